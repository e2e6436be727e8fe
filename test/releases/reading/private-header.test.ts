import { tellsOfPeople } from '../../../server/releases/reading/private-header.js';

test.each([
  ...['d.o.b.', 'DOB', 'Date of birth', 'yob', 'Age', 'NHS', 'NHS No.', 'nhs_number', 'NHSNumber', 'NINO'],
  ...['client', 'Client ID', 'service_user', 'initials', 'hospital_number', 'MRN', 'NOK', 'next of kin'],
  ...['social_worker', 'mobile', 'tel', 'Telephone', 'e-mail', 'remarks', 'Notes', 'comments', 'Postcode'],
  ...[
    'clientid',
    'clientref',
    'nhsno',
    'nhs_no',
    'ni_number',
    'client_name',
    'ServiceUser',
    'nextofkin',
    'phone',
  ],
  ...['Surname', 'resident', 'Gender', 'Ethnicity', 'GP'],
])('a column “%s” is about people', (title) => expect(tellsOfPeople(title)).toBe(true));

test.each([
  ...[
    'commissioner_code',
    'placement_ref',
    'location_id',
    'discharge_pathway',
    'miss_reason',
    'requested_at',
  ],
  ...['client group', 'bed_type', 'weekly_price', 'funder', 'daily rate', 'agent', 'package'],
])('a column “%s” is not', (title) => expect(tellsOfPeople(title)).toBe(false));
