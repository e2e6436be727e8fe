import type { ReactNode } from 'react';
import { useDocumentTitle } from './useDocumentTitle.js';
import { Breadcrumbs, type Crumb } from './Breadcrumbs.js';
import { DemonstrationBand } from './DemonstrationBand.js';
import { Footer } from './Footer.js';
import { Header } from './Header.js';
import { SkipLink } from './SkipLink.js';

export interface PageProps {
  /** For the window and the history; the service's name is added. */
  title: string;
  crumbs?: readonly Crumb[];
  /** Invented places and homes are shown on this page. */
  isDemonstration?: boolean;
  /** Full-width opening of the page, before the main column. */
  hero?: ReactNode;
  children: ReactNode;
}

/** The frame of every page. Each page holds one PageHeading. */
export function Page({ title, crumbs, isDemonstration = false, hero, children }: PageProps) {
  useDocumentTitle(title);
  return (
    <>
      <SkipLink />
      {isDemonstration && <DemonstrationBand />}
      <Header isOnBrand={hero !== undefined} />
      {hero ? (
        <main id="main-content">
          {hero}
          <div className="govuk-width-container">
            <div className="atlas-main">{children}</div>
          </div>
        </main>
      ) : (
        <div className="govuk-width-container">
          {crumbs && <Breadcrumbs crumbs={crumbs} />}
          <main id="main-content" className="atlas-main">
            {children}
          </main>
        </div>
      )}
      <Footer />
    </>
  );
}
