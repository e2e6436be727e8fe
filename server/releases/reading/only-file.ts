import { refuseFile } from './report.js';
import type { SourceFile } from './source-file.js';

/** The one file of an import of a dataset that comes as one. @throws ReleaseRefused where there are several. */
export function onlyFile(files: readonly SourceFile[]): SourceFile {
  const [file, another] = files;
  if (file && !another) return file;
  const text = file
    ? 'This dataset comes as one file: import each as a release of its own.'
    : 'The folder holds no file.';
  throw refuseFile('FILE_MISSING', text);
}
