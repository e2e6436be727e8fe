import { DOWNLOAD_WORDS } from '../words/download-words.js';
import { formatDate } from '../words/dates.js';
import type { DownloadsProps } from './Downloads.js';
import { FileButton } from './FileLine.js';
import { sourceNames, type SourceLine } from './figure-model.js';

/** The files of a figure that is no single answer of the API: made in the page, of what the card shows. */
export function OwnFiles({
  title,
  subtitle,
  flat,
  sources,
  notes = [],
  chart,
}: Omit<DownloadsProps, 'query'>) {
  const words = DOWNLOAD_WORDS;
  const saveCsv = async () => {
    const { saveText, toCsv } = await tools();
    saveText(`${flat.fileName}.csv`, 'text/csv;charset=utf-8', await toCsv(flat));
  };
  const saveJson = async () => {
    const { saveText, toJson } = await tools();
    const facts = { title, subtitle, sources, address: window.location.href };
    saveText(`${flat.fileName}.json`, 'application/json', toJson(flat, facts));
  };
  const draw = async () => {
    const { drawnPicture } = await tools();
    return drawnPicture(chart.current!, { title, subtitle, foot: [...notes, ...footOf(sources)] });
  };
  const saveSvg = async () => (await tools()).saveText(`${flat.fileName}.svg`, 'image/svg+xml', await draw());
  const savePng = async () => {
    const { saveBlob, toPng } = await tools();
    saveBlob(`${flat.fileName}.png`, await toPng(await draw()));
  };
  return (
    <ul className="atlas-downloads">
      <FileButton label={words.csv} holds={words.csvOfCard(flat.rows.length)} save={saveCsv} />
      <FileButton label={words.json} holds={words.jsonOfCard} save={saveJson} />
      <FileButton label={words.svg} holds={words.svgHolds} save={saveSvg} />
      <FileButton label={words.png} holds={words.pngHolds} save={savePng} />
    </ul>
  );
}

/** Loaded when somebody takes a file, not with the page. */
async function tools() {
  const parts = await Promise.all([
    import('./downloads.js'),
    import('./save-file.js'),
    import('./to-png.js'),
    import('./drawn-picture.js'),
  ]);
  return Object.assign({}, ...parts) as (typeof parts)[0] &
    (typeof parts)[1] &
    (typeof parts)[2] &
    (typeof parts)[3];
}

/** Source, licence and date, as a picture carries them. */
function footOf(sources: readonly SourceLine[]): string[] {
  const licences = [...new Set(sources.map((source) => source.licence))].join('; ');
  const today = formatDate(new Date().toISOString());
  return [
    ...(sources.length > 0 ? [DOWNLOAD_WORDS.source(sourceNames(sources), licences)] : []),
    DOWNLOAD_WORDS.made(today, window.location.href),
  ];
}
