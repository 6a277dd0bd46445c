import type { Free, LeadNow } from '../../shared/protocol/lead.ts';
import { personName } from '../../shared/routing/desk.ts';
import { dutyOf, type OnDutyAgent, openAt } from '../../shared/routing/duty.ts';
import { changesAt } from '../../shared/routing/hours.ts';
import { say } from '../../shared/survey/words.ts';
import { DAY, HOUR } from '../../shared/time/durations.ts';
import { routingSnapshot } from '../store/routing-snapshot.ts';
import type { Session } from '../store/session.ts';
import type { AppContext } from './context.ts';

/** Sessions older than this are no longer watched (jobs/ticket-poller.ts), nor shown as running. */
const SHOWN_FOR = 30 * DAY;
const MOST = 500;
/** The longest running are looked at so seldom. Whoever asks every second learns no start and no end. */
const LOOKED_EVERY = HOUR / 2;
const MOST_SHOWN = 10;
/** By how much a session has been running at least. */
const HOURS = [1, 2, 4, 8, 24, 72, 168];
/** Of fewer on duty, who is free is somebody's own. */
const LEAST_ON_DUTY = 3;

/** How many are free of those on duty, as far as it may be told. */
function freeOf(duty: readonly OnDutyAgent[]): Free | null {
  if (duty.length > 0 && duty.length < LEAST_ON_DUTY) return null;
  const free = duty.filter(({ freeUnits }) => freeUnits > 0).length;
  return free === 0 ? 'none' : free < LEAST_ON_DUTY ? 'few' : 'several';
}

/** The desk at this moment, for its leads: counts by queue and skill, and the cases that take longest. */
export async function leadNow(context: AppContext, language: string): Promise<LeadNow> {
  const { settings, store } = context;
  const { desk, site } = settings;
  const state = routingSnapshot(context);
  const { now } = state;
  const [lines, open] = await Promise.all([
    store.do('readLines', { site, desk: state }),
    store.do('readOpenSessions', { site, since: now - SHOWN_FOR, limit: MOST }),
  ]);
  const isOpen = openAt(desk, now);
  const duty = dutyOf(desk, lines.state, isOpen);
  const waiting = Map.groupBy(lines.waiting, ({ queue }) => queue);
  const running = open.filter((session) => session.state === 'with-agent');
  return {
    at: now,
    queues: desk.queues.map(({ id, name, schedule, required }) => {
      const line = waiting.get(id) ?? [];
      return {
        id,
        name,
        open: isOpen(schedule),
        changesAt: changesAt(desk.schedules[schedule ?? ''], now),
        waiting: line.length,
        longestSince: line[0]?.since ?? null,
        free: freeOf(duty.filter(({ agent }) => hasSkills(agent.skills, required))),
        running: running.filter(({ queue }) => queue === id).length,
      };
    }),
    skills: Object.entries(desk.skills).map(([id, { label }]) => {
      const able = duty.filter(({ agent }) => (agent.skills[id] ?? 0) > 0);
      return { id, label: say(label, language, settings.language), onDuty: able.length, free: freeOf(able) };
    }),
    ...longestRunning(context, running, now),
  };
}

const looked = new WeakMap<AppContext, Pick<LeadNow, 'lookedAt' | 'sessions'>>();

/** As they were at the last full half-hour in which anybody asked. */
function longestRunning(
  context: AppContext,
  running: readonly Session[],
  now: number,
): Pick<LeadNow, 'lookedAt' | 'sessions'> {
  const lookedAt = now - (now % LOOKED_EVERY);
  const known = looked.get(context);
  if (known?.lookedAt === lookedAt) return known;
  const { queues } = context.settings.desk;
  const sessions = running
    .map((session) => ({
      session: session.id,
      hours: HOURS.findLast((hours) => lookedAt - session.createdAt >= hours * HOUR) ?? 0,
      queue: queues.find(({ id }) => id === session.queue)?.name ?? session.queue,
      ticket: session.ticket,
    }))
    .filter(({ hours }) => hours > 0)
    .slice(0, MOST_SHOWN);
  const found = { lookedAt, sessions };
  looked.set(context, found);
  return found;
}

const hasSkills = (has: Readonly<Record<string, number>>, needs: Readonly<Record<string, number>>): boolean =>
  Object.entries(needs).every(([skill, level]) => (has[skill] ?? 0) >= level);

/** An agent by the name the desk gives them, or their id in the helpdesk; null for nobody. */
export function namedAgent(agent: string | null, { settings }: AppContext): { name: string } | null {
  if (agent === null) return null;
  return { name: personName(settings.desk, agent) };
}
