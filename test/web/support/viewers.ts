/** Who reads a page: somebody who did not sign in. */
export const publicViewer = {
  __typename: 'Viewer',
  name: null,
  audiences: ['PUBLIC'],
  areaCodes: [],
  areas: [],
  providers: [],
  signedIn: false,
  isDemonstration: false,
};

/** Who reads a page: the commissioner of a council. */
export const commissionerOf = (gssCode: string, name: string) => ({
  ...publicViewer,
  name: `${name} commissioner`,
  audiences: ['PUBLIC', 'COMMISSIONER'],
  areaCodes: [gssCode],
  areas: [{ __typename: 'Area', id: gssCode, gssCode, name, areaType: 'CASSR' }],
  signedIn: true,
});

/** Who reads a page: the NHS partner of a board. */
export const partnerOf = (gssCode: string, name: string) => ({
  ...publicViewer,
  name: `${name} partner`,
  audiences: ['PUBLIC', 'ICB_PARTNER'],
  areaCodes: [gssCode],
  areas: [{ __typename: 'Area', id: gssCode, gssCode, name, areaType: 'ICB' }],
  signedIn: true,
});

/** Who reads a page: a provider with its companies. */
export const providerOf = (...names: string[]) => ({
  ...publicViewer,
  name: 'Provider',
  audiences: ['PUBLIC', 'PROVIDER'],
  providers: names.map((name) => ({ __typename: 'Provider', id: name, cqcProviderId: name, name })),
  signedIn: true,
});
