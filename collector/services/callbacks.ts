import { businessClock } from '../../shared/session/clock.ts';
import type { Schedule } from '../../shared/session/schedule.ts';
import { HOUR } from '../../shared/time/durations.ts';
import type { Settings } from '../config/config.ts';
import type { Session } from '../store/session.ts';
import type { AppContext } from './context.ts';

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
export function standInsOf({ leads, desk }: Settings): readonly string[] {
  const here = desk.agents.map(({ id }) => id);
  const leading = leads.filter((id) => here.includes(id));
  return leading.length > 0 ? leading : here;
}

/** A customer asks for a human, by whatever way: the agent or the leads are told. */
export async function requestCallback(
  session: Session,
  ask: { readonly id: string; readonly to: 'agent' | 'lead' },
  { settings, store, now }: AppContext,
): Promise<void> {
  const { desk, site } = settings;
  const at = now();
  const queue = desk.queues.find(({ id }) => id === session.queue);
  const due = leadsDueAt(desk.schedules[queue?.schedule ?? ''], settings.recovery, at);
  const owner = desk.agents.find(({ id }) => id === session.agent)?.id ?? null;
  const leads = owner === null ? standInsOf(settings) : settings.leads;
  await store.do('requestCallback', { site, session: session.id, ...ask, owner, leads, due, now: at });
}
