/** A care home as the CQC API gives it, invented, in a real council; give what differs. */
export function apiLocation(given: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    locationId: '1-900000001',
    name: 'Invented House',
    careHome: 'Y',
    localAuthority: 'Oldham',
    postalCode: 'OL1 1AA',
    providerId: '1-800000001',
    registrationStatus: 'Registered',
    registrationDate: '2012-05-01',
    dormancy: 'N',
    numberOfBeds: 20,
    gacServiceTypes: [{ name: 'Residential homes', description: 'Care home service without nursing' }],
    specialisms: [{ name: 'Dementia' }],
    relationships: [],
    regulatedActivities: [
      {
        code: 'RA2',
        contacts: [{ personFamilyName: 'Secretname', personGivenName: 'Verysecret', personTitle: 'Mrs' }],
      },
    ],
    ...given,
  };
}
