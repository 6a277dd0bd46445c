import type { Desk, DeskAgent, RoutingRule, SkillLevels } from './desk.ts';

/** What a rule may ask about, and the values each may have; null: anything. */
export type Askable = Readonly<Record<string, readonly string[] | null>>;

/** Where in a rule a problem is. */
type RulePart = 'name' | 'when' | 'needs' | 'prefers' | 'queue';

/** What is wrong with a rule, with the field it stands at. */
export type RuleProblem = {
  /** Its place in the list, from 0. */
  readonly rule: number;
  readonly part: RulePart;
  /** The question or skill it is about; null: all of the part. */
  readonly key: string | null;
} & (
  | { readonly code: 'no-name' | 'unknown-question' | 'unknown-skill' | 'nothing' }
  | { readonly code: 'unknown-option'; readonly value: string }
  | { readonly code: 'unknown-queue'; readonly value: string }
  | { readonly code: 'nobody-has'; readonly level: number }
  | { readonly code: 'nobody-has-all' }
);

/** With one of these a desk cannot run by the rules; with the others it runs, and not as somebody meant it. */
const STOPS: ReadonlySet<RuleProblem['code']> = new Set(['no-name', 'unknown-skill', 'unknown-queue']);

export const stopsPublishing = ({ code }: Pick<RuleProblem, 'code'>): boolean => STOPS.has(code);

type Known = Pick<Desk, 'skills' | 'queues' | 'agents'>;

const hasAll = ({ skills }: Pick<DeskAgent, 'skills'>, wanted: SkillLevels): boolean =>
  Object.entries(wanted).every(([skill, level]) => (skills[skill] ?? 0) >= level);

/** Everything wrong with rules on this desk, in their order. A question no survey asks may still be told by the page. */
export const problemsOf = (
  rules: readonly RoutingRule[],
  desk: Known,
  askable: Askable,
): readonly RuleProblem[] =>
  rules.flatMap((rule, at) => [
    ...nameProblems(rule, at),
    ...whenProblems(rule, at, askable),
    ...queueProblems(rule, at, desk),
    ...skillProblems(rule, at, desk),
  ]);

function* nameProblems(rule: RoutingRule, at: number): Generator<RuleProblem> {
  if (rule.name.trim() === '') yield { rule: at, part: 'name', key: null, code: 'no-name' };
  const { needs, prefers, queue, tier, topic, priority } = rule;
  const says = Object.keys({ ...needs, ...prefers }).length > 0;
  const sets = [queue, tier, topic, priority].some((each) => each !== undefined);
  if (!says && !sets) yield { rule: at, part: 'needs', key: null, code: 'nothing' };
}

function* whenProblems({ when }: RoutingRule, at: number, askable: Askable): Generator<RuleProblem> {
  for (const [question, wanted] of Object.entries(when)) {
    const place = { rule: at, part: 'when', key: question } as const;
    const values = Object.hasOwn(askable, question) ? askable[question] : undefined;
    if (values === undefined) yield { ...place, code: 'unknown-question' };
    for (const value of [wanted].flat()) {
      if (values && !values.includes(value)) yield { ...place, code: 'unknown-option', value };
    }
  }
}

function* queueProblems({ queue }: RoutingRule, at: number, { queues }: Known): Generator<RuleProblem> {
  if (queue !== undefined && !queues.some(({ id }) => id === queue)) {
    yield { rule: at, part: 'queue', key: null, code: 'unknown-queue', value: queue };
  }
}

function* skillProblems(rule: RoutingRule, at: number, desk: Known): Generator<RuleProblem> {
  for (const part of ['needs', 'prefers'] as const) {
    for (const key of Object.keys(rule[part])) {
      if (!Object.hasOwn(desk.skills, key)) yield { rule: at, part, key, code: 'unknown-skill' };
    }
  }
  const missing = Object.entries(rule.needs).filter(
    ([skill, level]) =>
      Object.hasOwn(desk.skills, skill) && !desk.agents.some((agent) => hasAll(agent, { [skill]: level })),
  );
  for (const [key, level] of missing) yield { rule: at, part: 'needs', key, code: 'nobody-has', level };
  if (missing.length > 0) return;
  const required = desk.queues.find(({ id }) => id === rule.queue)?.required ?? {};
  const all: SkillLevels = { ...required };
  for (const [skill, level] of Object.entries(rule.needs)) all[skill] = Math.max(all[skill] ?? 0, level);
  const known = Object.keys(all).every((skill) => Object.hasOwn(desk.skills, skill));
  if (known && !desk.agents.some((agent) => hasAll(agent, all))) {
    yield { rule: at, part: 'needs', key: null, code: 'nobody-has-all' };
  }
}
