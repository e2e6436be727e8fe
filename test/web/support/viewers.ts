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
  areas: [{ __typename: 'Area', id: gssCode, name }],
  signedIn: true,
});
