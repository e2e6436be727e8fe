export const LOADING_WORDS = {
  loading: 'Loading',
  page: 'Loading the page',
  figures: 'Loading the figures',
  updated: 'The figures are up to date with your choices.',
} as const;
