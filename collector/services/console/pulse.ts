import { randomUUID } from 'node:crypto';
import {
  type AnswerPulse,
  CLIMATE_QUESTIONS,
  LEAST_PEOPLE,
  PULSE_QUESTIONS,
  type Pulse,
  PulseEvery,
  type PulseQuestion,
  type PulseSurvey,
} from '../../../shared/protocol/console/pulse.ts';
import { dayOf } from '../../../shared/time/periods.ts';
import type { StoredPulse } from '../../store/pulse.ts';
import { ideaBatches, type RoundOf, roundAt } from '../../store/pulse-rounds.ts';
import type { AppContext } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import type { ConsolePerson } from './people.ts';

/** What people say of their work. Nothing of a round is told before it is over and five have taken part. */

/** Ideas of one person within a month. */
const MOST_IDEAS = 20;
/** Results on the page. */
const SHOWN = 12;

const surveyOf = (of: RoundOf): PulseSurvey => (of === 'climate' ? 'climate' : 'pulse');
const questionsOf = (of: RoundOf): readonly PulseQuestion[] =>
  of === 'climate' ? CLIMATE_QUESTIONS : PULSE_QUESTIONS;

/** What is asked at a time: nothing when it is off. */
const askedWhen = (every: PulseEvery): RoundOf[] => (every === 'off' ? [] : [every, 'climate']);

const everyOf = ({ every }: StoredPulse): PulseEvery => PulseEvery.safeParse(every).data ?? 'off';

/** Rounds that are over and in which enough took part, newest first. */
function resultsIn({ said, counts }: StoredPulse, today: string): Pulse['results'] {
  const rounds = new Map<string, { of: RoundOf; round: string; n: number }>();
  for (const { of, round } of said) {
    if (of === 'ideas') continue;
    const key = `${of} ${round}`;
    rounds.set(key, { of, round, n: (rounds.get(key)?.n ?? 0) + 1 });
  }
  return [...rounds.values()]
    .map((one) => ({ ...one, ...roundAt(one.of, one.round) }))
    .filter(({ n, to }) => n >= LEAST_PEOPLE && to < today)
    .toSorted((one, other) => other.to.localeCompare(one.to) || one.of.localeCompare(other.of))
    .slice(0, SHOWN)
    .map(({ of, round, from, to, n }) => ({
      ...{ survey: surveyOf(of), from, to, n },
      questions: questionsOf(of).map((id) => {
        const given = [1, 2, 3, 4, 5].map(
          (value) =>
            counts.find(
              (one) => one.of === of && one.round === round && one.question === id && one.value === value,
            )?.n ?? 0,
        );
        const sum = given.reduce((total, count, i) => total + count * (i + 1), 0);
        return { id, counts: given, mean: sum / n };
      }),
    }));
}

/** Ideas in batches of whole months, newest first. */
const ideasIn = ({ said, ideas }: StoredPulse, today: string): Pulse['ideas'] =>
  ideaBatches(
    said.filter(({ of }) => of === 'ideas'),
    today,
  )
    .map((months) => ({
      to: roundAt('ideas', months.at(-1) ?? today).to,
      // By their words: months put together show no order either.
      texts: ideas.flatMap(({ round, text }) => (months.includes(round) ? [text] : [])).toSorted(),
    }))
    .toReversed();

/** What is asked now, and what was said. */
export async function pulseFor(who: ConsolePerson, context: AppContext): Promise<Pulse> {
  const { store, settings, keys, now } = context;
  const { site, zone, desk } = settings;
  const stored = await store.do('readPulse', { site });
  const today = dayOf(now(), zone);
  const every = everyOf(stored);
  return {
    ...{ every, least: LEAST_PEOPLE, enough: desk.agents.length >= LEAST_PEOPLE },
    open: askedWhen(every).map((of) => {
      const { from, to } = roundAt(of, today);
      const voice = keys.voice(site, of, from, who.id);
      return {
        ...{ survey: surveyOf(of), from, to, questions: [...questionsOf(of)] },
        said: stored.said.some((one) => one.of === of && one.round === from && one.voice === voice),
      };
    }),
    results: resultsIn(stored, today),
    ideas: ideasIn(stored, today),
  };
}

/** Counts somebody's answers. Throws `no-such-step` for a round that is not open, `already-answered` for a second time. */
export async function answerPulse(
  who: ConsolePerson,
  { survey, from, answers }: AnswerPulse,
  context: AppContext,
): Promise<Pulse> {
  const { store, settings, keys, now } = context;
  const { site, zone } = settings;
  const every = everyOf(await store.do('readPulse', { site }));
  const of = askedWhen(every).find((one) => surveyOf(one) === survey);
  if (of === undefined || roundAt(of, dayOf(now(), zone)).from !== from) {
    throw new ApplicationError(
      'no-such-step',
      'This is not asked now. Nothing was kept: read the page again.',
    );
  }
  const questions = questionsOf(of);
  const given = Object.entries(answers);
  if (given.length !== questions.length || questions.some((id) => answers[id] === undefined)) {
    throw new ApplicationError(
      'malformed-body',
      'answers: every question of the round, and no other. Nothing was kept.',
    );
  }
  const voice = keys.voice(site, of, from, who.id);
  const said = { site, of, round: from, voice, answers: answers as Record<string, number> };
  if ((await store.do('answerPulse', said)) === 'already')
    throw new ApplicationError(
      'already-answered',
      'You have answered this round. Of this time nothing was kept.',
    );
  return await pulseFor(who, context);
}

/** Keeps an idea without its author and time. */
export async function sayIdea(who: ConsolePerson, text: string, context: AppContext): Promise<Pulse> {
  const { store, settings, keys, now } = context;
  const { site, zone } = settings;
  const { from: round } = roundAt('ideas', dayOf(now(), zone));
  // The same in every month: batches are of so many people, whichever months they wrote in.
  const voice = keys.voice(site, 'ideas', '', who.id);
  const refused = await store.do('sayIdea', { site, round, voice, id: randomUUID(), text, most: MOST_IDEAS });
  if (refused === 'too-many')
    throw new ApplicationError(
      'too-many-requests',
      'Twenty ideas a month are as many as are kept of one person.',
    );
  return await pulseFor(who, context);
}

/** How often the two questions are asked from now on. */
export async function planPulse(who: ConsolePerson, every: PulseEvery, context: AppContext): Promise<Pulse> {
  const { store, settings } = context;
  await store.do('planPulse', { site: settings.site, every });
  return await pulseFor(who, context);
}
