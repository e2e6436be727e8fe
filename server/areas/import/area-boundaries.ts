import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import type { Queryable } from '../../database/database.js';
import type { Stage } from '../../releases/index.js';
import type { Importer, PreparedImport } from '../../releases/importer.js';
import { readJsonValues } from '../../releases/reading/json-values.js';
import { onlyFile } from '../../releases/reading/only-file.js';
import { assumedReferenceDate, monthInName } from '../../releases/reading/reference-date.js';
import { refuseFile, Report } from '../../releases/reading/report.js';
import { RowRejected } from '../../releases/reading/row.js';
import type { SourceFile } from '../../releases/reading/source-file.js';
import { loadAreaResolver } from '../area-resolver.js';
import { modelledArea } from './area-kinds.js';

export const areaBoundaries: Importer = {
  dataset: {
    code: 'area-boundaries',
    name: 'Boundaries of areas',
    description:
      'Outlines for maps, as GeoJSON or TopoJSON in degrees of longitude and latitude. Areas are told by their code, in ' +
      'any property whose name ends in CD (such as CTYUA23CD) or is "code".',
    publisher: 'Office for National Statistics',
    licence:
      'Open Government Licence v3.0. Source: Office for National Statistics licensed under the Open Government Licence ' +
      'v.3.0. Contains OS data © Crown copyright and database right',
    licenceUrl: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    homepage: null,
    expectedFrequency: 'yearly',
    expectedDays: null,
  },

  async prepare(db, files, options, sink): Promise<PreparedImport> {
    const file = onlyFile(files);
    const features = await readFeatures(file);
    const named = monthInName(file.name) ?? yearOfProperties(features);
    const how = 'the month in its name or the year in its property names';
    const referenceDate = options.referenceDate ?? assumedReferenceDate(named, new Report(sink), how);
    return {
      version: `${referenceDate} ${file.name}`,
      referenceDate,
      write: (stage) => write(db, features, stage),
    };
  },
};

/** @throws ReleaseRefused HEADER_MISSING where the file has no features with area codes. */
async function readFeatures(file: SourceFile): Promise<Feature[]> {
  for await (const value of readJsonValues(file)) {
    const features = featuresOf(value);
    if (features.some((one) => codeOf(one) !== null)) return features;
    break;
  }
  const text = `${file.name}: no GeoJSON or TopoJSON features with an area code (a property such as CTYUA23CD or code).`;
  throw refuseFile('HEADER_MISSING', text, { column: 'code' });
}

function featuresOf(value: unknown): Feature[] {
  const { type, objects } = (value ?? {}) as Partial<Topology>;
  if ((type as string) === 'FeatureCollection') return (value as FeatureCollection).features;
  if (type !== 'Topology' || !objects) return [];
  return Object.values(objects).flatMap((object) => {
    const made = feature(value as Topology, object);
    return made.type === 'FeatureCollection' ? made.features : [made];
  });
}

/** The property that holds the area's code: its name carries a year, or is "code". */
function codeProperty({ properties }: Feature): string | undefined {
  const names = Object.keys(properties ?? {});
  const isCode = (name: string) => /^[A-Z]\d{7,8}$/.test(String(properties![name]));
  return names.find((name) => /CD$|^(area_?)?code$/i.test(name) && isCode(name));
}

function codeOf(one: Feature): string | null {
  const property = codeProperty(one);
  return property ? String(one.properties![property]) : null;
}

/** The end of the year that a property name such as CTYUA23CD carries. */
function yearOfProperties([first]: readonly Feature[]): string | null {
  const year = /(\d{2})CD$/i.exec((first && codeProperty(first)) ?? '')?.[1];
  return year ? `20${year}-12-31` : null;
}

async function write(db: Queryable, features: readonly Feature[], stage: Stage): Promise<void> {
  const report = new Report(stage);
  const resolver = await loadAreaResolver(db);
  const rows = stage.rows('area_boundary', ['area_code', 'geometry']);
  const seen = new Set<string>();
  for (const [i, one] of features.entries()) {
    try {
      const code = codeOf(one);
      if (code === null)
        throw new RowRejected('AREA_CODE_MISSING', 'A feature without the code of its area.');
      const area = modelledArea(resolver, code, codeProperty(one)!, report);
      if (area === null) continue;
      if (seen.has(area))
        throw new RowRejected('DUPLICATE_ROW', `${area} comes a second time.`, { value: area });
      const geometry = outline(one.geometry, area);
      seen.add(area);
      await rows.write([area, geometry]);
      report.accept();
    } catch (error) {
      if (!(error instanceof RowRejected)) throw error;
      report.reject(error.rule, { row: i + 1, ...error.place }, error.text);
    }
  }
  report.finish();
}

/** @throws RowRejected where there is no polygon, or its coordinates are no degrees (such as those of the national grid). */
function outline(geometry: Geometry | null, area: string): Geometry {
  if (geometry?.type !== 'Polygon' && geometry?.type !== 'MultiPolygon') {
    throw new RowRejected('GEOMETRY_MISSING', `${area} has no polygon.`);
  }
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const isDegree = ([x = NaN, y = NaN]: Position) => Math.abs(x) <= 180 && Math.abs(y) <= 90;
  if (polygons.flat(2).every(isDegree)) return geometry;
  throw new RowRejected(
    'GEOMETRY_NOT_DEGREES',
    `${area}: the coordinates are not longitude and latitude in degrees.`,
  );
}
