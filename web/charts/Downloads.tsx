import type { RefObject } from 'react';
import { DOWNLOAD_WORDS } from '../words/download-words.js';
import { ExportedFiles } from './ExportedFiles.js';
import { OwnFiles } from './OwnFiles.js';
import type { ExportQuery } from './export-address.js';
import type { FlatTable, SourceLine } from './figure-model.js';

export interface DownloadsProps {
  title: string;
  subtitle: string;
  flat: FlatTable;
  sources: readonly SourceLine[];
  /** What a reader of the chart must not miss. */
  notes?: readonly string[];
  /** The question behind the figure; without it the files are made in the page, of what the card shows. */
  query?: ExportQuery;
  /** Where the card's chart is drawn. */
  chart: RefObject<HTMLElement | null>;
}

/** What each file of a figure holds, in words, and the file itself. */
export function Downloads({ query, ...props }: DownloadsProps) {
  if (!query) return <OwnFiles {...props} />;
  return (
    <>
      <ExportedFiles title={props.title} fileName={props.flat.fileName} query={query} />
      <p className="govuk-body-s govuk-!-margin-top-2">{DOWNLOAD_WORDS.lasting}</p>
    </>
  );
}
