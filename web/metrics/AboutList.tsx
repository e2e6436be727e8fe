export interface AboutEntry {
  term: string;
  text?: string | null;
  list?: readonly string[];
}

/** Terms with what is to be said of them; a term with nothing to say is left out. */
export function AboutList({ entries }: { entries: readonly AboutEntry[] }) {
  const told = entries.filter((entry) => entry.text || (entry.list && entry.list.length > 0));
  return (
    <dl className="atlas-about">
      {told.map((entry) => (
        <div key={entry.term}>
          <dt>{entry.term}</dt>
          <dd>{entry.list ? <Items items={entry.list} /> : entry.text}</dd>
        </div>
      ))}
    </dl>
  );
}

function Items({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}
