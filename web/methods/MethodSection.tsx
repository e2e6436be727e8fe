import type { Method } from '../words/methods-words.js';

/** One part of the methods: what is done, in words, and the formulas as text. */
export function MethodSection({ method }: { method: Method }) {
  const { id, title, paragraphs, formulas = [] } = method;
  return (
    <section className="atlas-methods govuk-!-margin-bottom-7" id={id} aria-labelledby={`${id}-heading`}>
      <h2 className="atlas-section__heading" id={`${id}-heading`}>
        {title}
      </h2>
      {paragraphs.map((paragraph) => (
        <p className="govuk-body" key={paragraph}>
          {paragraph}
        </p>
      ))}
      {formulas.map((formula) => (
        <p className="atlas-formula" key={formula}>
          {formula}
        </p>
      ))}
    </section>
  );
}
