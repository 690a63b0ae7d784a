/**
 * Reads items in their order, some of them ahead of the one that is asked for.
 *
 * @param read must not reject: nobody may be waiting yet
 */
export async function* readAhead<Item, Result>(
  items: readonly Item[],
  read: (item: Item) => Promise<Result>,
  ahead = 16,
): AsyncGenerator<Result> {
  const pending: Promise<Result>[] = []
  for (const item of items) {
    pending.push(read(item))
    const first = pending.length > ahead ? pending.shift() : undefined
    if (first) yield await first
  }
  for (const result of pending) yield await result
}
