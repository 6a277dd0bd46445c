import { generator } from '../request-tracker/random-days.ts';
import type { Step } from './plan.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** How a ticket stands while the days are made up. */
interface Drawn {
  readonly ticket: number;
  readonly customer: string;
  owner: string | null;
  status: NonNullable<Step['status']>;
}

interface People {
  readonly agents: readonly string[];
  readonly customers: readonly string[];
  readonly projects: readonly string[];
}

type Act = (drawn: Drawn) => Omit<Step, 'at' | 'ticket'> | null;

/** `actions` things done at a desk in the fortnight before `today`, drawn by a seed, on tickets numbered from `first`. */
export function randomDays(
  seed: number,
  actions: number,
  first: number,
  people: People,
  today: number,
): Step[] {
  const random = generator(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const tickets: Drawn[] = [];
  const acts = actsOf(people, pick);
  const steps: Step[] = [];
  const pace = (14 * day) / (actions + 1);
  for (let at = today - 14 * day; steps.length < actions; ) {
    if (tickets.length === 0 || random() < 0.18) {
      const customer = pick(people.customers);
      const drawn: Drawn = { ticket: first + tickets.length, customer, owner: null, status: 'New' };
      if (random() < 0.2) drawn.owner = pick(people.agents);
      tickets.push(drawn);
      const topic = pick(['sign-in', 'invoice', 'parcel']);
      const asks = { project: pick(people.projects), topic, ...(drawn.owner && { assigned: drawn.owner }) };
      steps.push({ at, ticket: drawn.ticket, by: customer, asks });
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
}

const isOver = ({ status }: Drawn): boolean => status === 'Closed' || status === 'Rejected';

/** What may be done; null where it may not be done now. */
function actsOf({ agents, projects }: People, pick: <T>(items: readonly T[]) => T): readonly Act[] {
  const byOwner =
    (does: Partial<Step>): Act =>
    (drawn) => {
      if (drawn.owner === null || isOver(drawn) || does.status === drawn.status) return null;
      drawn.status = does.status ?? drawn.status;
      return { by: drawn.owner, ...does };
    };
  const take =
    (does: Partial<Step>): Act =>
    (drawn) => {
      const by = pick(agents);
      if (isOver(drawn) || drawn.owner === by) return null;
      drawn.owner = by;
      return { by, assigns: by, ...does };
    };
  const colleague =
    (does: Partial<Step>): Act =>
    (drawn) => {
      const by = pick(agents);
      return drawn.owner === null || drawn.owner === by || isOver(drawn) ? null : { by, ...does };
    };
  const answer: Act = (drawn) =>
    drawn.status === 'Rejected' ? null : { by: drawn.customer, says: `Words of ${drawn.customer}.` };
  const reopen: Act = (drawn) => {
    if (drawn.owner === null || drawn.status !== 'Closed') return null;
    drawn.status = 'In Progress';
    return { by: drawn.owner, status: 'In Progress' };
  };
  const letGo: Act = (drawn) => {
    const by = drawn.owner;
    if (by === null || isOver(drawn) || pick([true, false])) return null;
    drawn.owner = null;
    return { by, assigns: null };
  };
  const move: Act = (drawn) =>
    drawn.owner === null || isOver(drawn) ? null : { by: drawn.owner, moves: pick(projects) };
  const solve = byOwner({ says: 'It is done.', status: 'Closed' });
  const reply = byOwner({ says: 'Try this.' });
  return [
    take({}),
    take({ says: 'I look into it.' }),
    reply,
    reply,
    solve,
    solve,
    solve,
    answer,
    answer,
    reopen,
    reopen,
    byOwner({ says: 'Only for us.', private: true }),
    byOwner({ says: 'Which version?', status: 'Feedback' }),
    byOwner({ status: 'In Progress' }),
    colleague({ says: 'I know this.', private: true }),
    colleague({ says: 'I know this.', private: true }),
    colleague({ says: 'Here is an answer.' }),
    (drawn) => (pick([true, false, false]) ? byOwner({ status: 'Rejected' })(drawn) : null),
    letGo,
    move,
  ];
}
