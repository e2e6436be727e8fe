import { useState } from 'react';

/** An answer together with the view that it answers: old figures must never stand under new words. */
export interface Shown<Data, View> {
  readonly data: Data;
  readonly view: View;
  /** What is shown answers an older question, while the answer to the newer one is on the way. */
  readonly isRenewing: boolean;
}

/**
 * The newest answer that has come, with the view that it was asked for. Null before the first.
 * @param view what the words are made of; it changes only when the variables do
 */
export function useShown<Data, View>(
  answer: { data?: Data | undefined; loading: boolean },
  variables: object,
  view: View,
): Shown<Data, View> | null {
  const [shown, setShown] = useState<{ key: string; data: Data; view: View } | null>(null);
  const key = JSON.stringify(variables);
  const { data, loading } = answer;
  if (data && !loading && (shown?.key !== key || shown.data !== data)) setShown({ key, data, view });
  return shown && { data: shown.data, view: shown.view, isRenewing: shown.key !== key };
}
