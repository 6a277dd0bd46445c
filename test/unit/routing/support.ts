import type { z } from 'zod';
import type { AgentState, RoutingCase } from '../../../shared/routing/decision.ts';
import { Desk, type DeskAgent } from '../../../shared/routing/desk.ts';
import { needsOf } from '../../../shared/routing/needs.ts';

/** Small desks for the routing tests. */

/** Monday 2026-03-02, 10:00 UTC. */
export const NOW = Date.UTC(2026, 2, 2, 10);

type AgentInput = z.input<typeof DeskAgent>;

/** An agent who speaks English and Spanish. */
export const agent = (
  id: string,
  skills: Record<string, number>,
  more: Partial<AgentInput> = {},
): AgentInput => ({ id, name: id, languages: ['en', 'es'], skills, ...more });

/** A desk with one queue that takes everything, unless told otherwise. */
export const desk = (more: Partial<z.input<typeof Desk>> = {}): Desk =>
  Desk.parse({ skills: {}, queues: [{ id: 'help', name: 'Help' }], agents: [], ...more });

/** Available, nothing in hand, idle for so many minutes. */
export const free = (idleMinutes = 10): AgentState => ({
  status: 'available',
  load: {},
  idleSince: NOW - idleMinutes * 60_000,
});

/** A ticket that came just now and needs nothing in particular. */
export const waitingCase = (id: string, more: Partial<RoutingCase> = {}): RoutingCase => ({
  id,
  needs: needsOf({}, [], [{ id: 'help' }], 'en'),
  channel: 'ticket',
  waitingSince: NOW,
  ...more,
});
