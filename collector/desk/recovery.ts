import { businessClock } from '../../shared/session/clock.ts';
import type { Schedule } from '../../shared/session/schedule.ts';
import type { Settings } from '../config/config.ts';
import type { House } from '../house.ts';
import type { Session } from '../store/session.ts';

const HOUR = 3_600_000;

/**
 * When the leads are told of a request made at `at` (UTC ms) that nobody has seen to: business hours where the queue has
 * a schedule, plain hours where it has none (or one in which nobody ever works).
 */
export function leadsDueAt(
  schedule: Schedule | undefined,
  { businessHours, hours }: Settings['recovery'],
  at: number,
): number {
  const worked = schedule && businessClock([{ from: 0, schedule }]).after(at, businessHours * HOUR);
  return worked ?? at + hours * HOUR;
}

/** Who is told of a customer whose agent has left the desk: its leads; on a desk without any, everybody. */
export const standInsOf = ({ leads, desk }: Settings): readonly string[] =>
  leads.length > 0 ? leads : desk.agents.map(({ id }) => id);

/** A customer asks for a human, by whatever way: the agent or the leads are told. */
export async function askRecovery(
  session: Session,
  ask: { readonly id: string; readonly to: 'agent' | 'lead' },
  { settings, store, bell, now }: House,
): Promise<void> {
  const { desk, site } = settings;
  const at = now();
  const queue = desk.queues.find(({ id }) => id === session.queue);
  const due = leadsDueAt(desk.schedules[queue?.schedule ?? ''], settings.recovery, at);
  const owner = desk.agents.find(({ id }) => id === session.agent)?.id ?? null;
  const leads = owner === null ? standInsOf(settings) : settings.leads;
  await store.do('askRecovery', { site, session: session.id, ...ask, owner, leads, due, now: at });
  bell.ring();
}
