import * as z from 'zod/mini';
import { IMPORT_FIELDS, IMPORT_SCALES } from './import-fields.ts';

/** Answers of a former tool, brought in by a file: looked at first, then kept, and taken back as a whole. */

const Column = z.optional(z.string().check(z.maxLength(200)));

/** How a file is to be read. What is left out is found out; `-` for a column is "none". */
export const ImportQuery = z.strictObject({
  /** What the tool is called: its answers stand under `import-NAME` among the surveys. */
  name: z
    .string()
    .check(z.regex(/^[a-z0-9][a-z0-9-]{0,29}$/, 'small letters, digits and hyphens, at most 30')),
  ...{ date: Column, score: Column, comment: Column, customer: Column, topic: Column, queue: Column },
  language: Column,
  scale: z.optional(z.enum(IMPORT_SCALES)),
  /** How times are written: `iso`, `unix`, or fields such as `D/M/YYYY H:mm`. */
  time: z.optional(z.string().check(z.maxLength(40))),
  delimiter: z.optional(z.enum([',', ';', '\t', '|'])),
  encoding: z.optional(z.string().check(z.maxLength(30))),
});
export type ImportQuery = z.infer<typeof ImportQuery>;

/**
 * Why a row is not taken: no score or one that is no point of the scale, no date or one that cannot be read, a date to
 * come, one before `retentionDays`, a quote that never closes.
 */
const Refusal = z.enum(['no-score', 'score', 'no-date', 'date', 'future', 'old', 'quote']);
export type Refusal = z.infer<typeof Refusal>;

const Rejected = z.object({ line: z.int(), reason: Refusal, text: z.string() });
export type Rejected = z.infer<typeof Rejected>;

const Counted = {
  /** Rows that can be taken, and those that cannot. */
  good: z.int(),
  refused: z.int(),
  /** The first of those, at most a thousand. */
  rejects: z.array(Rejected),
};

/** How a file was understood, and what its answers would be. */
export const ImportCheck = z.object({
  encoding: z.object({ name: z.string(), guessed: z.boolean() }),
  delimiter: z.string(),
  /** The columns of its header, in order. */
  columns: z.array(z.string()),
  /** Which of them are used; null: none. */
  used: z.record(z.enum(IMPORT_FIELDS), z.nullable(z.string())),
  scale: z.nullable(z.enum(IMPORT_SCALES)),
  time: z.nullable(z.string()),
  /** More than one: dates can be read in each of these ways, and somebody must choose. */
  times: z.array(z.string()),
  /** What has to be said before it can be imported. */
  missing: z.array(z.enum(['date', 'score', 'scale', 'time'])),
  ...Counted,
  /** The first ten as they would be kept. */
  sample: z.array(
    z.object({
      /** UTC ms. */
      at: z.number(),
      value: z.number(),
      comment: z.nullable(z.string()),
      customer: z.nullable(z.string()),
      topic: z.nullable(z.string()),
      queue: z.nullable(z.string()),
      language: z.string(),
    }),
  ),
});
export type ImportCheck = z.infer<typeof ImportCheck>;

/** What an import kept: `known` rows had been brought before. */
export const ImportDone = z.object({
  id: z.string(),
  survey: z.string(),
  added: z.int(),
  known: z.int(),
  ...Counted,
});
export type ImportDone = z.infer<typeof ImportDone>;

/** GET /v1/console/imports — newest first. */
export const Imports = z.object({
  imports: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      survey: z.string(),
      format: z.string(),
      /** UTC ms. */
      madeAt: z.number(),
      /** Answers of it that are kept. */
      answers: z.int(),
    }),
  ),
  /** Largest file the console takes, bytes; a larger one is imported by command. */
  most: z.int(),
});
export type Imports = z.infer<typeof Imports>;
