import type { KpiId } from '../../../shared/kpi/registry.ts';
import type { LogMapping, Meaning } from '../../../shared/session/import/mapping.ts';

/** Rows say what was done with tickets; no mapping can make them say these. */
const NEVER: { readonly [K in KpiId]?: string } = {
  csat: 'the log records no surveys',
  nps: 'the log records no surveys',
  ces: 'the log records no surveys',
  'answer-rate': 'the log records no surveys',
  coverage: 'the log records no surveys',
  'quality-score': 'the log records no quality reviews',
  'sla-attainment': 'the log records no promises',
  deflection: 'the log records no articles',
  certifications: 'not in a log of tickets',
  engagement: 'not in a log of tickets',
  occupancy: 'not in a log of tickets',
  'customer-retention': 'not in a log of tickets',
  'cost-per-resolution': 'not in a log of tickets',
};

/** KPIs that need an activity or a column to mean something. */
const NEEDED: readonly {
  readonly kpis: readonly KpiId[];
  readonly why: string;
  readonly told: (meanings: readonly Meaning[], columns: LogMapping['columns']) => boolean;
}[] = [
  {
    kpis: ['first-response-time', 'next-reply-time', 'agent-reply-clock', 'one-touch'],
    why: 'the log records no replies',
    told: (meanings) => meanings.some((meaning) => meaning.kind === 'message' && meaning.author === 'agent'),
  },
  {
    kpis: ['first-contact-resolution'],
    why: 'the log names no customers',
    told: (_, { requester }) => requester !== undefined,
  },
  {
    kpis: ['abandonment'],
    why: 'the log does not record that customers leave',
    told: (meanings) => meanings.some(({ kind }) => kind === 'abandoned'),
  },
  {
    kpis: ['queue-wait', 'handle-time', 'ownership', 'volume-helped'],
    why: 'the log does not record who has a ticket',
    told: (meanings, { agent }) => agent !== undefined && meanings.some(({ kind }) => kind === 'assign'),
  },
];

/** KPI id → why a log under this mapping cannot tell it: what the mapping itself says first. */
export function cannotTell({ activities, columns, cannot }: LogMapping): Readonly<Record<string, string>> {
  const meanings = Object.values(activities).flat();
  const missing = NEEDED.filter(({ told }) => !told(meanings, columns)).flatMap(({ kpis, why }) =>
    kpis.map((kpi) => [kpi, why] as const),
  );
  return { ...NEVER, ...Object.fromEntries(missing), ...cannot };
}
