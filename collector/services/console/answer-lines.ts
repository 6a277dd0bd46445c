import type { AnswerLine } from '../../../shared/protocol/console/answers.ts';
import type { Handling } from '../../../shared/protocol/console/handling.ts';
import { personName } from '../../../shared/routing/desk.ts';
import type { Settings } from '../../config/config.ts';
import type { HandlingRow } from '../../store/handling.ts';
import type { ListedAnswer } from '../../store/list-answers.ts';
import { IDS_PER_MS } from '../../store/score.ts';
import { wordsIn } from '../../store/search-words.ts';
import { leadsDueAt } from '../callbacks.ts';
import type { ConsolePerson } from './people.ts';

/** Answers as they stand in lists: nobody of the desk is named. */

/** Who reads, by which settings, and what they look for. */
export interface ReadBy {
  readonly who: ConsolePerson;
  readonly settings: Settings;
  readonly words?: string | undefined;
}

const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Where words begin in a text that one of those looked for begins: [from, to) in UTF-16 units. */
function marksIn(text: string, looked: string): [number, number][] {
  const wanted = wordsIn(looked).map(fold);
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap(({ 0: word, index }): [number, number][] =>
    wanted.some((one) => fold(word).startsWith(one)) ? [[index, index + word.length]] : [],
  );
}

/** How an answer is looked after; `named`: with the name of who does. */
export function handlingOf(
  row: HandlingRow | null,
  { low, at, queue }: { low: boolean; at: number; queue: string | null },
  { who, settings }: ReadBy,
  named: boolean,
): Handling {
  const { desk, recovery } = settings;
  const schedule = desk.queues.find(({ id }) => id === queue)?.schedule;
  const isNew = row === null || row.state === 'new';
  return {
    state: row?.state ?? 'new',
    owner: isNew || !named ? null : personName(desk, row.owner),
    mine: !isNew && row.owner === who.id,
    note: row?.note ?? null,
    dueAt: low ? leadsDueAt(desk.schedules[schedule ?? ''], recovery, at) : null,
    changedAt: row?.changedAt ?? null,
  };
}

/** One answer as a line. */
export function answerLine(answer: ListedAnswer, by: ReadBy, named = false): AnswerLine {
  const { id, session, survey, low, comment, queue, topic, channel, locale, via, source, state } = answer;
  const at = Math.floor(id / IDS_PER_MS);
  return {
    ...{
      id: String(id),
      at,
      session,
      survey,
      low,
      comment,
      queue,
      topic,
      channel,
      locale,
      via,
      source,
      state,
    },
    scores: answer.scores.map(({ kind, format, question, value }) => ({
      ...{ kind, format, question, value, text: null },
    })),
    marks: comment === null || by.words === undefined ? [] : marksIn(comment, by.words),
    handling: handlingOf(answer.handling, { low, at, queue }, by, named),
  };
}
