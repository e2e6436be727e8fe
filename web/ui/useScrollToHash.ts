import { useEffect } from 'react';
import { useLocation } from 'react-router';

/** Brings the part that the address names into view once it is drawn: the browser looked for it too early. */
export function useScrollToHash(isDrawn: boolean): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (isDrawn && hash) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [isDrawn, hash]);
}
