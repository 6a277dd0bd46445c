import { lasting, type Stretch } from './clock.ts';
import type { SupportEvent } from './event.ts';
import type { ParticipantFact } from './facts.ts';
import type { Clocks } from './replies.ts';
import type { Solving } from './solving.ts';
import { capped, intersect, union } from './stretches.ts';
import { isReply, ownerAt, type Timeline } from './timeline.ts';

type Role = ParticipantFact['roles'][number];
const ROLES: readonly Role[] = ['owner', 'helper', 'starter', 'reviewer'];

interface Entry {
  roles: Set<Role>;
  substantive: boolean;
  firstAt: number;
  handedOver: boolean;
}

/** Did a person do this? Only such events show that work goes on. */
function byPeople(event: SupportEvent): boolean {
  if (event.kind === 'message') return !event.auto && event.author !== 'bot';
  return !event.kind.startsWith('survey.') && event.kind !== 'sla.applied' && event.kind !== 'qa.reviewed';
}

/** Who took part, by agent, in order of appearance. */
class Participants {
  readonly #timeline: Timeline;
  readonly #invited = new Set<string>();
  readonly entries = new Map<string, Entry>();

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
    for (const event of timeline.events) this.#hear(event);
  }

  enter(agent: string, at: number, role?: Role): Entry {
    let entry = this.entries.get(agent);
    if (!entry) {
      entry = { roles: new Set(), substantive: false, firstAt: at, handedOver: false };
      this.entries.set(agent, entry);
    }
    if (role) entry.roles.add(role);
    return entry;
  }

  #hear(event: SupportEvent): void {
    const { at } = event;
    switch (event.kind) {
      case 'created':
        if (event.author === 'agent' && event.public && event.agent !== null)
          this.enter(event.agent, at).substantive = true;
        break;
      case 'assign':
        if (event.agent !== null) this.enter(event.agent, at, 'owner').handedOver = false;
        break;
      case 'invite':
        this.enter(event.agent, at, 'helper');
        this.#invited.add(event.agent);
        break;
      case 'consult':
        this.enter(event.agent, at, 'helper').substantive = true;
        break;
      case 'escalate':
        this.#escalated(event.by ?? ownerAt(this.#timeline, at - 1), at, event.complete);
        break;
      case 'message':
        if (event.agent === null || event.auto || event.reaction || event.author !== 'agent') break;
        if (isReply(event) || this.#invited.has(event.agent)) this.enter(event.agent, at).substantive = true;
        break;
      case 'qa.reviewed':
        if (event.reviewer !== null) this.enter(event.reviewer, at, 'reviewer');
        break;
    }
  }

  #escalated(by: string | null, at: number, complete: boolean): void {
    if (by === null) return;
    const entry = this.enter(by, at, complete ? 'starter' : undefined);
    entry.handedOver = complete;
    entry.substantive ||= complete;
  }
}

/** The session's ledger: who was what to the ticket, in order of appearance, and how long they handled it. */
export function ledgerOf(
  timeline: Timeline,
  solving: Solving,
  clocks: Clocks,
  idleCapSeconds: number | null,
): ParticipantFact[] {
  const participants = new Participants(timeline);
  const { entries } = participants;
  for (const { at, by } of solving.solved) if (by !== null) participants.enter(by, at).substantive = true;
  // Who spoke or solved without ever owning the ticket has helped.
  for (const entry of entries.values()) {
    if (entry.substantive && !entry.roles.has('owner') && !entry.roles.has('starter'))
      entry.roles.add('helper');
  }

  const active = timeline.states.filter(({ status }) => status === 'new' || status === 'open');
  const marks = timeline.events.filter(byPeople).map(({ at }) => at);
  const handled = (agent: string): Stretch[] => {
    const mine = intersect(
      timeline.turns.filter((turn) => turn.agent === agent),
      active,
    );
    return idleCapSeconds === null ? mine : capped(mine, marks, idleCapSeconds * 1000);
  };
  return [...entries]
    .map(([agent, entry]) => ({
      agent,
      roles: ROLES.filter((role) => entry.roles.has(role)),
      substantive: entry.substantive,
      firstAt: entry.firstAt,
      handedOver: entry.handedOver,
      handle: lasting(handled(agent), clocks.of(agent)),
      consulted: lasting(union(timeline.consults.filter(({ expert }) => expert === agent)), clocks.of(agent)),
    }))
    .sort((a, b) => a.firstAt - b.firstAt || (a.agent < b.agent ? -1 : 1));
}
