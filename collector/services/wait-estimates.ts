import { z } from 'zod';
import type { Wait } from '../../shared/protocol/customer.ts';
import type { DeskAgent } from '../../shared/routing/desk.ts';
import { dutyOf, openAt } from '../../shared/routing/duty.ts';
import { ineligibleBecause, unitsFor } from '../../shared/routing/eligible.ts';
import { type Needs, needsOf } from '../../shared/routing/needs.ts';
import { coverageOf, measuredFactors, type ToldWait } from '../../shared/routing/told-waits.ts';
import { estimateWait, type WaitEstimate, waitRange } from '../../shared/routing/wait.ts';
import { MINUTE } from '../../shared/time/durations.ts';
import type { Lines } from '../store/line.ts';
import { routingSnapshot } from '../store/routing-snapshot.ts';
import type { ToldRange } from '../store/session.ts';
import { readEach } from '../store/set-aside.ts';
import type { AppContext, Waits } from './context.ts';
import type { SetAside } from './set-aside.ts';

/** Who waits, or would: `id` null and `createdAt` now for somebody who has not joined yet. */
interface InLine {
  readonly id: string | null;
  readonly needs: Needs;
  readonly channel: string;
  /** UTC ms. */
  readonly createdAt: number;
}

const FRESH_FOR = 1_000;
/** Somebody is there: the chat begins as soon as they have read what was said. */
const AT_ONCE: Wait = { fromMinutes: 0, toMinutes: 1, position: null };

const Told = z.object({ minutes: z.number(), fromMinutes: z.number(), toMinutes: z.number() });

/** What was told and how it came; a row that says neither teaches nothing. */
const toldIn = (lines: Lines, aside: SetAside): ToldWait[] =>
  readEach(
    lines.told,
    ({ wait, minutes: actual }) => ({ ...Told.parse(JSON.parse(wait)), actual }),
    ({ session }) => ({ table: 'session', id: session }),
    aside.note,
  );

/** Makes the estimates of one collector. */
export function makeWaits(context: Omit<AppContext, 'waits' | 'live'>): Waits {
  const { settings, store, now } = context;
  let read: { at: number; lines: Promise<Lines> } | null = null;

  function lines(): Promise<Lines> {
    const at = now();
    if (!read || at - read.at > FRESH_FOR) {
      read = { at, lines: store.do('readLines', { site: settings.site, desk: routingSnapshot(context) }) };
    }
    return read.lines;
  }

  const mayTake = (agent: DeskAgent, of: InLine): boolean =>
    ineligibleBecause(agent, of, settings.desk.languageRequired) === null;
  /** Who is there and may take it. */
  const ableTo = (of: InLine, { state }: Lines) =>
    dutyOf(settings.desk, state, openAt(settings.desk, now())).filter(({ agent }) => mayTake(agent, of));

  async function estimate(
    of: InLine,
  ): Promise<{ estimate: WaitEstimate | null; position: number; told: ToldWait[] }> {
    const { needs, channel } = of;
    const known = await lines();
    const able = ableTo(of, known);
    const ids = new Set(able.map(({ agent }) => agent.id));
    const inFront = known.inLine.filter(({ queue, since }) => queue === needs.queue && since < of.createdAt);
    const finished = known.finished.filter(({ agent }) => ids.has(agent));
    const slots = (units: (one: (typeof able)[number]) => number): number =>
      able.reduce((sum, one) => sum + Math.max(0, Math.floor(units(one) / unitsFor(one.agent, channel))), 0);
    const asked = new Set(known.asked.filter(({ session }) => session === of.id).map(({ agent }) => agent));
    const [first] = inFront;
    return {
      position: inFront.length + 1,
      told: toldIn(known, context.aside),
      estimate: estimateWait({
        ahead: inFront.length,
        slots: slots(({ agent }) => agent.capacity),
        // Whoever was asked and did not take it may be free: that is no promise that it begins at once.
        free: slots(({ agent, freeUnits }) => (asked.has(agent.id) ? 0 : freeUnits)),
        completions: finished.length,
        meanMinutes: finished.reduce((sum, { minutes }) => sum + minutes, 0) / Math.max(1, finished.length),
        // Nobody who closes the page says goodbye: leaving cannot be measured here, and is not guessed.
        leaving: 0,
        headMinutes: first ? (now() - first.since) / MINUTE : null,
      }),
    };
  }

  /** Somebody of whom nothing is known but the queue. */
  function inQueue(queue: string): InLine {
    const { desk } = settings;
    const required = desk.queues.find(({ id }) => id === queue)?.required ?? {};
    return {
      id: null,
      needs: { ...needsOf({}, [], desk.queues, null), queue, required },
      channel: settings.next === 'chat' ? 'chat' : 'ticket',
      createdAt: now(),
    };
  }

  async function range(of: InLine): Promise<ToldRange | null> {
    const { estimate: found, position, told } = await estimate(of);
    if (!found) return null;
    const measured = measuredFactors(told);
    return { minutes: found.minutes, ...waitRange(found, position, measured) };
  }

  return {
    async newcomer(needs, channel) {
      const found = await range({ id: null, needs, channel, createdAt: now() });
      return found && found.minutes > 0 ? found : null;
    },
    async queue(queue) {
      const anybody = inQueue(queue);
      const found = await range(anybody);
      // That somebody is free says when a chat begins, not when a ticket is answered.
      if (!found || (found.minutes === 0 && anybody.channel !== 'chat')) return null;
      return waitOf({ ...found, position: null });
    },
    async staffed(queue) {
      return ableTo(inQueue(queue), await lines()).length > 0;
    },
    couldTake(queue) {
      const anybody = inQueue(queue);
      return settings.desk.agents.filter((agent) => mayTake(agent, anybody));
    },
    async session(session) {
      if (session.state === 'with-agent') return session.channel === 'chat' ? AT_ONCE : null;
      if (session.state !== 'waiting' || session.decision?.outcome === 'offline') return null;
      const found = await range(session);
      return found && found.minutes > 0 ? waitOf(found) : null;
    },
    coverage: async () => coverageOf(toldIn(await lines(), context.aside)),
  };
}

const waitOf = ({ fromMinutes, toMinutes, position }: ToldRange): Wait => ({
  fromMinutes,
  toMinutes,
  position,
});
