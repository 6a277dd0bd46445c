/** What each of these is, asked once each. */
export async function lookUp<T>(
  keys: readonly string[],
  ask: (key: string) => Promise<T>,
): Promise<Map<string, T>> {
  const known = new Map<string, T>();
  for (const key of new Set(keys)) known.set(key, await ask(key));
  return known;
}
