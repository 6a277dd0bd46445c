import { baseLanguage } from '../locales/base-language.ts';
import type { Answers } from '../survey/answers.ts';
import type { DeskQueue, SkillLevels, Tier } from './desk.ts';
import { highest, type MatchingRule, matching } from './matching.ts';

/** What a case needs, read from the customer's answers by the lead's rules. */
export interface Needs {
  queue: string;
  /** Never dropped. */
  required: SkillLevels;
  /** Raises the chance of a solution; never a wall. */
  preferred: SkillLevels;
  /** Lowest tier that may take it. */
  tier: Tier;
  topic: string | null;
  /** 1–100; more goes sooner (a head start in minutes, never a wall: decide.ts). */
  priority: number;
  /** The customer's language as a lower-case base tag, e.g. `es`; null when unknown. */
  language: string | null;
  /** Names of the rules that matched, in order: what the lead reads in a replay. */
  rules: string[];
}

type Queue = Pick<DeskQueue, 'id'> & Partial<Pick<DeskQueue, 'required' | 'preferred' | 'priority'>>;

/** What pages say that know no language, or several: no reason to send anybody away. */
const NO_LANGUAGE = /^(?:und|mul|mis|zxx|q[a-t][a-z])$/;

/** The language agents and customers meet on; null where a tag names none. */
function languageOf(tag: string | null): string | null {
  const language = tag ? baseLanguage(tag) : '';
  return language === '' || NO_LANGUAGE.test(language) ? null : language;
}

/** A skill and the level wanted. */
export type WantedSkill = [skill: string, level: number];

/** Every skill a case asks for with the level wanted, required ones first. */
export const wantedSkills = ({
  required,
  preferred,
}: Pick<Needs, 'required' | 'preferred'>): [string, number][] =>
  Object.keys({ ...required, ...preferred }).map((skill) => [
    skill,
    Math.max(required[skill] ?? 0, preferred[skill] ?? 0),
  ]);

/** What cases like this one are learnt from: their topic, or the queue where the rules name none. */
export const topicOf = ({ topic, queue }: Pick<Needs, 'topic' | 'queue'>): string => topic ?? queue;

/**
 * Answers → needs, by data alone: every matching rule adds its skills (the higher level wins); queue, tier, topic
 * and priority come from the first matching rule that names them; without one, the first queue of the desk.
 * The page decides by the same rules when the collector is silent (matching.ts). Throws a RangeError on a desk without queues.
 */
export function needsOf(
  answers: Answers,
  rules: readonly MatchingRule[],
  queues: readonly Queue[],
  locale: string | null,
): Needs {
  const { matched, queue, required } = matching(answers, rules, queues);
  if (!queue) throw new RangeError('A desk needs at least one queue.');
  const first = <K extends 'tier' | 'topic' | 'priority'>(key: K) =>
    matched.find((rule) => rule[key] !== undefined)?.[key];
  return {
    queue: queue.id,
    required,
    preferred: highest([queue.preferred, ...matched.map(({ prefers }) => prefers)]),
    tier: first('tier') ?? 'L1',
    topic: first('topic') ?? null,
    priority: first('priority') ?? queue.priority ?? 50,
    language: languageOf(locale),
    rules: matched.map(({ name }) => name),
  };
}
