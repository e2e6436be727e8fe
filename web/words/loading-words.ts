export const LOADING_WORDS = {
  loading: 'Loading',
  page: 'Loading the page',
  figures: 'Loading the figures',
  howToLoad: 'For whoever looks after the data: how to load it',
  updated: 'The figures are up to date with your choices.',
} as const;
