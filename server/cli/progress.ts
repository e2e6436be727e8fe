import { Presets, SingleBar } from 'cli-progress';
import type { OnProgress } from '../releases/index.js';

/** Shows how far an import is. */
export interface Progress {
  onProgress: OnProgress;
  stop(): void;
}

/** What the steps of an import are called on screen; other steps are shown by the name they have. */
const labels: Record<string, string> = {
  reading: 'looking through the files',
  checking: 'checking',
  storing: 'storing',
  prepared: 'checked',
  staged: 'staging',
  written: 'validating and comparing with the release before',
  validated: 'validated',
  publishing: 'publishing',
  rebuilt: 'derived figures are ready',
  published: 'published',
};

const BAR_TOTAL = 100;

/** A bar on a terminal, one line for each step elsewhere, both on the error stream; nothing when silent. */
export function showProgress(stream: NodeJS.WriteStream, silent: boolean): Progress {
  if (silent) return { onProgress: () => undefined, stop: () => undefined };
  return stream.isTTY ? bar(stream) : lines(stream);
}

function bar(stream: NodeJS.WriteStream): Progress {
  const format = '{bar} {percentage}% {step}';
  const single = new SingleBar(
    { format, stream, hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  single.start(BAR_TOTAL, 0, { step: 'starting' });
  return {
    onProgress: (step, done, total) => {
      const share = total ? Math.min(1, (done ?? 0) / total) : 1;
      single.update(Math.round(share * BAR_TOTAL), { step: labels[step] ?? step });
    },
    stop: () => single.stop(),
  };
}

function lines(stream: NodeJS.WriteStream): Progress {
  let last = '';
  return {
    onProgress: (step) => {
      if (step === last) return;
      last = step;
      stream.write(`${labels[step] ?? step}\n`);
    },
    stop: () => undefined,
  };
}
