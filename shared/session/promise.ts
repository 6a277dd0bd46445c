import * as z from 'zod/mini';
import type { SupportEvent } from './event.ts';
import { TIERS } from './tiers.ts';

/** What a desk promises its customers by queue and priority, and when each promise was made of a ticket. */

export const ServiceLevel = z.strictObject({
  metric: z.enum(['first response', 'next reply', 'resolution']),
  minutes: z.number().check(z.positive(), z.lte(1_000_000)),
  /** Business: counted in the agent's working hours. */
  clock: z._default(z.enum(['calendar', 'business']), 'business'),
  /** Does it stand still while the customer is asked something? */
  pausesWhilePending: z._default(z.boolean(), true),
  /** The helpdesk's priorities it holds for, as written there; all by default. One that names them goes before one that does not. */
  priorities: z.optional(z.array(z.string())),
  /** The day (UTC) from which it is promised; always by default. Of several the latest begun holds: what was promised before stays as it was. */
  from: z.optional(z.iso.date()),
});
export type ServiceLevel = z.infer<typeof ServiceLevel>;

/** What the desk says of one of the helpdesk's queues. */
export const HelpdeskQueue = z.object({
  /** Its name in the helpdesk. */
  name: z.string(),
  tier: z.nullable(z.enum(TIERS)),
  serviceLevels: z.array(z.object(ServiceLevel.shape)),
});
export type HelpdeskQueue = z.infer<typeof HelpdeskQueue>;

/**
 * The promises made of a ticket that its log does not hold yet: at its creation and each move to another queue, as they
 * stood on that day, and `now` (UTC ms) when its priority has changed. What the log holds is never made again.
 */
export function promisesMade(
  log: readonly SupportEvent[],
  queues: readonly HelpdeskQueue[],
  now: number,
): SupportEvent[] {
  const created = log.findLast((event) => event.kind === 'created');
  if (created === undefined) return [];
  const priority = created.mix.priority ?? null;
  const held = log.filter((event) => event.kind === 'sla.applied');
  const occasions: Occasion[] = [
    { id: created.id, at: created.at, queue: created.queue },
    ...log.filter((event) => event.kind === 'transfer'),
  ];
  const last = held.at(-1);
  const queue = occasions.toSorted((one, other) => one.at - other.at).at(-1)?.queue ?? null;
  if (last !== undefined && last.priority !== priority)
    occasions.push({ id: `priority:${now}`, at: now, queue });
  return occasions
    .filter(({ id, at }) => !held.some((one) => one.id.startsWith(idOf(id))) && !isDoneAt(log, at))
    .flatMap((occasion) => madeOn(occasion, created.ticket, priority, queues));
}

interface Occasion {
  readonly id: string;
  readonly at: number;
  readonly queue: string | null;
}

const METRICS = ['first response', 'next reply', 'resolution'] as const;
const idOf = (occasion: string) => `sla:${occasion}:`;

function madeOn(
  { id, at, queue }: Occasion,
  ticket: string,
  priority: string | null,
  queues: readonly HelpdeskQueue[],
): SupportEvent[] {
  const levels = queues.find(({ name }) => name === queue)?.serviceLevels ?? [];
  return METRICS.flatMap((metric) => {
    const level = levels
      .filter((one) => one.metric === metric && beginOf(one) <= at && holdsFor(one, priority))
      .toSorted((one, other) => rankOf(one) - rankOf(other) || beginOf(one) - beginOf(other))
      .at(-1);
    if (level === undefined) return [];
    const { minutes, clock, pausesWhilePending } = level;
    const seconds = Math.max(1, Math.round(minutes * 60));
    return [
      {
        id: idOf(id) + metric,
        ticket,
        at,
        kind: 'sla.applied',
        metric,
        seconds,
        clock,
        priority,
        pausesWhilePending,
      },
    ];
  });
}

const beginOf = ({ from }: ServiceLevel): number => (from === undefined ? 0 : Date.parse(from));
const rankOf = ({ priorities }: ServiceLevel): number => (priorities === undefined ? 0 : 1);
const holdsFor = ({ priorities }: ServiceLevel, priority: string | null): boolean =>
  priorities === undefined || (priority !== null && priorities.includes(priority));

/** Of a ticket that is over nothing more is promised. */
function isDoneAt(log: readonly SupportEvent[], at: number): boolean {
  const status = log
    .filter((event) => event.kind === 'status' && event.at <= at)
    .toSorted((one, other) => one.at - other.at)
    .at(-1);
  return status?.kind === 'status' && (status.to === 'solved' || status.to === 'closed');
}
