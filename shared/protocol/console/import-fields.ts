import type { MeasuredKind } from './filter.ts';

/** What an imported answer is made of and measured by, without schemas: the console's pages have it, too. */

export const IMPORT_FIELDS = ['date', 'score', 'comment', 'customer', 'topic', 'queue', 'language'] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** What a column of scores is written in; each is a format of its own. */
export const IMPORT_SCALES = [
  'csat.number.5',
  'csat.stars.5',
  'csat.good-bad.2',
  'csat.per-cent.5',
  'nps.11',
  'ces.7',
  'yesno',
] as const;
export type ImportScale = (typeof IMPORT_SCALES)[number];

/** What a scale measures. */
export const kindOf = (scale: ImportScale): MeasuredKind =>
  scale === 'yesno' ? 'solved' : (scale.split('.')[0] as 'csat' | 'nps' | 'ces');
