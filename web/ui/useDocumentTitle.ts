import { useEffect } from 'react';
import { PAGE_WORDS } from '../words/page-words.js';

/** Names the window after the page, then the service. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = title === PAGE_WORDS.service ? title : `${title} – ${PAGE_WORDS.service}`;
  }, [title]);
}
