import type { Answers } from '../survey/answers.ts';
import { decide } from './decide.ts';
import type { Decision, RoutingCase, RoutingState } from './decision.ts';
import type { Desk } from './desk.ts';
import { lacksOf } from './lacks.ts';
import { type Needs, needsOf } from './needs.ts';

/** Two desks on the same past: which cases would have gone elsewhere. Each case stands by itself, on the desk as it was. */

/** A case of the past, with who was there when it came. */
export interface PastCase {
  readonly session: string;
  /** UTC ms. */
  readonly at: number;
  /** What the customer said and what their page told. */
  readonly answers: Answers;
  readonly locale: string;
  readonly channel: string;
  readonly last?: RoutingCase['last'];
  readonly state: RoutingState;
}

/** Where a case goes. Nobody is named: what changes is told of cases, not of people. */
interface Outcome {
  readonly queue: string;
  readonly required: Needs['required'];
  readonly preferred: Needs['preferred'];
  /** `nobody`: nobody of the desk could ever take it. */
  readonly outcome: Decision['outcome'] | 'nobody';
}

interface ChangedCase {
  readonly session: string;
  readonly at: number;
  readonly before: Outcome;
  readonly after: Outcome;
}

export interface Comparison {
  /** How many cases were looked at. */
  readonly n: number;
  /** How many would have gone to another queue or person, or to nobody. */
  readonly elsewhere: number;
  /** How many ask for other skills, whoever takes them. */
  readonly otherNeeds: number;
  /** How many nobody of the desk could ever have taken. */
  readonly nobody: { readonly before: number; readonly after: number };
  /** How many came to each queue, in the second desk's order. */
  readonly queues: readonly { readonly queue: string; readonly before: number; readonly after: number }[];
  /** How many need a skill at least at a level; those whose number does not change are left out. */
  readonly needs: readonly {
    readonly skill: string;
    readonly level: number;
    readonly before: number;
    readonly after: number;
  }[];
  /** Those that change, newest first. */
  readonly changed: readonly ChangedCase[];
}

interface Routed {
  readonly of: Outcome;
  readonly agent: string | null;
}

function route(past: PastCase, desk: Desk): Routed {
  const needs = needsOf(past.answers, desk.rules, desk.queues, past.locale);
  const of: RoutingCase = {
    id: past.session,
    needs,
    channel: past.channel,
    waitingSince: past.at,
    ...(past.last && { last: past.last }),
  };
  const { outcome, agent } = decide(of, desk, past.state);
  const queue = desk.queues.find(({ id }) => id === needs.queue);
  const able =
    outcome !== 'offline' ||
    desk.agents.some((each) => queue && lacksOf(each, of, queue, desk.languageRequired).length === 0);
  const { required, preferred } = needs;
  return { of: { queue: needs.queue, required, preferred, outcome: able ? outcome : 'nobody' }, agent };
}

const inOrder = (levels: Needs['required']): string =>
  JSON.stringify(Object.entries(levels).toSorted(([a], [b]) => (a < b ? -1 : 1)));

const asksTheSame = (a: Outcome, b: Outcome): boolean =>
  inOrder(a.required) === inOrder(b.required) && inOrder(a.preferred) === inOrder(b.preferred);

const goesTheSame = (a: Routed, b: Routed): boolean =>
  a.of.queue === b.of.queue && a.of.outcome === b.of.outcome && a.agent === b.agent;

/** Routes every case on both desks. Throws a RangeError on a desk without queues. */
export function compareDesks(cases: readonly PastCase[], before: Desk, after: Desk): Comparison {
  const routed = cases.map((past) => ({ past, was: route(past, before), is: route(past, after) }));
  const changed = routed.filter(({ was, is }) => !(goesTheSame(was, is) && asksTheSame(was.of, is.of)));
  const count = (of: (one: (typeof routed)[number]) => boolean): number => routed.filter(of).length;
  return {
    n: routed.length,
    elsewhere: count(({ was, is }) => !goesTheSame(was, is)),
    otherNeeds: count(({ was, is }) => !asksTheSame(was.of, is.of)),
    nobody: {
      before: count(({ was }) => was.of.outcome === 'nobody'),
      after: count(({ is }) => is.of.outcome === 'nobody'),
    },
    queues: [...new Set([...after.queues, ...before.queues].map(({ id }) => id))].map((queue) => ({
      queue,
      before: count(({ was }) => was.of.queue === queue),
      after: count(({ is }) => is.of.queue === queue),
    })),
    needs: needsCounted(routed.map(({ was, is }) => [was.of, is.of])),
    changed: changed
      .map(({ past: { session, at }, was, is }) => ({ session, at, before: was.of, after: is.of }))
      .toSorted((a, b) => b.at - a.at),
  };
}

function needsCounted(pairs: readonly (readonly [Outcome, Outcome])[]): Comparison['needs'] {
  const counts = new Map<string, { skill: string; level: number; before: number; after: number }>();
  for (const pair of pairs) {
    for (const [i, { required }] of pair.entries()) {
      for (const [skill, level] of Object.entries(required)) {
        const key = JSON.stringify([skill, level]);
        const line = counts.get(key) ?? { skill, level, before: 0, after: 0 };
        line[i === 0 ? 'before' : 'after'] += 1;
        counts.set(key, line);
      }
    }
  }
  return [...counts.values()]
    .filter(({ before, after }) => before !== after)
    .toSorted((a, b) => (a.skill === b.skill ? a.level - b.level : a.skill < b.skill ? -1 : 1));
}
