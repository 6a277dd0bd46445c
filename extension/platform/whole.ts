/** All of a transaction's writes or none: a value that cannot be stored throws at once, after others have been asked for. */
export async function whole(
  tx: { readonly done: Promise<void>; abort(): void },
  writes: () => Iterable<Promise<unknown>>,
): Promise<void> {
  const asked: Promise<unknown>[] = [tx.done];
  try {
    for (const write of writes()) asked.push(write);
  } catch (error) {
    tx.abort();
    await Promise.allSettled(asked);
    throw error;
  }
  await Promise.all(asked);
}
