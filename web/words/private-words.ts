/** Words of a page whose data are not the reader's. */
export const PRIVATE_WORDS = {
  title: 'These data are private',
  whose:
    'They belong to councils, boards and companies. Their releases, with what was received and what the checks found, are shown to the data steward.',
  where:
    'The figures made of them stand on the pages of areas and homes, for the people whose areas and homes they are.',
  signIn: 'Sign in',
  own: 'Go to what is yours',
} as const;
