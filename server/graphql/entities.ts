import { Area } from '../areas/area.entity.js';
import { CareHome } from '../homes/care-home.entity.js';
import { Provider } from '../homes/provider.entity.js';
import { DatasetRelease } from '../releases/dataset-release.entity.js';
import { Dataset } from '../releases/dataset.entity.js';

/** Every class that TypeORM stores and the API serves. */
export const entities = [Area, CareHome, Provider, Dataset, DatasetRelease];
