import { useLayoutEffect, useState, type RefObject } from 'react';

/**
 * The width of an element in CSS pixels, kept up to date; 0 until it is laid out.
 * @param fixed used instead where nothing is laid out (tests, drawing on a server)
 */
export function useElementWidth(element: RefObject<HTMLElement | null>, fixed?: number): number {
  const [width, setWidth] = useState(fixed ?? 0);

  useLayoutEffect(() => {
    const box = element.current;
    if (fixed !== undefined || !box) return;
    setWidth(box.clientWidth);
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(() => setWidth(box.clientWidth));
    observer.observe(box);
    return () => observer.disconnect();
  }, [element, fixed]);

  return fixed ?? width;
}
