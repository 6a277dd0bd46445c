import { IMPORT_FIELDS, type ImportField } from '../../shared/protocol/console/import-fields.ts';
import type { ImportQuery } from '../../shared/protocol/console/imports.ts';

/** Which column holds what, by the names tools publish for their exports, the likeliest first. */

const NAMES: Readonly<Record<ImportField, readonly string[]>> = {
  date: [
    'response received at',
    'response date',
    'scored datetime',
    'rated at',
    'survey date',
    'answered at',
    'submitted at',
    'end date',
    'date modified',
    'rating created at',
    'satisfaction date',
    'created at',
    'created datetime',
    'timestamp',
    'date',
    'fecha',
    'datum',
    'data',
    'time',
    'updated at',
  ],
  score: [
    'score',
    'rating',
    'satisfaction score',
    'satisfaction rating',
    'conversation rating',
    'star rating',
    'csat score',
    'csat',
    'nps score',
    'nps',
    'ces',
    'survey result',
    'survey results',
    'ticket satisfaction rating',
    'puntuacion',
    'bewertung',
    'note',
    'nota',
  ],
  comment: [
    'comment',
    'comments',
    'remark',
    'rating remark',
    'conversation rating remark',
    'satisfaction comment',
    'body text',
    'feedback',
    'ticket satisfaction comment',
    'survey comment',
    'comentario',
    'kommentar',
    'commentaire',
    'commento',
    'open ended response',
  ],
  customer: [
    'email',
    'email address',
    'customer email',
    'requester email',
    'contact email',
    'person email',
    'user email',
    'request sent to',
    'respondent email',
    'e mail',
    'requester',
  ],
  topic: ['topic', 'category', 'reason', 'tags', 'tema', 'thema', 'type'],
  queue: ['queue', 'group', 'team', 'department', 'ticket group', 'inbox', 'brand'],
  language: ['language', 'locale', 'idioma', 'sprache', 'langue', 'lingua'],
};

/** A name as it is compared: `Satisfaction_Score`, `satisfactionScore` and `Satisfaction score` are one. */
const looseName = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export type UsedColumns = Readonly<Record<ImportField, string | null>>;

/** The columns of a header that hold what an answer is made of: those named, else those known. No column is used twice. */
export function columnsFor(header: readonly string[], query: Pick<ImportQuery, ImportField>): UsedColumns {
  const taken = new Set<string>();
  const used = Object.fromEntries(IMPORT_FIELDS.map((field) => [field, null])) as Record<
    ImportField,
    string | null
  >;
  const named = (text: string): string | undefined =>
    header.find((column) => column === text) ??
    header.find((column) => looseName(column) === looseName(text));
  const take = (field: ImportField, column: string | undefined): void => {
    if (column === undefined || taken.has(column)) return;
    used[field] = column;
    taken.add(column);
  };
  for (const field of IMPORT_FIELDS) {
    const wish = query[field];
    if (wish !== undefined && wish !== '' && wish !== '-') take(field, named(wish));
  }
  for (const field of IMPORT_FIELDS) {
    if ((query[field] ?? '') !== '') continue;
    take(
      field,
      NAMES[field].map(named).find((column) => column !== undefined && !taken.has(column)),
    );
  }
  // Survey tools name the column by the question.
  if (used.score === null && (query.score ?? '') === '')
    take(
      'score',
      header.find((column) => /recommend|satisfied|rate /i.test(column) && !taken.has(column)),
    );
  return used;
}
