import { readJsonValues } from '../../releases/reading/json-values.js';
import { refuseFile } from '../../releases/reading/report.js';
import type { SourceFile } from '../../releases/reading/source-file.js';
import type { ApiLocation } from './cqc-api-location.js';

/** What one pass over the files tells before any row is written. */
export interface ApiScan {
  /** Location objects found. */
  locations: number;
  /** Newest date on which something was registered, ended or published; null where there is none. */
  newestDate: string | null;
  providerNames: Map<string, string>;
  /** Files that tell nothing new, such as lists of ids. */
  filesNotUsed: string[];
}

interface ApiProvider {
  providerId?: string;
  name?: string;
  providerName?: string;
}

/**
 * Looks through the files.
 * @throws ReleaseRefused FILE_NOT_JSON; HEADER_MISSING where no location in detail is found.
 */
export async function scanApiFiles(files: readonly SourceFile[]): Promise<ApiScan> {
  const scan: ApiScan = { locations: 0, newestDate: null, providerNames: new Map(), filesNotUsed: [] };
  for (const file of files) {
    const before = scan.locations + scan.providerNames.size;
    for await (const value of readJsonValues(file)) look(scan, value);
    if (scan.locations + scan.providerNames.size === before) scan.filesNotUsed.push(file.name);
  }
  if (scan.locations === 0) {
    throw refuseFile(
      'HEADER_MISSING',
      'No location was found. This dataset takes locations in detail (with locationId, name and registrationDate), ' +
        'one object, an array of them or a folder of them; a list of ids is not enough.',
      { column: 'locationId' },
    );
  }
  return scan;
}

/** True for a location in detail; false for a provider, or a line of a list of ids. */
export function isLocation(value: unknown): value is ApiLocation {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return 'registrationStatus' in value || 'registrationDate' in value ? !isProvider(value) : false;
}

function isProvider(value: object): boolean {
  return (
    !('locationId' in value) &&
    'providerId' in value &&
    ('locationIds' in value || !('localAuthority' in value && 'careHome' in value))
  );
}

function look(scan: ApiScan, value: unknown): void {
  if (isLocation(value)) {
    scan.locations += 1;
    for (const date of dates(value)) if (date > (scan.newestDate ?? '')) scan.newestDate = date;
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const listed = (value as { providers?: ApiProvider[] }).providers;
  for (const provider of Array.isArray(listed) ? listed : [value as ApiProvider]) {
    const name = (provider.name ?? provider.providerName)?.trim();
    if (provider.providerId && name) scan.providerNames.set(provider.providerId, name);
  }
}

function dates(location: ApiLocation): string[] {
  const all = [
    location.registrationDate,
    location.deregistrationDate,
    location.currentRatings?.overall?.reportDate,
    ...(location.historicRatings ?? []).map(({ reportDate }) => reportDate),
    ...(location.assessment ?? []).map(({ assessmentPlanPublishedDateTime: at }) => at),
  ];
  return all.flatMap((date) => (date && /^\d{4}-\d{2}-\d{2}/.test(date) ? [date.slice(0, 10)] : []));
}
