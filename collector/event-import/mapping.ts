import { z } from 'zod';
import { SurveyAnswerKind, TicketStatus } from '../../shared/session/event.ts';
import { isZone } from '../../shared/session/schedule.ts';
import { DURATION_UNITS } from './durations.ts';
import { isTimePattern } from './time-patterns.ts';

/** What an event log's columns and activities mean: declared once per kind of log, never guessed. */

/** A column by its name in the header, or by its place from 1 when the header names two alike. */
export const Column = z.union([z.string().min(1), z.number().int().positive()]);
export type Column = z.infer<typeof Column>;

/** A time in one column, or its date and its time in two. */
const TimeColumn = z.union([Column, z.tuple([Column, Column])]);

const Pattern = z
  .string()
  .refine(
    isTimePattern,
    'not a way to write a time; use iso, unix, unix-ms, excel, or YYYY YY MM M MMM DD D HH H hh h mm ss SSS A Z',
  );

/** What an activity says about a ticket. `created`, `assign` and `message` are about the row's agent. */
const Meaning = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('created'),
    author: z.enum(['customer', 'agent', 'bot']).default('customer'),
    /** An agent opened it with words the customer could read. */
    public: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal('status'), to: TicketStatus }),
  z.strictObject({ kind: z.literal('assign') }),
  z.strictObject({
    kind: z.literal('message'),
    author: z.enum(['customer', 'agent', 'bot']),
    public: z.boolean().default(true),
    auto: z.boolean().default(false),
  }),
  z.strictObject({
    kind: z.literal('escalate'),
    tier: z.string().min(1),
    complete: z.boolean().default(false),
  }),
  /** To the queue in the row's `queue` column, or to one named here. */
  z.strictObject({ kind: z.literal('transfer'), queue: z.string().min(1).optional() }),
  /** Into the case in the row's `into` column. */
  z.strictObject({ kind: z.literal('merge') }),
  z.strictObject({ kind: z.enum(['handoff', 'abandoned', 'deflected', 'spam', 'delete']) }),
]);
export type Meaning = z.infer<typeof Meaning>;

/** A cell must hold one of some values, in capitals or not; or say yes (or no) in whatever way people write it. */
const Condition = z.union([
  z.strictObject({ column: Column, is: z.array(z.string()).min(1) }),
  z.strictObject({ column: Column, yes: z.boolean() }),
]);

/** One of several times in a row, such as a creation or a closing column. */
const Moment = z.strictObject({
  /** What the log's figures call it. */
  name: z.string().min(1),
  /** Where its time stands, or with `after` how long after another moment it was. */
  column: TimeColumn,
  after: z.string().optional(),
  unit: z.enum(DURATION_UNITS).default('seconds'),
  /** How this column is written, if otherwise than `time` says. */
  time: Pattern.optional(),
  when: Condition.optional(),
  /** Who did it: none of the people the row names, unless said. */
  agent: Column.optional(),
  means: z.array(Meaning),
});
export type Moment = z.infer<typeof Moment>;

/** A customer's rating in a row's cell. */
const Rating = z.strictObject({
  column: Column,
  question: SurveyAnswerKind,
  /** The scale, such as `csat.stars.5`. */
  format: z.string().min(1),
  /** What words mean; null: asked and not answered. Without it cells hold numbers. */
  values: z.record(z.string(), z.number().nullable()).optional(),
  /** When it was given; without it with the case's last event. */
  time: TimeColumn.optional(),
});

/** What was promised to a case when it was created. */
const Promised = z
  .strictObject({
    metric: z.enum(['first response', 'next reply', 'resolution']),
    /** For every case, or by the words of the `priority` column. */
    seconds: z
      .union([z.number().int().positive(), z.record(z.string(), z.number().int().positive())])
      .optional(),
    /** Until when, as a time in a cell. */
    due: TimeColumn.optional(),
    clock: z.enum(['calendar', 'business']).default('calendar'),
    pausesWhilePending: z.boolean().default(false),
  })
  .refine(({ seconds, due }) => (seconds === undefined) !== (due === undefined), 'say either seconds or due');

export const LogMapping = z
  .strictObject({
    /** Whose log this is, where it is from and under which licence, for a reader's eyes. */
    about: z.string().min(1),
    delimiter: z.string().length(1).default(','),
    /** The file's encoding; found out when not said. */
    encoding: z.string().optional(),
    columns: z.strictObject({
      case: Column,
      activity: Column.optional(),
      time: TimeColumn.optional(),
      agent: Column.optional(),
      requester: Column.optional(),
      queue: Column.optional(),
      topic: Column.optional(),
      channel: Column.optional(),
      tier: Column.optional(),
      priority: Column.optional(),
      language: Column.optional(),
      /** What a merged case went into. */
      into: Column.optional(),
    }),
    /** How timestamps are written: `iso`, `unix`, `unix-ms`, or fields such as `DD/MM/YYYY HH:mm`. */
    time: Pattern.default('iso'),
    /** The zone of timestamps that do not say theirs. */
    zone: z.string().refine(isZone, 'not a time zone; use an IANA name such as Europe/Madrid').default('UTC'),
    /** What stands in a cell where there is nothing, such as `?` or `N/A`. */
    missing: z.array(z.string()).default([]),
    /** Activity → what it says. Others count in the log's figures and say nothing about the ticket. */
    activities: z.record(z.string(), z.array(Meaning)).default({}),
    moments: z.array(Moment).default([]),
    ratings: z.array(Rating).default([]),
    promises: z.array(Promised).default([]),
    /** A case is complete when it begins and ends with one of these. One that begins otherwise has no known beginning. */
    complete: z
      .strictObject({ begins: z.array(z.string()).min(1), ends: z.array(z.string()).min(1) })
      .optional(),
    /** Stretches to measure in complete cases: from the last `from` to the last `to`. */
    stretches: z.array(z.strictObject({ from: z.string(), to: z.string() })).default([]),
    /** KPI id → why this log cannot tell it; shown in place of a number. */
    cannot: z.record(z.string(), z.string()).default({}),
  })
  .refine(
    ({ columns, moments }) =>
      (columns.activity === undefined) === (columns.time === undefined) &&
      (columns.time !== undefined || moments.length > 0),
    {
      message: 'say activity and time, or moments',
      path: ['columns'],
    },
  )
  .refine(
    ({ moments }) =>
      moments.every(
        ({ after }, i) => after === undefined || moments.slice(0, i).some(({ name }) => name === after),
      ),
    {
      message: 'after names a moment that stands before it',
      path: ['moments'],
    },
  );
export type LogMapping = z.infer<typeof LogMapping>;

/** A mapping that cannot be used, or does not fit the file: one line that says what to do. */
export class MappingError extends Error {
  override readonly name = 'MappingError';
}

/** Checks a mapping from outside. Throws MappingError naming every fault. */
export function parseMapping(input: unknown): LogMapping {
  const result = LogMapping.safeParse(input);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `${path.join('.') || 'mapping'}: ${message}`);
  throw new MappingError(faults.join('; '));
}
