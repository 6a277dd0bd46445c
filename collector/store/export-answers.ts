import { baseLanguage } from '../../shared/locales/base-language.ts';
import { type FileFormat, type FileRows, fileRows } from '../lib/csv.ts';
import { type Choice, type Chosen, choose, type Reading } from './choose.ts';
import type { DayColumns } from './day-columns.ts';
import { localTimes } from './local-time.ts';
import { IDS_PER_MS, isLowScore } from './score.ts';
import { searchWords } from './search-words.ts';
import type { SqlValue } from './sql.ts';

/** Answers as rows of a file: one for each score, and one for the comment, told apart by `kind` and together by `answer`. */

const OF_ANSWER = [
  ...['answer', 'answered_at', 'answered_local', 'session', 'ticket', 'survey', 'survey_version'],
] as const;
const OF_SCORE = ['question', 'kind', 'format', 'value', 'low', 'comment'] as const;
const OF_CASE = [
  ...['queue', 'topic', 'channel', 'language', 'locale', 'via', 'source', 'state', 'handling'],
] as const;
export const ANSWER_COLUMNS = [...OF_ANSWER, ...OF_SCORE, ...OF_CASE] as const;

/** Part of a file. */
export interface FilePart {
  /** UTF-8. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where the next part goes on; null: this was the last. */
  readonly next: readonly number[] | null;
}

const utf8 = new TextEncoder();
export const filePart = (text: string, next: FilePart['next']): FilePart => ({
  bytes: utf8.encode(text),
  next,
});

/** The answers of these ids, in their order. */
const SELECT = `select a.id, a.session, s.ticket, r.survey, r.survey_version, a.comment, coalesce(s.queue, i.queue),
    coalesce(json_extract(s.needs, '$.topic'), i.topic), s.channel, r.locale, r.via, r.source, r.state,
    coalesce(h.state, case a.low when 1 then 'new' end)
  from json_each(?) chosen cross join answer a join response r on r.id = a.response
  left join session s on s.id = a.session left join imported i on i.response = a.response left join handling h on h.answer = a.id
  where a.id = cast(chosen.value as bigint)`;

type Row = readonly [
  ...[id: number, session: string | null, ticket: string | null, survey: string, version: number],
  ...[comment: string | null, queue: string | null, topic: SqlValue, channel: string | null, locale: string],
  ...[via: string, source: string | null, state: string, handling: string | null],
];

interface Found {
  readonly id: number;
  readonly columns: DayColumns;
  readonly start: number;
  readonly end: number;
}

/** The next part of the answers chosen, oldest first: at most `limit` of them. */
export async function exportAnswers(
  reading: Reading,
  input: Chosen & { after: readonly number[]; limit: number; format: FileFormat; zone: string },
): Promise<FilePart> {
  const { limit, format, zone } = input;
  const [after = 0] = input.after;
  const from = Math.max(input.from * IDS_PER_MS, after + 1);
  const { choice, below } = await chooseNext(reading, input, from);
  const found: Found[] = [];
  const isFull = await collect(reading, { choice, from, below, limit }, found);
  const next = isFull ? found.at(-1)?.id : below < input.to * IDS_PER_MS ? below - 1 : undefined;
  const rowsOf = rowsOfAnswers(fileRows(format, ANSWER_COLUMNS), choice, zone);
  const text: string[] = [];
  const ids = JSON.stringify(found.map(({ id }) => id));
  const rows = (await reading.rows(SELECT, ids)) as unknown as Row[];
  let at = 0;
  for (const row of rows) {
    while (found[at] && found[at]?.id !== row[0]) at += 1;
    const where = found[at];
    if (where) text.push(...rowsOf(row, where));
  }
  return filePart(text.join(''), next === undefined ? null : [next]);
}

/** Chooses from the id `from` on: all there is, or of a search as much as a part holds, before the id `below`. */
async function chooseNext(
  reading: Reading,
  input: Chosen & { limit: number },
  from: number,
): Promise<{ choice: Choice; below: number }> {
  const { words } = input.filter;
  const below = input.to * IDS_PER_MS;
  if (words === undefined) return { choice: await choose(reading, input), below };
  const found = await searchWords(reading, { words, from, below }, { most: input.limit, first: 'oldest' });
  return { choice: await choose(reading, input, found), below: found.below };
}

/** Adds what is chosen from the id `from` on and before the id `below`, at most `limit`; returns whether there may be more. */
async function collect(
  { columns: all }: Reading,
  { choice, from, below, limit }: { choice: Choice; from: number; below: number; limit: number },
  found: Found[],
): Promise<boolean> {
  for (const day of await all.days(Math.floor(from / IDS_PER_MS), Math.ceil(below / IDS_PER_MS))) {
    const columns = await all.day(day);
    choice.each(columns, (id, start, end) => {
      if (id >= from && id < below && found.length < limit) found.push({ id, columns, start, end });
    });
    if (found.length === limit) return true;
  }
  return false;
}

/** Makes the rows of an answer: of all that is chosen of it; chosen by a score, only scores are told. */
function rowsOfAnswers(
  file: FileRows,
  choice: Choice,
  zone: string,
): (row: Row, found: Found) => Generator<string> {
  const local = localTimes(zone);
  const scores = new Map<number, string | null>();
  /** The cells of a score, written out once: there are few. Null: none of a score. */
  function scoreOf(mix: number, value: number): string | null {
    const key = mix * 256 + value;
    const known = scores.get(key);
    if (known !== undefined) return known;
    const { question, kind = '', format } = choice.mixes[mix] ?? {};
    const cells = [
      question ?? null,
      kind,
      format ?? null,
      value,
      Number(isLowScore(kind, value, format ?? '')),
      null,
    ];
    const made = file.part(cells, OF_ANSWER.length);
    scores.set(key, made);
    return made;
  }
  return function* (row, { columns, start, end }) {
    const [id, session, ticket, survey, version, comment, queue, topic, channel, locale, ...others] = row;
    const at = Math.floor(id / IDS_PER_MS);
    const head = file.part(
      [String(id), new Date(at).toISOString(), local(at), session, ticket, survey, version],
      0,
    );
    const tail = file.part(
      [queue, topic, channel, baseLanguage(locale), locale, ...others],
      OF_ANSWER.length + OF_SCORE.length,
    );
    for (let place = start; place < end; place++) {
      if (!choice.counts(columns, place)) continue;
      const score = scoreOf(columns.mixes[place] ?? 0, columns.values[place] ?? 0);
      if (score !== null) yield file.row(head, score, tail);
    }
    if (comment === null || choice.byScore) return;
    const said = file.part([null, 'comment', 'text', null, null, comment], OF_ANSWER.length);
    yield file.row(head, said, tail);
  };
}
