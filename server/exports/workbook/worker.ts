import { parentPort, workerData } from 'node:worker_threads';
import { utils, write } from '@e965/xlsx';
import type { Sheet, WorkbookOrder } from './write.js';

/** Runs in a thread of its own: gets the sheets, answers with the bytes of the file. */
const { sheets, format, title } = workerData as WorkbookOrder;

const book = utils.book_new();
book.Props = { Title: title, Application: 'Care Market Atlas' };
for (const sheet of sheets) utils.book_append_sheet(book, toWorksheet(sheet), sheet.name);
const bytes = write(book, { type: 'buffer', bookType: format, compression: true }) as Buffer;
parentPort!.postMessage(new Uint8Array(bytes));

function toWorksheet({ rows, widths, hasHeader }: Sheet) {
  const worksheet = utils.aoa_to_sheet(
    rows.map((row) => [...row]),
    { dense: true },
  );
  worksheet['!cols'] = widths.map((wch) => ({ wch }));
  if (hasHeader && worksheet['!ref']) worksheet['!autofilter'] = { ref: worksheet['!ref'] };
  return worksheet;
}
