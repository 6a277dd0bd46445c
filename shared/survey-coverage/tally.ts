import { UNASKED, type Unasked } from './unasked.ts';

/** Cases that are over, those whose customer was asked, and those that answered: counted by group. */

/** What cases are grouped by; a team is the tier that a case needed. */
export const COVERAGE_CUTS = ['tier', 'queue', 'channel', 'shift'] as const;
export type CoverageCut = (typeof COVERAGE_CUTS)[number];

export interface CoveredCase {
  readonly groups: Readonly<Record<CoverageCut, string>>;
  /** Who had it; null: nobody knows. */
  readonly agent: string | null;
  /** Why nobody asked; null: somebody did. */
  readonly unasked: Unasked | null;
  /** The survey went by mail. */
  readonly mailed: boolean;
  readonly answered: boolean;
  /** It began on a page with the widget. */
  readonly page: boolean;
}

export interface CoverageCounts {
  readonly over: number;
  readonly asked: number;
  readonly answered: number;
  /** Of those asked: by mail. */
  readonly mailed: number;
  /** Begun on a page with the widget. */
  readonly pages: number;
  /** Commonest first. */
  readonly unasked: readonly { readonly why: Unasked; readonly n: number }[];
}

/** Counts with the people behind them, who are never told. */
export class Group {
  over = 0;
  asked = 0;
  answered = 0;
  mailed = 0;
  pages = 0;
  readonly people = new Set<string>();
  readonly #unasked = new Map<Unasked, number>();

  add({ agent, unasked, mailed, answered, page }: CoveredCase): void {
    this.over += 1;
    if (page) this.pages += 1;
    if (agent !== null) this.people.add(agent);
    if (unasked !== null) {
      this.#unasked.set(unasked, (this.#unasked.get(unasked) ?? 0) + 1);
      return;
    }
    this.asked += 1;
    if (mailed) this.mailed += 1;
    if (answered) this.answered += 1;
  }

  /** Takes in all of another one. */
  absorb(other: Group): void {
    this.over += other.over;
    this.asked += other.asked;
    this.answered += other.answered;
    this.mailed += other.mailed;
    this.pages += other.pages;
    for (const person of other.people) this.people.add(person);
    for (const [why, n] of other.#unasked) this.#unasked.set(why, (this.#unasked.get(why) ?? 0) + n);
  }

  counts(): CoverageCounts {
    const { over, asked, answered, mailed, pages } = this;
    const unasked = UNASKED.flatMap((why) => {
      const n = this.#unasked.get(why) ?? 0;
      return n === 0 ? [] : [{ why, n }];
    }).toSorted((a, b) => b.n - a.n);
    return { over, asked, answered, mailed, pages, unasked };
  }
}

export interface Coverage {
  readonly desk: Group;
  readonly cuts: Readonly<Record<CoverageCut, Map<string, Group>>>;
}

/** Counts nothing yet. */
export const noCoverage = (): Coverage => ({
  desk: new Group(),
  cuts: { tier: new Map(), queue: new Map(), channel: new Map(), shift: new Map() },
});

/** Counts a case in each of its groups. */
export function cover({ desk, cuts }: Coverage, one: CoveredCase): void {
  desk.add(one);
  for (const cut of COVERAGE_CUTS) cuts[cut].getOrInsertComputed(one.groups[cut], () => new Group()).add(one);
}
