import type { KpiId } from '../../../shared/kpi/kpis/registry.ts';
import type { LogMapping, Meaning } from '../../event-import/mapping.ts';

/** Rows say what was done with tickets; no mapping can make them say these. */
const NEVER: { readonly [K in KpiId]?: string } = {
  'quality-score': 'the log records no quality reviews',
  certifications: 'not in a log of tickets',
  engagement: 'not in a log of tickets',
  occupancy: 'not in a log of tickets',
  'customer-retention': 'not in a log of tickets',
  'cost-per-resolution': 'not in a log of tickets',
};

/** What a mapping can make a log say. */
interface Told extends LogMapping {
  /** Of every activity and moment. */
  readonly meanings: readonly Meaning[];
  /** Of activities alone: what may happen to a case again and again. */
  readonly repeated: readonly Meaning[];
}

const isReply = (meaning: Meaning): boolean => meaning.kind === 'message' && meaning.author === 'agent';
const isStatus =
  (...states: readonly string[]) =>
  (meaning: Meaning): boolean =>
    meaning.kind === 'status' && states.includes(meaning.to);
const asks =
  (...questions: readonly string[]) =>
  ({ ratings }: Told): boolean =>
    ratings.some(({ question }) => questions.includes(question));

/** KPIs that need an activity or a column to mean something. */
const NEEDED: readonly {
  readonly kpis: readonly KpiId[];
  readonly why: string;
  readonly told: (log: Told) => boolean;
}[] = [
  { kpis: ['csat'], why: 'the log records no satisfaction ratings', told: asks('csat') },
  { kpis: ['nps'], why: 'the log does not record who would recommend', told: asks('nps') },
  { kpis: ['ces'], why: 'the log does not record how easy it was', told: asks('ces') },
  { kpis: ['coverage'], why: 'the log records no surveys', told: ({ ratings }) => ratings.length > 0 },
  {
    kpis: ['answer-rate'],
    why: 'the log does not record which surveys nobody answered',
    told: ({ ratings }) => ratings.some(({ values }) => Object.values(values ?? {}).includes(null)),
  },
  {
    kpis: ['sla-attainment'],
    why: 'the log records no promises',
    told: ({ promises }) => promises.length > 0,
  },
  {
    kpis: ['deflection'],
    why: 'the log records no articles',
    told: ({ meanings }) => meanings.some(({ kind }) => kind === 'deflected'),
  },
  {
    kpis: ['first-response-time', 'next-reply-time', 'agent-reply-clock', 'one-touch'],
    why: 'the log records no replies',
    told: ({ meanings }) => meanings.some(isReply),
  },
  {
    kpis: ['agent-reply-clock'],
    why: 'the log does not record since when somebody has a ticket',
    told: ({ meanings }) => meanings.some(({ kind }) => kind === 'assign'),
  },
  {
    kpis: ['next-reply-time', 'one-touch'],
    why: 'the log records one reply of each case',
    told: ({ repeated, meanings }) => repeated.some(isReply) || !meanings.some(isReply),
  },
  {
    kpis: ['reopen-rate', 'first-contact-resolution'],
    why: 'the log does not record reopenings',
    told: ({ repeated, columns }) =>
      columns.time !== undefined && repeated.some(isStatus('solved', 'closed')),
  },
  {
    kpis: ['agent-wait'],
    why: 'the log does not record that a customer is waited for',
    told: ({ meanings }) => meanings.some(isStatus('pending')),
  },
  {
    kpis: ['hold-time'],
    why: 'the log does not record that others are waited for',
    told: ({ meanings }) => meanings.some(isStatus('hold')),
  },
  {
    kpis: ['requester-wait'],
    why: 'the log does not record who is waited for',
    told: ({ meanings }) => meanings.some(isStatus('pending', 'hold')),
  },
  {
    kpis: ['first-contact-resolution'],
    why: 'the log names no customers',
    told: ({ columns }) => columns.requester !== undefined,
  },
  {
    kpis: ['abandonment'],
    why: 'the log does not record that customers leave',
    told: ({ meanings }) => meanings.some(({ kind }) => kind === 'abandoned'),
  },
  {
    kpis: ['handle-time', 'ownership', 'volume-helped'],
    why: 'the log does not record who has a ticket',
    told: ({ meanings, columns }) =>
      columns.agent !== undefined && meanings.some(({ kind }) => kind === 'assign'),
  },
  {
    kpis: ['queue-wait'],
    why: 'the log does not record when somebody takes a ticket',
    told: ({ meanings }) => meanings.some((meaning) => meaning.kind === 'assign' || isReply(meaning)),
  },
];

/** KPI id → why a log under this mapping cannot tell it: what the mapping itself says first. */
export function cannotTell(mapping: LogMapping): Readonly<Record<string, string>> {
  const repeated = Object.values(mapping.activities).flat();
  const meanings = [...repeated, ...mapping.moments.flatMap(({ means }) => means)];
  const missing = NEEDED.filter(({ told }) => !told({ ...mapping, meanings, repeated })).flatMap(
    ({ kpis, why }) => kpis.map((kpi) => [kpi, why] as const),
  );
  // The first reason holds.
  return { ...NEVER, ...Object.fromEntries(missing.toReversed()), ...mapping.cannot };
}
