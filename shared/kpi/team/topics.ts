/** The kinds of cases a season tells apart, for all KPIs alike. */

/** The most that are told apart; the rest is one more, {@link OTHER}. */
export const MOST_TOPICS = 6;
/** Names a topic needs: fewer would say what one person works at. */
const LEAST_NAMED = 3;

/** Every case of no other topic. No name: names are never empty. */
export const OTHER = '';

/** Longer names are cut: they are names of kinds of cases, not texts. */
export const LONGEST_NAME = 100;

/** The name of a case's topic as it is told. */
export function topicName(topic: string | null): string {
  return (topic ?? OTHER).slice(0, LONGEST_NAME);
}

/** The topics of a season, of what each member named; here too everybody has one voice, however many cases they had. */
export function topicsOf(named: Iterable<readonly string[]>): string[] {
  const counts = new Map<string, number>();
  for (const names of named)
    for (const name of new Set(names)) if (name !== OTHER) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= LEAST_NAMED)
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, MOST_TOPICS)
    .map(([name]) => name)
    .sort();
}
