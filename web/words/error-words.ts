/** What happened, that nothing was lost, what to do. */
export const ERROR_WORDS = {
  retry: 'Try again',
  page: 'This page could not be shown',
  network: {
    title: 'The server did not answer',
    what: 'Nothing was lost and your choices are kept in the address. Check your connection, then try again.',
  },
  limited: {
    title: 'Too many questions in a short time',
    what: 'Nothing was lost. Wait a minute, then try again.',
  },
  costly: {
    title: 'That was too much to ask at once',
    what: 'Nothing was lost. Choose a shorter period or a smaller area, then try again.',
  },
  other: {
    title: 'These figures could not be shown',
    what: 'Nothing was lost and the rest of the page still works. Try again; if it happens once more, the server’s log has the reason.',
  },
} as const;

interface Words {
  title: string;
  what: string;
}

/** The words for an error, by the code that the API gives it. */
export function errorWords(error: unknown): Words {
  const code = codeOf(error);
  if (code === 'RATE_LIMITED') return ERROR_WORDS.limited;
  if (code === 'QUERY_TOO_COSTLY' || code === 'PAGE_TOO_LARGE') return ERROR_WORDS.costly;
  if (error instanceof TypeError && /fetch|network/i.test(error.message)) return ERROR_WORDS.network;
  if (error instanceof Error && error.name === 'ServerError') return ERROR_WORDS.network;
  return ERROR_WORDS.other;
}

/** The first `extensions.code` of an Apollo error; undefined for anything else. */
export function codeOf(error: unknown): string | undefined {
  const errors = (error as { errors?: readonly { extensions?: { code?: unknown } }[] } | null)?.errors;
  const code = errors?.[0]?.extensions?.code;
  return typeof code === 'string' ? code : undefined;
}
