import type { LeadNow } from '../../shared/protocol/agent.ts';
import { type Duty, dutyOf, openAt } from '../../shared/routing/duty.ts';
import { changesAt } from '../../shared/routing/hours.ts';
import { say } from '../../shared/survey/words.ts';
import { deskNow, type House } from '../house.ts';

/** Sessions older than this are no longer watched (helpdesk/watch.ts), nor shown as running. */
const SHOWN_FOR = 30 * 86_400_000;
const MOST = 500;

const freeOf = (duty: readonly Duty[]): number => duty.filter(({ freeUnits }) => freeUnits > 0).length;

/** The desk at this moment, for its leads: counts by queue and skill, cases in order of their start. */
export async function leadNow(house: House, language: string): Promise<LeadNow> {
  const { settings, store } = house;
  const { desk, site } = settings;
  const state = deskNow(house);
  const { now } = state;
  const [lines, sessions] = await Promise.all([
    store.do('readLines', { site, desk: state }),
    store.do('readOpenSessions', { site, since: now - SHOWN_FOR, limit: MOST }),
  ]);
  const isOpen = openAt(desk, now);
  const duty = dutyOf(desk, lines.state, isOpen);
  const waiting = Map.groupBy(lines.waiting, ({ queue }) => queue);
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
      };
    }),
    skills: Object.entries(desk.skills).map(([id, { label }]) => {
      const able = duty.filter(({ agent }) => (agent.skills[id] ?? 0) > 0);
      return { id, label: say(label, language, settings.language), onDuty: able.length, free: freeOf(able) };
    }),
    sessions: sessions
      .filter((session) => session.state === 'with-agent')
      .map((session) => ({
        session: session.id,
        since: session.createdAt,
        queue: desk.queues.find(({ id }) => id === session.queue)?.name ?? session.queue,
        agent: namedAgent(session.agent, house),
        ticket: session.ticket,
      })),
  };
}

const hasSkills = (has: Readonly<Record<string, number>>, needs: Readonly<Record<string, number>>): boolean =>
  Object.entries(needs).every(([skill, level]) => (has[skill] ?? 0) >= level);

/** An agent by the name the desk gives them, or their id in the helpdesk; null for nobody. */
export function namedAgent(agent: string | null, { settings }: House): { name: string } | null {
  if (agent === null) return null;
  return { name: settings.desk.agents.find(({ id }) => id === agent)?.name ?? agent };
}
