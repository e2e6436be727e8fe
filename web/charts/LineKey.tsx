import { ROLE_STYLES, type Role } from './theme.js';

export interface KeyEntry {
  key: string;
  label: string;
  role: Role;
}

/** Names of the lines above the chart, where there is no room for them at the lines' ends. */
export function LineKey({ entries }: { entries: readonly KeyEntry[] }) {
  return (
    <ul className="atlas-key">
      {entries.map((entry) => (
        <li key={entry.key}>
          <svg className="atlas-key__swatch" width="28" height="10" aria-hidden="true">
            <line
              x1="0"
              x2="28"
              y1="5"
              y2="5"
              stroke={ROLE_STYLES[entry.role].colour}
              strokeWidth={ROLE_STYLES[entry.role].width}
              strokeDasharray={ROLE_STYLES[entry.role].dash}
            />
          </svg>
          {entry.label}
        </li>
      ))}
    </ul>
  );
}
