import type { Logger } from 'pino';

/** What to undo when the process ends: the last thing begun is undone first. */
export interface Shutdown {
  /** Whether the process is on its way out. */
  readonly isStopping: boolean;
  /** Adds something to undo. */
  onStop(name: string, undo: () => Promise<void>): void;
  /** Undoes everything, once. @returns whether all of it worked. */
  stop(): Promise<boolean>;
}

/** Ctrl-C reaches us from the terminal and from npm both, a moment apart: that is one wish, not two. Milliseconds. */
const sameWish = 1_000;

/**
 * Ends the process in good order on SIGTERM or SIGINT, with exit code 0; a second signal ends it at once.
 * @param exit ends the process; replaced in tests.
 */
export function createShutdown(logger: Logger, exit: (code: number) => void = process.exit): Shutdown {
  const steps: { name: string; undo: () => Promise<void> }[] = [];
  let stopping: Promise<boolean> | undefined;
  let since = 0;

  const undoAll = async () => {
    let allWell = true;
    for (let step = steps.pop(); step; step = steps.pop()) {
      try {
        await step.undo();
      } catch (error) {
        allWell = false;
        logger.error({ err: error }, `could not stop ${step.name}`);
      }
    }
    return allWell;
  };
  const stop = () => {
    since ||= Date.now();
    return (stopping ??= undoAll());
  };
  const onSignal = (signal: NodeJS.Signals) => {
    if (since > 0 && Date.now() - since > sameWish) return exit(1);
    if (since > 0) return;
    logger.info({ signal }, 'stopping');
    void stop().then((allWell) => exit(allWell ? 0 : 1));
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);

  return {
    get isStopping() {
      return stopping !== undefined;
    },
    onStop: (name, undo) => void steps.push({ name, undo }),
    stop,
  };
}
