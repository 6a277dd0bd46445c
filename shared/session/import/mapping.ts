import { z } from 'zod';
import { TicketStatus } from '../event.ts';
import { isZone } from '../schedule.ts';
import { isTimePattern } from './timestamps.ts';

/** What an event log's columns and activities mean: declared once per kind of log, never guessed. */

/** A column by its name in the header, or by its place from 1 when the header names two alike. */
const Column = z.union([z.string().min(1), z.number().int().positive()]);

/** What an activity says about a ticket. `assign` and `message` are about the row's agent. */
const Meaning = z.discriminatedUnion('kind', [
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
  z.strictObject({ kind: z.enum(['handoff', 'abandoned', 'spam', 'delete']) }),
]);
export type Meaning = z.infer<typeof Meaning>;

export const LogMapping = z.strictObject({
  /** Whose log this is, where it is from and under which licence, for a reader's eyes. */
  about: z.string().min(1),
  delimiter: z.string().length(1).default(','),
  columns: z.strictObject({
    case: Column,
    activity: Column,
    time: Column,
    agent: Column.optional(),
    requester: Column.optional(),
    queue: Column.optional(),
    topic: Column.optional(),
    channel: Column.optional(),
    tier: Column.optional(),
    priority: Column.optional(),
    language: Column.optional(),
  }),
  /** How timestamps are written: `iso`, `unix`, `unix-ms`, or fields such as `DD/MM/YYYY HH:mm`. */
  time: z
    .string()
    .refine(isTimePattern, 'not a way to write a time; use iso, unix, unix-ms, or YYYY MM DD HH mm ss SSS')
    .default('iso'),
  /** The zone of timestamps that do not say theirs. */
  zone: z.string().refine(isZone, 'not a time zone; use an IANA name such as Europe/Madrid').default('UTC'),
  /** Activity → what it says. Others count in the log's figures and say nothing about the ticket. */
  activities: z.record(z.string(), z.array(Meaning)),
  /** A case is complete when it begins and ends with one of these. */
  complete: z
    .strictObject({ begins: z.array(z.string()).min(1), ends: z.array(z.string()).min(1) })
    .optional(),
  /** Stretches to measure in complete cases: from the last `from` to the last `to`. */
  stretches: z.array(z.strictObject({ from: z.string(), to: z.string() })).default([]),
  /** KPI id → why this log cannot tell it; shown in place of a number. */
  cannot: z.record(z.string(), z.string()).default({}),
});
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

/** Which places (from 0) a mapping's columns have under a header. Throws MappingError for one it does not have. */
export function placesOf(
  columns: LogMapping['columns'],
  header: readonly string[],
): Partial<Record<keyof LogMapping['columns'], number>> {
  const names = header.map((name) => name.trim());
  const places: Partial<Record<keyof LogMapping['columns'], number>> = {};
  for (const [role, column] of Object.entries(columns)) {
    if (column === undefined) continue;
    const place = typeof column === 'number' ? column - 1 : names.indexOf(column);
    if (place === -1 || place >= names.length) {
      throw new MappingError(`no column ${column} for "${role}"; the header has ${names.join(', ')}`);
    }
    if (typeof column === 'string' && names.lastIndexOf(column) !== place) {
      throw new MappingError(`two columns are called ${column}; say which by its place, from 1`);
    }
    places[role as keyof LogMapping['columns']] = place;
  }
  return places;
}
