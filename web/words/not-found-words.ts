export const NOT_FOUND_WORDS = {
  title: 'Page not found',
  page: 'No page has this address. It may have been typed or copied wrongly.',
  area: (code: string) => `No area has the code ${code}.`,
  careHome: (id: string) => `No loaded release tells of a care home with the CQC location id ${id}.`,
  dataset: (code: string) => `No data set has the code ${code}.`,
  release: (code: string, number: string) => `The data set ${code} has no release ${number}.`,
  metric: (code: string) => `No measure has the code ${code}.`,
  whatToDo: 'You can look for an area by its name instead.',
} as const;
