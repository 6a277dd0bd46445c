import { baseLanguage } from '../../shared/locales/base-language.ts';
import { type AnswerFilter, DIMENSIONS } from '../../shared/protocol/console/filter.ts';
import { type FileFormat, fileRows } from '../lib/csv.ts';
import type { Reading } from './choose.ts';
import { type FilePart, filePart } from './export-answers.ts';
import { type LocalTime, localTimes } from './local-time.ts';
import { IDS_PER_MS } from './score.ts';

/** Sessions as rows of a file, by when they began: what happened and when, without anybody's name or words. */

export const SESSION_COLUMNS = [
  ...[
    'session',
    'began_at',
    'began_local',
    'assigned_at',
    'asked_at',
    'ended_at',
    'ended_by',
    'state',
    'queue',
  ],
  ...['topic', 'channel', 'language', 'locale', 'tier', 'helpdesk', 'ticket', 'answered_at', 'answer'],
] as const;

type Row = readonly [
  ...[place: number, id: string, createdAt: number, assignedAt: number | null, askedAt: number | null],
  ...[endedAt: number | null, endedBy: string | null, state: string, queue: string, topic: string | null],
  ...[channel: string, locale: string, tier: string | null, helpdesk: string | null, ticket: string | null],
  answer: number | null,
];

/** The next part of the sessions begun in [from, to) (UTC ms) that the filter chooses, of the `limit` after that place. */
export async function exportSessions(
  reading: Reading,
  input: {
    site: string;
    from: number;
    to: number;
    filter: AnswerFilter;
    after: readonly number[];
    limit: number;
    format: FileFormat;
    zone: string;
  },
): Promise<FilePart> {
  const { site, from, to, filter, limit, format, zone } = input;
  const [at = from, place = 0] = input.after;
  const found = (await reading.rows(
    `select s.rowid, s.id, s.created_at, s.assigned_at, s.asked_at, s.ended_at, s.ended_by, s.state, s.queue,
       json_extract(s.needs, '$.topic'), s.channel, s.locale, json_extract(s.needs, '$.tier'), s.helpdesk, s.ticket, a.id
     from session s left join answer a on a.session = s.id
     where s.site = ? and s.created_at >= ? and s.created_at < ? and (s.created_at > ? or s.rowid > ?)
     order by s.created_at, s.rowid limit ?`,
    ...[site, at, to, at, place, limit],
  )) as unknown as Row[];
  const local = localTimes(zone);
  const file = fileRows(format, SESSION_COLUMNS);
  const text = found
    .filter((row) => fits(row, filter))
    .map((row) => file.row(file.part(cellsOf(row, local), 0)))
    .join('');
  const [lastPlace = 0, , lastAt = 0] = found.at(-1) ?? [];
  return filePart(text, found.length === limit ? [lastAt, lastPlace] : null);
}

const fits = (row: Row, filter: AnswerFilter): boolean => {
  const [, , , , , , , , queue, topic, channel, locale] = row;
  const codes = { queue, topic, channel, language: baseLanguage(locale), survey: null };
  return DIMENSIONS.every((name) => filter[name]?.includes(codes[name]) ?? true);
};

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

function cellsOf(row: Row, local: LocalTime) {
  const [, id, createdAt, assignedAt, askedAt, endedAt, endedBy, state, queue, topic, ...others] = row;
  const [channel, locale, tier, helpdesk, ticket, answer] = others;
  return [
    ...[id, iso(createdAt), local(createdAt), iso(assignedAt), iso(askedAt), iso(endedAt), endedBy, state],
    ...[queue, topic, channel, baseLanguage(locale), locale, tier, helpdesk, ticket],
    iso(answer === null ? null : Math.floor(answer / IDS_PER_MS)),
    answer === null ? null : String(answer),
  ];
}
