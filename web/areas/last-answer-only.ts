/** Long enough that fast typing asks once, short enough not to be felt. */
const PAUSE_MS = 150;

/**
 * A source for the finder: waits for a pause in typing, and shows only the answer to what was typed last, however
 * late the others arrive.
 */
export function lastAnswerOnly<Found>(
  find: (text: string) => Promise<Found[]>,
  onFailure: () => void,
): (text: string, show: (found: Found[]) => void) => void {
  let newest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (text, show) => {
    const mine = ++newest;
    clearTimeout(timer);
    timer = setTimeout(() => {
      find(text).then(
        (found) => {
          if (mine === newest) show(found);
        },
        () => {
          if (mine === newest) onFailure();
        },
      );
    }, PAUSE_MS);
  };
}
