/**
 * Waits for the first item of a stream, so that what fails at once fails before any of it is sent.
 * @throws what the stream throws before its first item
 */
export async function startsWell<T>(items: AsyncGenerator<T>): Promise<AsyncGenerator<T>> {
  const first = await items.next();
  return (async function* () {
    if (first.done) return;
    yield first.value;
    yield* items;
  })();
}
