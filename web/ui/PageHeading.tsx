import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

export interface PageHeadingProps {
  children: string;
  caption?: string;
}

/** The page's h1. After a move to another page it takes the focus, so that readers start there. */
export function PageHeading({ children, caption }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, pathname } = useLocation();
  useEffect(() => {
    // 'default' is the page the visit began with: the browser has put the focus where it belongs.
    if (key !== 'default') heading.current?.focus();
    // A changed filter alters the key, not the path, and must leave the focus where it is.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [pathname]);
  return (
    <>
      {caption && <p className="govuk-caption-l">{caption}</p>}
      <h1 className="govuk-heading-l" ref={heading} tabIndex={-1}>
        {children}
      </h1>
    </>
  );
}
