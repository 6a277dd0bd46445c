import type { HelpdeskPlan } from './configuration.ts';
import type { Rest } from './rest.ts';

/** One thing somebody does to a ticket, at an instant of the past (UTC milliseconds). */
export interface Step {
  readonly at: number;
  /** Which ticket of the plan, from 0. */
  readonly ticket: number;
  readonly by: string;
  readonly does: Action;
}

type Action =
  | { readonly kind: 'ask'; readonly queue: string; readonly topic: string }
  | { readonly kind: 'take' | 'steal' }
  | { readonly kind: 'reply'; readonly solves?: true }
  | { readonly kind: 'answer' | 'note' | 'stall' | 'reject' };

type Course = readonly (readonly [
  minutes: number,
  who: 'customer' | 'agent' | 'second',
  does: Action['kind'] | 'solve',
])[];

/** How tickets go at a desk: minutes after the last step, who, what. */
const courses: readonly Course[] = [
  [
    [6, 'agent', 'take'],
    [14, 'agent', 'solve'],
  ],
  [
    [20, 'agent', 'take'],
    [35, 'agent', 'reply'],
    [90, 'customer', 'answer'],
    [25, 'agent', 'note'],
    [30, 'agent', 'solve'],
  ],
  [
    [9, 'agent', 'take'],
    [12, 'agent', 'solve'],
    [240, 'customer', 'answer'],
    [40, 'agent', 'solve'],
  ],
  [
    [15, 'agent', 'take'],
    [22, 'agent', 'reply'],
    [60, 'customer', 'answer'],
    [18, 'second', 'steal'],
    [27, 'second', 'solve'],
  ],
  [
    [31, 'agent', 'take'],
    [44, 'agent', 'reply'],
  ],
  [
    [8, 'agent', 'take'],
    [13, 'agent', 'reply'],
    [5, 'agent', 'stall'],
    [310, 'customer', 'answer'],
    [21, 'agent', 'solve'],
  ],
  [],
];

const minute = 60_000;
const day = 24 * 60 * minute;
const topics = ['sign-in', 'invoice', 'parcel', 'crash'];

/**
 * A fortnight at the desk before `today` (UTC midnight): 28 tickets in 7 courses over 4 rounds, two a day, with every agent taking part.
 * Solved at once, after questions, reopened, passed on, stalled, waiting and untouched. Always the same for the same people.
 */
export function fortnight(plan: HelpdeskPlan, today: number): Step[] {
  const steps: Step[] = [];
  for (let ticket = 0; ticket < courses.length * 4; ticket++) {
    const round = Math.floor(ticket / courses.length);
    const customer = nth(plan.customers, ticket * 3 + 1).login;
    const people = {
      customer,
      agent: nth(plan.agents, ticket + round).login,
      second: nth(plan.agents, ticket + round + 1).login,
    };
    let at = today - 14 * day + Math.floor(ticket / 2) * 0.9 * day + (8 * 60 + 37 * (ticket % 5)) * minute;
    const topic = nth(topics, ticket + round);
    steps.push({ at, ticket, by: customer, does: { kind: 'ask', queue: nth(plan.queues, ticket), topic } });
    for (const [minutes, who, does] of nth(courses, ticket)) {
      at += Math.round(minutes * (1 + round * 0.35)) * minute;
      steps.push({ at, ticket, by: people[who], does: action(does) });
    }
  }
  return steps.toSorted((a, b) => a.at - b.at || a.ticket - b.ticket);
}

function action(does: Course[number][2]): Action {
  if (does === 'ask') throw new Error('A course begins after the question');
  if (does === 'solve') return { kind: 'reply', solves: true };
  return { kind: does };
}

/** Lets RT itself write the history: every step through its REST interface as the person who did it, with RT's clock set to that instant. */
export async function replay(
  steps: readonly Step[],
  rest: (login: string) => Promise<Rest>,
  setClock: (instant: number) => void,
): Promise<void> {
  const ids = new Map<number, string>();
  for (const step of steps) {
    setClock(step.at);
    const session = await rest(step.by);
    const id = await perform(step, session, ids.get(step.ticket));
    ids.set(step.ticket, id);
  }
}

async function perform({ does, by }: Step, rest: Rest, known: string | undefined): Promise<string> {
  const words = { ContentType: 'text/plain', Content: `Words of ${by}.` };
  if (does.kind === 'ask') {
    const ticket = await rest.post<{ id: string }>('/ticket', {
      Queue: does.queue,
      Subject: `About ${does.topic}`,
      CustomFields: { Topic: does.topic },
      Requestor: by,
      ...words,
    });
    return ticket.id;
  }
  if (known === undefined) throw new Error(`${by} acts on a ticket nobody has opened`);
  const path = `/ticket/${known}`;
  if (does.kind === 'take' || does.kind === 'steal') await rest.put(`${path}/${does.kind}`, {});
  else if (does.kind === 'note') await rest.post(`${path}/comment`, words);
  else if (does.kind === 'stall') await rest.put(path, { Status: 'stalled' });
  else if (does.kind === 'reject') await rest.put(path, { Status: 'rejected' });
  else if (does.kind === 'answer') await rest.post(`${path}/correspond`, words);
  else await rest.post(`${path}/correspond`, 'solves' in does ? { ...words, Status: 'resolved' } : words);
  return known;
}

function nth<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('The plan needs at least one of each');
  return item;
}
