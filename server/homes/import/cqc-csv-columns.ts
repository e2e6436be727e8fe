import type { ColumnSpec, Header } from '../../releases/reading/header.js';

export type LocationsColumn = keyof typeof locationsColumns;

/** Columns of directory-like files of the Care Quality Commission, in the layouts seen. */
export const locationsColumns = {
  locationId: {
    names: ['Location ID', 'CQC Location ID (for office use only)', 'CQC Location ID', 'cqc_id'],
    required: true,
  },
  name: { names: ['Location Name', 'Name'], required: true },
  council: { names: ['Location Local Authority', 'Local Authority'], required: true },
  careHome: { names: ['Care home?', 'Care home'] },
  postcode: { names: ['Location Postal Code', 'Location Post Code', 'Postcode'] },
  ccgCode: { names: ['Location ONSPD CCG Code'] },
  icbCode: { names: ['Location ONSPD ICB Code', 'Location ICB Code'] },
  longitude: { names: ['Location Longitude', 'Longitude', 'long', 'lon'] },
  latitude: { names: ['Location Latitude', 'Latitude', 'lat'] },
  services: { names: ['Service Types', 'Service type'] },
  specialisms: { names: ['Service users supported', 'Specialisms/services'] },
  beds: { names: ['Care homes beds', 'Care home beds', 'Number of beds', 'Beds'] },
  registeredFrom: { names: ['Location HSCA start date', 'HSCA start date', 'Registration date'] },
  deregisteredOn: { names: ['Location HSCA end date', 'HSCA end date', 'Deregistration date'] },
  dormant: { names: ['Dormant', 'Dormant (Y/N)', 'Is Dormant'] },
  rating: { names: ['Location Latest Overall Rating', 'Latest Overall Rating', 'Overall rating'] },
  publishedOn: { names: ['Publication Date'] },
  inherited: { names: ['Inherited Rating (Y/N)', 'Inherited Rating'] },
  safe: { names: ['Location safe rating'] },
  effective: { names: ['Location effective rating'] },
  caring: { names: ['Location caring rating'] },
  responsive: { names: ['Location responsive rating'] },
  wellLed: { names: ['Location well-led rating'] },
  odsCode: { names: ['Location ODS Code'] },
  providerId: { names: ['Provider ID', 'CQC Provider ID (for office use only)', 'CQC Provider ID'] },
  providerName: { names: ['Provider Name'] },
  brandId: { names: ['Brand ID'] },
  brandName: { names: ['Brand Name'] },
} satisfies Record<string, ColumnSpec>;

/** A column for each service, or each group of people served, with Y where it applies. */
export interface FlagColumn {
  at: number;
  name: string;
}

/** The columns "Service type - …" and "Service user band - …" of the active-locations file. */
export function flagColumns({ titles }: Header<LocationsColumn>): {
  services: FlagColumn[];
  specialisms: FlagColumn[];
} {
  return {
    services: named(titles, /^service type\s*-\s*(.+)$/i),
    specialisms: named(titles, /^service user band\s*-\s*(.+)$/i),
  };
}

function named(titles: readonly string[], pattern: RegExp): FlagColumn[] {
  return titles.flatMap((title, at) => {
    const name = pattern.exec(title)?.[1]?.trim();
    return name ? [{ at, name }] : [];
  });
}
