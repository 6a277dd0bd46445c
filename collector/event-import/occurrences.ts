import type { LogMapping } from './mapping.ts';

/** How often an activity occurs, or a name stands in the agent column. */
export interface Occurrence {
  readonly activity: string;
  readonly count: number;
}

/** What tools write for nobody; a person is seldom called so. */
const NOBODY = /^(?:[?\-–—.]+|n\/?a|null|none|nobody|unknown|unassigned)$/i;

/** What a log has and its mapping does not know, and the other way round. */
export class Occurrences {
  readonly #named: ReadonlySet<string>;
  readonly #activities = new Map<string, number>();
  readonly #nobody = new Map<string, number>();
  readonly #unrated = new Map<string, number>();

  constructor({ activities, moments, complete, stretches }: LogMapping) {
    this.#named = new Set([
      ...Object.keys(activities),
      ...moments.map(({ name }) => name),
      ...(complete ? [...complete.begins, ...complete.ends] : []),
      ...stretches.flatMap(({ from, to }) => [from, to]),
    ]);
  }

  /** One more of an activity, done by an agent (empty: nobody). */
  count(activity: string, agent: string): void {
    this.#activities.set(activity, (this.#activities.get(activity) ?? 0) + 1);
    if (NOBODY.test(agent)) this.#nobody.set(agent, (this.#nobody.get(agent) ?? 0) + 1);
  }

  /** One more rating that is no point of its scale. */
  countUnrated(text: string): void {
    this.#unrated.set(text, (this.#unrated.get(text) ?? 0) + 1);
  }

  /** What stands in a rating's column and says nothing. */
  get unrated(): readonly Occurrence[] {
    return listed(this.#unrated);
  }

  /** Activities of the log that the mapping does not name, most frequent first. */
  get unnamed(): readonly Occurrence[] {
    return listed(this.#activities)
      .filter(({ activity }) => !this.#named.has(activity))
      .sort((a, b) => b.count - a.count);
  }

  /** What the mapping names and the log never has. */
  get absent(): readonly string[] {
    return [...this.#named].filter((name) => !this.#activities.has(name));
  }

  /** What stands in the agent column and looks like nobody: to be declared as missing, if it is. */
  get nobody(): readonly Occurrence[] {
    return listed(this.#nobody);
  }
}

const listed = (counts: ReadonlyMap<string, number>): Occurrence[] =>
  [...counts].map(([activity, count]) => ({ activity, count }));
