import type { HelpdeskPlan } from './configuration.ts';
import type { Step } from './history.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** How a ticket stands while the days are made up. */
interface Drawn {
  readonly ticket: number;
  readonly customer: string;
  owner: string | null;
  status: 'new' | 'open' | 'stalled' | 'resolved' | 'rejected';
}

type Act = (drawn: Drawn) => Omit<Step, 'at' | 'ticket'> | null;

/** `actions` things done at a desk in the fortnight before `today`, drawn by a seed: always the same for the same seed. */
export function randomDays(seed: number, actions: number) {
  return (plan: HelpdeskPlan, today: number): Step[] => {
    const random = generator(seed);
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
    const agent = () => pick(plan.agents).login;
    const tickets: Drawn[] = [];
    const acts = actsOf(agent, pick);
    const steps: Step[] = [];
    const pace = (14 * day) / (actions + 1);
    for (let at = today - 14 * day; steps.length < actions; ) {
      const isNew = tickets.length === 0 || random() < 0.18;
      if (isNew) {
        const drawn: Drawn = {
          ticket: tickets.length,
          customer: pick(plan.customers).login,
          owner: null,
          status: 'new',
        };
        tickets.push(drawn);
        const does = {
          kind: 'ask',
          queue: pick(plan.queues),
          topic: pick(['sign-in', 'invoice', 'parcel']),
        } as const;
        steps.push({ at, ticket: drawn.ticket, by: drawn.customer, does });
      } else {
        // Work happens on what is recent, mostly.
        const drawn = tickets[Math.max(0, tickets.length - 1 - Math.floor(random() ** 2 * tickets.length))];
        const step = drawn && pick(acts)(drawn);
        if (!drawn || !step) continue;
        steps.push({ at, ticket: drawn.ticket, ...step });
      }
      at += Math.max(minute, Math.round(pace * (0.2 + 1.6 * random())));
    }
    return steps.filter(({ at }) => at < today);
  };
}

/** What may be done, with what RT then makes of the ticket; null where it may not be done now. */
function actsOf(agent: () => string, pick: <T>(items: readonly T[]) => T): readonly Act[] {
  const byOwner =
    (does: Step['does'], status?: Drawn['status']): Act =>
    (drawn) => {
      if (drawn.owner === null || drawn.status === 'resolved' || drawn.status === 'rejected') return null;
      if (status !== undefined) drawn.status = status;
      return { by: drawn.owner, does };
    };
  const take: Act = (drawn) => {
    if (drawn.status === 'resolved' || drawn.status === 'rejected') return null;
    const by = agent();
    if (drawn.owner === by) return null;
    const kind = drawn.owner === null ? 'take' : 'steal';
    drawn.owner = by;
    return { by, does: { kind } };
  };
  const answer: Act = (drawn) => {
    if (drawn.status === 'rejected') return null;
    if (drawn.status === 'resolved') drawn.status = 'open';
    return { by: drawn.customer, does: { kind: 'answer' } };
  };
  const reply = byOwner({ kind: 'reply' });
  const solve = byOwner({ kind: 'reply', solves: true }, 'resolved');
  const stall: Act = (drawn) =>
    drawn.status === 'stalled' ? null : byOwner({ kind: 'stall' }, 'stalled')(drawn);
  const reject: Act = (drawn) =>
    pick([true, false, false]) ? byOwner({ kind: 'reject' }, 'rejected')(drawn) : null;
  // A colleague's private words in somebody's ticket are an expert's, whether or not the owner's own had asked for them.
  const advise: Act = (drawn) => {
    if (drawn.owner === null || drawn.status === 'rejected') return null;
    const by = agent();
    return by === drawn.owner ? null : { by, does: { kind: 'note' } };
  };
  // A colleague answers the customer in somebody's ticket, consulted before or not.
  const help: Act = (drawn) => {
    if (drawn.owner === null || drawn.status === 'resolved' || drawn.status === 'rejected') return null;
    const by = agent();
    return by === drawn.owner ? null : { by, does: { kind: 'reply' } };
  };
  return [
    advise,
    advise,
    help,
    take,
    take,
    reply,
    reply,
    solve,
    solve,
    solve,
    answer,
    answer,
    byOwner({ kind: 'note' }),
    stall,
    reject,
  ];
}

/** Mulberry32: small, and the same on every machine. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
