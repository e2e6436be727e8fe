export const TABLE_WORDS = {
  month: 'Month',
  region: (caption: string) => `Table: ${caption}`,
  unsortedMark: '↕',
  sortedMarks: { ascending: '↑', descending: '↓' },
} as const;
