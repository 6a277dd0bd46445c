/** How many letters must be put in, left out, changed or swapped with their neighbour to make one word the other. */
function distance(from: string, to: string): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      const swapped = from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, last] = [last, row];
  }
  return last[to.length] ?? 0;
}

/** The word that is most likely meant; undefined when the text is one of them, or like none. */
export function alike(text: string, words: readonly string[]): string | undefined {
  const said = text.toLowerCase();
  if (words.includes(text)) return undefined;
  return words.find(
    (word) => distance(said, word) <= (word.length > 4 ? 2 : 1) || (word.length > 3 && said.startsWith(word)),
  );
}
