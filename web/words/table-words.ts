export const TABLE_WORDS = {
  month: 'Month',
  year: 'Financial year',
  note: 'Note',
  region: (caption: string) => `Table: ${caption}`,
  unsortedMark: '↕',
  sortedMarks: { ascending: '↑', descending: '↓' },
} as const;
