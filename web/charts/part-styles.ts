/** Parts of a whole: fill, pattern and the colour of text on top. Patterns keep them apart without colour. */
export interface PartStyle {
  fill: string;
  pattern: 'none' | 'stripes' | 'dots';
  patternColour: string;
  text: string;
}

export type PartKey = 'OUTSTANDING' | 'GOOD' | 'REQUIRES_IMPROVEMENT' | 'INADEQUATE' | 'UNRATED';

export const PART_STYLES: Record<PartKey, PartStyle> = {
  OUTSTANDING: { fill: '#12436D', pattern: 'none', patternColour: '', text: '#FFFFFF' },
  GOOD: { fill: '#6BACE6', pattern: 'none', patternColour: '', text: '#0B0C0C' },
  REQUIRES_IMPROVEMENT: { fill: '#FBC3A8', pattern: 'stripes', patternColour: '#F46A25', text: '#0B0C0C' },
  INADEQUATE: { fill: '#801650', pattern: 'none', patternColour: '', text: '#FFFFFF' },
  UNRATED: { fill: '#FFFFFF', pattern: 'dots', patternColour: '#8A8F94', text: '#0B0C0C' },
};
