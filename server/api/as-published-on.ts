/** The argument by which an answer is asked for as it was given before; the same words wherever it stands. */
export const AS_PUBLISHED_ON = {
  nullable: true,
  description: 'What the platform said then, from the releases that stood published; without it, now.',
} as const;
