/** How long to wait for others. Milliseconds. */
export const DELAYS = { connect: 5_000, answer: 5_000, check: 5_000, retry: 500 };

/** The result of work, or a failure when it takes longer than this. Milliseconds. */
export async function withinTime<T>(work: Promise<T>, limit: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${limit} ms.`)), limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
