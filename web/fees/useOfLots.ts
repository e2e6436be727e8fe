import { useCallback, useEffect, useState } from 'react';

interface Answered<T> {
  key: string;
  answers?: readonly T[];
  error?: unknown;
}

/**
 * The same question for every lot: one request for each, as their number is known only when the page runs. While another
 * view is asked for, the answers of the one before stay.
 * @param ask asks for one lot; must not throw for a lot without an answer
 * @param view what is asked, by value: asked again when it changes
 * @param lots codes of the lots; null while they are not known
 */
export function useOfLots<T>(
  ask: (lot: string) => Promise<{ told: T | null; error?: unknown }>,
  view: unknown,
  lots: readonly string[] | null,
) {
  const [answered, setAnswered] = useState<Answered<T> | null>(null);
  const [tries, setTries] = useState(0);
  const key = JSON.stringify([view, lots, tries]);
  useEffect(() => {
    if (lots === null) return;
    let isCurrent = true;
    Promise.all(lots.map(ask)).then(
      (all) => {
        if (!isCurrent) return;
        const error = all.find((one) => one.error)?.error;
        const answers = all.flatMap(({ told }) => (told === null ? [] : [told]));
        setAnswered(error ? { key, error } : { key, answers });
      },
      (error: unknown) => isCurrent && setAnswered({ key, error }),
    );
    return () => {
      isCurrent = false;
    };
    // The key holds the view and the lots by value.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key]);
  const retry = useCallback(() => setTries((count) => count + 1), []);
  return { ...answered, isLoading: answered?.key !== key, retry };
}
