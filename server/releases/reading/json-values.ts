import { refuseFile } from './report.js';
import { readText, type SourceFile } from './source-file.js';

/** One value must fit in memory; the file as a whole need not. */
const LONGEST_VALUE = 64 * 1024 * 1024;

/**
 * The values of a JSON file one by one, with one of them in memory at a time: the elements where the file is an array,
 * else the value itself, or one after another where several follow each other (JSON lines).
 * @throws ReleaseRefused FILE_NOT_JSON
 */
export async function* readJsonValues(file: SourceFile): AsyncGenerator<unknown> {
  const splitter = new ValueSplitter();
  let number = 0;
  for await (const piece of readText(file)) {
    for (const text of splitter.push(piece)) {
      number += 1;
      yield parsed(text, file, number);
    }
    if (splitter.pending > LONGEST_VALUE)
      throw refuseFile('FILE_TOO_LARGE', `${file.name}: one value is larger than 64 MB.`);
  }
  for (const text of splitter.end()) yield parsed(text, file, number + 1);
  if (!splitter.isComplete) throw refuseFile('FILE_NOT_JSON', `${file.name} ends in the middle of a value.`);
}

function parsed(text: string, file: SourceFile, number: number): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = (error as Error).message;
    throw refuseFile('FILE_NOT_JSON', `${file.name}: value ${number} is not JSON (${reason}).`);
  }
}

/** Cuts text into top-level values without reading them, following strings and brackets only. */
class ValueSplitter {
  private text = '';
  private at = 0;
  private start = -1;
  private depth = 0;
  private inString = false;
  private inArray = false;
  private ended = false;

  /** Characters of a value that is not complete yet. */
  get pending(): number {
    return this.text.length;
  }
  get isComplete(): boolean {
    return this.depth === 0 && !this.inString && (!this.inArray || this.ended);
  }

  *push(piece: string): Generator<string> {
    this.text += piece;
    for (; this.at < this.text.length; this.at += 1) {
      const char = this.text.charCodeAt(this.at);
      if (this.inString) this.readString();
      else if (char === 0x22) this.openString();
      else if (char === 0x7b || char === 0x5b) this.open(char);
      else if (char === 0x7d || char === 0x5d) yield* this.close(char);
      else if (this.depth === 0 && isBetween(char)) yield* this.cut(this.at);
      else if (this.start < 0 && !isBetween(char)) this.start = this.at;
    }
    this.forget();
  }

  /** What is left at the end, such as a number that nothing follows. */
  *end(): Generator<string> {
    if (this.isComplete) yield* this.cut(this.text.length);
  }

  /** Goes to the quote that ends the string: the first with an even number of backslashes before it. */
  private readString(): void {
    const quote = this.text.indexOf('"', this.at);
    if (quote < 0) {
      this.at = this.text.length - 1;
      return;
    }
    let before = quote - 1;
    while (this.text.charCodeAt(before) === 0x5c) before -= 1;
    this.inString = (quote - 1 - before) % 2 === 1;
    this.at = quote;
  }

  private openString(): void {
    if (this.start < 0) this.start = this.at;
    this.inString = true;
  }

  private open(char: number): void {
    if (char === 0x5b && this.depth === 0 && this.start < 0 && !this.inArray) {
      this.inArray = true;
      this.ended = false;
      return;
    }
    if (this.start < 0) this.start = this.at;
    this.depth += 1;
  }

  private *close(char: number): Generator<string> {
    if (this.depth === 0 && char === 0x5d && this.inArray) {
      yield* this.cut(this.at);
      this.inArray = false;
      this.ended = true;
      return;
    }
    this.depth -= 1;
    if (this.depth === 0) yield* this.cut(this.at + 1);
  }

  private *cut(end: number): Generator<string> {
    if (this.start >= 0) yield this.text.slice(this.start, end);
    this.start = -1;
  }

  /** Drops what was handed out. */
  private forget(): void {
    const from = this.start < 0 ? Math.min(this.at, this.text.length) : this.start;
    this.text = this.text.slice(from);
    this.at -= from;
    if (this.start >= 0) this.start = 0;
  }
}

/** Space, line end, tab or comma. */
function isBetween(char: number): boolean {
  return char === 0x20 || char === 0x0a || char === 0x0d || char === 0x09 || char === 0x2c;
}
