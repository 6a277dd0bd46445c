import { customerWords, wordsOfLanguage } from '../locales/customers.ts';
import { fill } from '../locales/fill.ts';
import { languageTag } from '../locales/language-tag.ts';
import { momentText } from '../locales/moment-text.ts';
import type { Register } from '../locales/words/customer.ts';
import type { RoutingWords } from '../locales/words/routing.ts';
import { say } from '../survey/words.ts';
import type { Decision, Reason, RoutingCase } from './decision.ts';
import type { Desk } from './desk.ts';
import { wantedSkills } from './needs.ts';
import { minutesWaited } from './score.ts';

/** Why, in one plain sentence (two when we are closed), from the decision's codes alone. */

export interface Reader {
  audience: 'customer' | 'agent';
  /** The reader's language tag; a language without words, and what is no tag, is answered in English. */
  language: string;
  /** How a customer is spoken to, in languages that tell the two apart; formal without it. */
  register?: Register | undefined;
  /** Sentences to say instead of ours. */
  own?: Partial<RoutingWords['customer']> | undefined;
  /** Time zone in which to tell times; the desk's own without it. */
  zone?: string;
}

const FALLBACK = 'en';

/** Stored sessions may carry what is no tag: `tag` is always one that Intl takes. */
function wordsFor({ language, register, own }: Omit<Reader, 'audience'>): {
  words: RoutingWords;
  tag: string;
} {
  const tag = languageTag(language);
  const words = tag === null ? null : wordsOfLanguage(tag, register ?? 'formal');
  const { routing } = words ?? customerWords(FALLBACK, 'formal');
  if (tag === null || !(words || own)) return { words: routing, tag: FALLBACK };
  return { words: { ...routing, customer: { ...routing.customer, ...own } }, tag };
}

const list = (items: readonly string[], tag: string): string =>
  new Intl.ListFormat(tag, { type: 'conjunction' }).format(items);

/** A skill's label in the reader's language, else English, else the first there is, else its id. */
function skillLabel(desk: Desk, skill: string, language: string): string {
  const label = Object.hasOwn(desk.skills, skill) ? desk.skills[skill]?.label : undefined;
  return say(label ?? {}, language, FALLBACK) || skill;
}

const skillsIn = (reasons: readonly Reason[], desk: Desk, tag: string): string =>
  list(
    reasons
      .flatMap((reason) => (reason.code === 'skill' ? [skillLabel(desk, reason.skill, tag)] : []))
      .slice(0, 3),
    tag,
  );

function when(at: number, desk: Desk, queueId: string, { zone }: Reader, tag: string): string {
  const hours = desk.queues.find(({ id }) => id === queueId)?.schedule;
  const own = hours === undefined ? Object.values(desk.schedules)[0] : desk.schedules[hours];
  return momentText(at, tag, zone ?? own?.zone ?? 'UTC');
}

/** Phrases for an assignment, in the order in which they matter to the reader; at most three. */
function phrases(decision: Decision, desk: Desk, words: RoutingWords, reader: Reader, tag: string): string[] {
  const { customer, agent } = words;
  const skills = skillsIn(decision.reasons, desk, tag);
  const skill = (template: string) => (skills === '' ? [] : [fill(template, { skills }, tag)]);
  const phrase = (reason: Reason): string[] => {
    switch (reason.code) {
      case 'language': {
        const spoken = languageTag(reason.language);
        if (spoken === null) return [];
        const language = new Intl.DisplayNames(tag, { type: 'language' }).of(spoken) ?? spoken;
        return [reader.audience === 'customer' ? customer.language : fill(agent.language, { language }, tag)];
      }
      case 'again':
        return [reader.audience === 'customer' ? customer.again : agent.again];
      case 'free':
        return [reader.audience === 'customer' ? customer.free : agent.free];
      case 'growing':
        return [fill(agent.growing, { skills: skillLabel(desk, reason.skill, tag) }, tag)];
      case 'only':
        return [agent.only];
      case 'overflow':
        return [agent.overflow];
      case 'waited':
        return [fill(agent.waited, { minutes: reason.minutes }, tag)];
      case 'trying':
        return [agent.trying];
      case 'rest':
        return [agent.rest];
      default:
        return [];
    }
  };
  const forReader = (reason: Reason) =>
    reader.audience === 'agent' || ['language', 'again', 'free'].includes(reason.code);
  const all = [
    ...skill(reader.audience === 'customer' ? customer.skill : agent.skill),
    ...decision.reasons.filter(forReader).flatMap(phrase),
  ];
  // "Free now" always holds and closes the sentence; of the others the first two say enough.
  return [...all.slice(0, -1).slice(0, 2), ...all.slice(-1)];
}

