import { FIGURE_WORDS } from '../words/figure-words.js';
import { saveText, toCsv, toJson } from './downloads.js';
import type { FlatTable, SourceLine } from './figure-model.js';

export interface DownloadsProps {
  title: string;
  subtitle: string;
  flat: FlatTable;
  sources: readonly SourceLine[];
}

/** What each file holds, in words, and the file itself. */
export function Downloads({ title, subtitle, flat, sources }: DownloadsProps) {
  const saveCsv = async () => saveText(`${flat.fileName}.csv`, 'text/csv;charset=utf-8', await toCsv(flat));
  const saveJson = () => {
    const facts = { title, subtitle, sources, address: window.location.href };
    saveText(`${flat.fileName}.json`, 'application/json', toJson(flat, facts));
  };
  return (
    <ul className="atlas-downloads">
      <li>
        <button type="button" className="atlas-linklike" onClick={() => void saveCsv()}>
          {FIGURE_WORDS.csv}
        </button>
        <p>{FIGURE_WORDS.csvHolds(flat.rows.length)}</p>
      </li>
      <li>
        <button type="button" className="atlas-linklike" onClick={saveJson}>
          {FIGURE_WORDS.json}
        </button>
        <p>{FIGURE_WORDS.jsonHolds}</p>
      </li>
    </ul>
  );
}
