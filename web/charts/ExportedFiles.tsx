import { DOWNLOAD_WORDS } from '../words/download-words.js';
import { exportAddress, type ExportQuery } from './export-address.js';
import { FileButton, FileLink } from './FileLine.js';

export interface ExportedFilesProps {
  title: string;
  /** Without its ending. */
  fileName: string;
  query: ExportQuery;
}

/** The files of a figure that is an answer of the API: each at its lasting address, the PNG drawn of the SVG. */
export function ExportedFiles({ title, fileName, query }: ExportedFilesProps) {
  const words = DOWNLOAD_WORDS;
  const savePng = async () => {
    const [{ toPng }, { saveBlob }] = await Promise.all([import('./to-png.js'), import('./save-file.js')]);
    const response = await fetch(exportAddress('svg', query, title));
    if (!response.ok) throw new Error(`The picture was refused (${response.status}).`);
    saveBlob(`${fileName}.png`, await toPng(await response.text()));
  };
  return (
    <ul className="atlas-downloads">
      <FileLink label={words.csv} holds={words.csvHolds} address={exportAddress('csv', query)} />
      <FileLink label={words.ods} holds={words.sheetHolds} address={exportAddress('ods', query, title)} />
      <FileLink label={words.xlsx} holds={words.sheetHolds} address={exportAddress('xlsx', query, title)} />
      <FileLink label={words.json} holds={words.jsonHolds} address={exportAddress('json', query, title)} />
      <FileLink label={words.svg} holds={words.svgHolds} address={exportAddress('svg', query, title)} />
      <FileButton label={words.png} holds={words.pngHolds} save={savePng} />
    </ul>
  );
}
