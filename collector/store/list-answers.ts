import { type Choice, type Chosen, choose, type Reading } from './choose.ts';
import type { DayColumns } from './day-columns.ts';
import type { HandlingRow } from './handling.ts';
import { type AnswerRow, readAnswerRow, type ScoreRow } from './read-answers.ts';
import { IDS_PER_MS } from './score.ts';
import { searchWords } from './search-words.ts';

/** An answer as it is stored, with its scores. */
export interface ListedAnswer extends AnswerRow {
  readonly scores: readonly ScoreRow[];
  readonly handling: HandlingRow | null;
}

/** A part of what is chosen: answers from the id `from` on and before `below`. */
interface Window {
  readonly choice: Choice;
  readonly from: number;
  readonly below: number;
}

/** Comments looked up for the first part of a search, and how many times more for each part after it. */
const FIRST_FOUND = 500;
const MORE = 8;

/** The newest answers chosen, at most `limit`; `after`: those before this one. */
export async function listAnswers(
  reading: Reading,
  input: Chosen & { readonly after: number | null; readonly limit: number },
): Promise<{ readonly answers: ListedAnswer[]; readonly more: boolean }> {
  const { limit } = input;
  const answers: ListedAnswer[] = [];
  for await (const window of windows(reading, input)) {
    for await (const [columns, answer] of newestFirst(reading, window)) {
      if (answers.length === limit) return { answers, more: true };
      const row = await readAnswerRow(reading.sql, answer.id);
      if (row) answers.push({ ...row, scores: scoresOf(columns, answer, window.choice) });
    }
  }
  return { answers, more: false };
}

/** All that is chosen, the newest first: at once, or of a search in parts that grow, as a page seldom needs all that has a word. */
async function* windows(
  reading: Reading,
  input: Chosen & { readonly after: number | null },
): AsyncGenerator<Window> {
  const { filter, after } = input;
  const from = input.from * IDS_PER_MS;
  let below = Math.min(input.to * IDS_PER_MS, after ?? Number.MAX_SAFE_INTEGER);
  if (filter.words === undefined) {
    yield { choice: await choose(reading, input), from, below };
    return;
  }
  for (let most = FIRST_FOUND; below > from; most *= MORE) {
    const part = { most, first: 'newest' } as const;
    const found = await searchWords(reading, { words: filter.words, from, below }, part);
    yield { choice: await choose(reading, input, found), from: found.from, below };
    below = found.from;
  }
}

interface Found {
  readonly id: number;
  readonly start: number;
  readonly end: number;
}

async function* newestFirst(
  { columns: all }: Reading,
  { choice, from, below }: Window,
): AsyncGenerator<[DayColumns, Found]> {
  const days = await all.days(from / IDS_PER_MS, below / IDS_PER_MS);
  for (const day of days.reverse()) {
    const columns = await all.day(day);
    const found: Found[] = [];
    choice.each(columns, (id, start, end) => {
      if (id >= from && id < below) found.push({ id, start, end });
    });
    for (const answer of found.reverse()) yield [columns, answer];
  }
}

function scoresOf(columns: DayColumns, { start, end }: Found, { mixes }: Choice): ScoreRow[] {
  const scores: ScoreRow[] = [];
  for (let at = start; at < end; at++) {
    const mix = mixes[columns.mixes[at] ?? 0];
    if (!mix || mix.kind === 'answer' || mix.kind === 'unknown' || mix.kind === 'ask') continue;
    const { kind, format, question } = mix;
    scores.push({ kind, format, question, value: columns.values[at] ?? 0 });
  }
  return scores;
}
