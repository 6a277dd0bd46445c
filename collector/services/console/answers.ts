import type { AnswerPage, LowScores } from '../../../shared/protocol/console/answers.ts';
import type { AnswerFilter } from '../../../shared/protocol/console/filter.ts';
import type { Handling, SetHandling } from '../../../shared/protocol/console/handling.ts';
import { dayOf, spanOf } from '../../../shared/time/periods.ts';
import { IDS_PER_MS } from '../../store/score.ts';
import type { AppContext } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { answerLine, handlingOf } from './answer-lines.ts';
import type { ConsolePerson } from './people.ts';
import { daysOf } from './results.ts';

const PAGE = 50;
const MOST_LOW = 200;

/** A page of answers; that it was read is written down. */
export async function answerPage(
  who: ConsolePerson,
  { filter, after }: { filter: AnswerFilter; after: number | null },
  context: AppContext,
): Promise<AnswerPage> {
  const { store, settings, now } = context;
  const { site, zone } = settings;
  const span = spanOf(daysOf(filter, dayOf(now(), zone)), zone);
  const { answers, more } = await store.look('listAnswers', { site, filter, ...span, after, limit: PAGE });
  await noteList(who, answers.length, context);
  const last = answers.at(-1);
  return {
    zone,
    answers: answers.map((answer) => answerLine(answer, { who, settings, words: filter.words })),
    next: more && last ? String(last.id) : null,
  };
}

/** Low scores nobody has seen to, of the days a list shows without a filter; that they were read is written down. */
export async function lowScores(who: ConsolePerson, context: AppContext): Promise<LowScores> {
  const { store, settings, now } = context;
  const { site, zone } = settings;
  const { from: since } = spanOf(daysOf({}, dayOf(now(), zone)), zone);
  const { answers, ...counts } = await store.do('readLowScores', { site, since, limit: MOST_LOW });
  await noteList(who, answers.length, context);
  return { zone, ...counts, answers: answers.map((answer) => answerLine(answer, { who, settings })) };
}

const noteList = async (
  who: ConsolePerson,
  n: number,
  { store, settings, now }: AppContext,
): Promise<void> => {
  if (n > 0)
    await store.do('logConsole', { site: settings.site, person: who.id, what: 'listed', n, now: now() });
};

/** The one answer to ids that are none, or not any more. */
export const unknownAnswer = (): ApplicationError =>
  new ApplicationError('not-found', 'There is no such answer here, or not any more.');

/** Takes an answer up, notes or closes it, in the name of `who`. */
export async function handle(
  who: ConsolePerson,
  id: number,
  { state, note }: SetHandling,
  context: AppContext,
): Promise<Handling> {
  const { store, settings, now } = context;
  const { site } = settings;
  const set = { site, id, state, owner: who.id, note: note ?? null, now: now() };
  const answer = (await store.do('setHandling', set)) ? await store.do('readAnswer', { site, id }) : null;
  if (!answer) throw unknownAnswer();
  const { session, low, queue } = answer;
  await store.do('logConsole', {
    ...{ site, person: who.id, what: 'handled', session, response: String(id), now: now() },
  });
  const of = { low, queue, at: Math.floor(id / IDS_PER_MS) };
  return handlingOf(answer.handling, of, { who, settings }, true);
}