/** What is said to whoever waits: to a case that needs nothing in particular, and to one that needs {skills}. */
function waitingWords({ reasons }: Decision, words: RoutingWords['customer']): [string, string] {
  const codes = new Set(reasons.map(({ code }) => code));
  if (codes.has('rest')) return [words.rest, words.rest];
  if (codes.has('better soon')) return [words.betterSoon, words.betterSoonWith];
  if (codes.has('asked')) return [words.asked, words.askedWith];
  return [words.allBusy, words.allBusyWith];
}

/** The sentence for a decision; without any reason it only says who. The agent's name is the desk's. */
export const explain = (decision: Decision, desk: Desk, reader: Reader): string =>
  explainInParts(decision, desk, reader).sentence;

/** The sentence, and the same in parts: who helps, or what is waited for; and why, in phrases. */
export function explainInParts(
  decision: Decision,
  desk: Desk,
  reader: Reader,
): { sentence: string; who: string; why: string[] } {
  const { words, tag } = wordsFor(reader);
  const { customer, agent } = words;
  if (decision.outcome === 'assigned') {
    const why = phrases(decision, desk, words, reader, tag);
    const name = desk.agents.find(({ id }) => id === decision.agent)?.name ?? '';
    const { assigned, given } = reader.audience === 'customer' ? customer : agent;
    const who = fill(given, { agent: name }, tag);
    const sentence = why.length ? fill(assigned, { agent: name, why: list(why, tag) }, tag) : who;
    return { sentence, who, why };
  }
  const sentence = sentenceWithout(decision, desk, reader, customer, tag);
  return { sentence, who: sentence, why: [] };
}

/** The sentence of a decision that gave the case to nobody. */
function sentenceWithout(
  decision: Decision,
  desk: Desk,
  reader: Reader,
  customer: RoutingWords['customer'],
  tag: string,
): string {
  if (decision.outcome === 'waiting') {
    const skills = skillsIn(decision.reasons, desk, tag);
    const [anybody, withSkills] = waitingWords(decision, customer);
    return skills === '' ? anybody : fill(withSkills, { skills }, tag);
  }
  const closed = decision.reasons.some(({ code }) => code === 'closed');
  const back =
    decision.backAt === null || Number.isNaN(new Date(decision.backAt).getTime())
      ? customer.backUnknown
      : fill(customer.back, { when: when(decision.backAt, desk, decision.queue, reader, tag) }, tag);
  return `${closed ? customer.closed : customer.nobodyFits} ${back}`;
}

/** The line of an offer pushed to an agent: "Fits you: Mac, sign-in — 2 min waiting". */
export function explainOffer(of: RoutingCase, desk: Desk, language: string, now: number): string {
  const { words, tag } = wordsFor({ language });
  const skills = wantedSkills(of.needs).map(([skill]) => skillLabel(desk, skill, tag));
  const values = { skills: skills.join(', '), minutes: Math.floor(minutesWaited(of, now)) };
  return fill(skills.length > 0 ? words.agent.offer : words.agent.offerAny, values, tag);
}
