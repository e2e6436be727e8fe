export const FINDER_WORDS = {
  label: 'Find a council, NHS integrated care board or region',
  hint: 'For example Oldham, Staffordshire or North West',
  switchLabel: 'Look at another area',
  button: 'Go',
  add: 'Add',
  noResults: 'No area has a name like that',
  failed: 'The list of areas could not be reached. Try again in a moment.',
  tooShort: 'Type two or more letters for areas',
  assistive:
    'When areas are listed use the up and down arrows to read them and enter to choose. On a touch screen explore by touch or with swipe gestures.',
  selected: (name: string, index: number, length: number) =>
    `${name}, ${index + 1} of ${length}, is highlighted`,
  results: (length: number, selected: string) =>
    `${length} ${length === 1 ? 'area is' : 'areas are'} listed. ${selected}`,
  abolished: (year: string) => `until ${year}`,
  demonstration: 'demonstration',
} as const;
