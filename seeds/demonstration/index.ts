export { demonstrationAreas } from './areas.js';
export { demonstrationFees } from './fees/index.js';
export { loadDemonstrationAreas } from './load-areas.js';
export { demonstrationPopulation } from './population.js';
export { demonstrationDataset, demonstrationRelease, writeDemonstration } from './release.js';
export { demonstrationSightings } from './sightings.js';
