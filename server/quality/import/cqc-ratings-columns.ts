import type { ColumnSpec } from '../../releases/reading/header.js';

export type RatingsColumn = keyof typeof ratingsColumns;

/** Columns of the latest-ratings file in the layouts seen; R writes "Location.ID", which reads the same. */
export const ratingsColumns = {
  locationId: { names: ['Location ID'], required: true },
  name: { names: ['Location Name'], required: true },
  careHome: { names: ['Care Home?', 'Care home'] },
  category: { names: ['Location Primary Inspection Category', 'Primary inspection category'] },
  street: { names: ['Location Street Address'] },
  addressLine2: { names: ['Location Address Line 2'] },
  city: { names: ['Location City'] },
  postcode: { names: ['Location Post Code', 'Location Postal Code', 'Postcode'] },
  council: { names: ['Location Local Authority', 'Local Authority'], required: true },
  region: { names: ['Location Region'] },
  ccgCode: { names: ['Location ONSPD CCG Code'] },
  icbCode: { names: ['Location ONSPD ICB Code', 'Location ICB Code'] },
  group: { names: ['Service / Population Group', 'Service Population Group'], required: true },
  domain: { names: ['Domain'], required: true },
  rating: { names: ['Latest Rating', 'Rating'], required: true },
  publishedOn: { names: ['Publication Date'], required: true },
  reportType: { names: ['Report Type'] },
  inherited: { names: ['Inherited Rating (Y/N)', 'Inherited Rating'] },
  odsCode: { names: ['Location ODS Code'] },
  providerId: { names: ['Provider ID'] },
  providerName: { names: ['Provider Name'] },
  brandId: { names: ['Brand ID'] },
  brandName: { names: ['Brand Name'] },
  longitude: { names: ['long', 'Location Longitude', 'Longitude'] },
  latitude: { names: ['lat', 'Location Latitude', 'Latitude'] },
} satisfies Record<string, ColumnSpec>;
