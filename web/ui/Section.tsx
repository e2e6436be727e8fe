import type { ReactNode } from 'react';

export interface SectionProps {
  /** In the address, so that it can be linked to. */
  id: string;
  heading: string;
  text: string;
  children: ReactNode;
}

/** A part of a page: heading, what it is about, then its cards. */
export function Section({ id, heading, text, children }: SectionProps) {
  return (
    <section className="atlas-section" id={id} aria-labelledby={`${id}-heading`}>
      <h2 className="atlas-section__heading" id={`${id}-heading`}>
        {heading}
      </h2>
      <p className="atlas-section__text">{text}</p>
      <div className="atlas-cards">{children}</div>
    </section>
  );
}
