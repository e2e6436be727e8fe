import { PART_STYLES, type PartKey } from './part-styles.js';

/** Definitions of the pattern fills, once in each drawing that uses them. */
export function PartPatterns({ prefix }: { prefix: string }) {
  return (
    <defs>
      {(Object.keys(PART_STYLES) as PartKey[]).map((key) => (
        <PartPattern key={key} id={`${prefix}-${key}`} part={key} />
      ))}
    </defs>
  );
}

/** The fill of a part: its plain colour or its pattern. */
export function partFill(prefix: string, part: PartKey): string {
  return PART_STYLES[part].pattern === 'none' ? PART_STYLES[part].fill : `url(#${prefix}-${part})`;
}

function PartPattern({ id, part }: { id: string; part: PartKey }) {
  const style = PART_STYLES[part];
  if (style.pattern === 'stripes') {
    return (
      <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" fill={style.fill} />
        <rect width="2.5" height="7" fill={style.patternColour} />
      </pattern>
    );
  }
  if (style.pattern === 'dots') {
    return (
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill={style.fill} />
        <circle cx="3" cy="3" r="1" fill={style.patternColour} />
      </pattern>
    );
  }
  return null;
}
