import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { FIGURE_WORDS } from '../words/figure-words.js';

export interface Tab {
  key: string;
  label: string;
  content: ReactNode;
}

export interface TabsProps {
  /** Names the group of tabs, for example the figure's headline. */
  label: string;
  tabs: readonly Tab[];
}

/**
 * Tabs by the ARIA pattern: one tab stop, arrow keys, Home and End. On a phone the row becomes a list to choose from.
 * Until scripts run (and in static markup) the parts stand one below the other under their own headings.
 */
export function Tabs({ label, tabs }: TabsProps) {
  const id = useId();
  const [selected, setSelected] = useState(tabs[0]?.key);
  const [isLive, setIsLive] = useState(false);
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  useLayoutEffect(() => setIsLive(true), []);

  if (!isLive) return <StackedParts tabs={tabs} />;

  const move = (event: KeyboardEvent) => {
    const next = keyTarget(event.key, tabs, selected);
    if (next === undefined) return;
    event.preventDefault();
    setSelected(next);
    buttons.current.get(next)?.focus();
  };

  return (
    <div className="atlas-tabs">
      <div className="atlas-tabs__list" role="tablist" aria-label={label}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            ref={(button) => {
              if (button) buttons.current.set(tab.key, button);
            }}
            type="button"
            role="tab"
            id={`${id}-tab-${tab.key}`}
            className="atlas-tabs__tab"
            aria-selected={tab.key === selected}
            aria-controls={`${id}-panel-${tab.key}`}
            tabIndex={tab.key === selected ? 0 : -1}
            onClick={() => setSelected(tab.key)}
            onKeyDown={move}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div className="atlas-tabs__choice">
        <label className="govuk-label" htmlFor={`${id}-choice`}>
          {FIGURE_WORDS.show}
          <span className="govuk-visually-hidden">: {label}</span>
        </label>
        <select
          id={`${id}-choice`}
          className="govuk-select"
          value={selected}
          onChange={(event) => setSelected(event.target.value)}
        >
          {tabs.map((tab) => (
            <option key={tab.key} value={tab.key}>
              {tab.label}
            </option>
          ))}
        </select>
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.key}
          role="tabpanel"
          id={`${id}-panel-${tab.key}`}
          aria-labelledby={`${id}-tab-${tab.key}`}
          hidden={tab.key !== selected}
        >
          {tab.content}
        </div>
      ))}
    </div>
  );
}

function StackedParts({ tabs }: { tabs: readonly Tab[] }) {
  return (
    <div className="atlas-tabs">
      {tabs.map((tab) => (
        <div key={tab.key}>
          <h4 className="atlas-tabs__stacked">{tab.label}</h4>
          {tab.content}
        </div>
      ))}
    </div>
  );
}

function keyTarget(key: string, tabs: readonly Tab[], selected: string | undefined): string | undefined {
  const at = tabs.findIndex((tab) => tab.key === selected);
  switch (key) {
    case 'ArrowRight':
      return tabs[(at + 1) % tabs.length]?.key;
    case 'ArrowLeft':
      return tabs[(at - 1 + tabs.length) % tabs.length]?.key;
    case 'Home':
      return tabs[0]?.key;
    case 'End':
      return tabs[tabs.length - 1]?.key;
    default:
      return undefined;
  }
}
