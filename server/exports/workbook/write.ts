import { Worker } from 'node:worker_threads';

/** A cell: text, a number, a number with the format in which it is shown, or nothing. */
export type SheetCell = string | number | null | { readonly t: 'n'; readonly v: number; readonly z: string };

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Widths of the columns in letters. */
  readonly widths: readonly number[];
  /** Whether the first row names the columns; it then gets filters. */
  readonly hasHeader?: boolean;
}

/** What the worker is given. */
export interface WorkbookOrder {
  readonly sheets: readonly Sheet[];
  readonly format: 'xlsx' | 'ods';
  readonly title: string;
}

/** Workbooks that are made at the same time; more wait. */
const AT_ONCE = 2;
/** Memory of one worker in MB: enough for the most rows that a workbook takes. */
const MEMORY = 768;

const waiting: (() => void)[] = [];
let running = 0;

/** Makes the file of a workbook in a thread of its own, so that nobody else waits for it. */
export async function writeWorkbook(order: WorkbookOrder): Promise<Uint8Array> {
  if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else running += 1;
  try {
    return await inThread(order);
  } finally {
    // The place goes to the next in line, if there is one.
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function inThread(order: WorkbookOrder): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.js', import.meta.url), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The workbook's thread ended with ${code}.`)));
  });
}
