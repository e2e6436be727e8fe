export const TABLE_WORDS = {
  month: 'Month',
  unsortedMark: '↕',
  sortedMarks: { ascending: '↑', descending: '↓' },
} as const;
