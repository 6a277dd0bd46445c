import { DAY, MINUTE } from '../../shared/time/durations.ts';
import type { Happening, NewDeskEvent } from './log.ts';

type Step = 'take' | 'reply' | 'answer' | 'note' | 'wait' | 'solve' | 'pass';
type Course = readonly (readonly [minutes: number, does: Step])[];

/** How tickets go: minutes after the last step, and what is done. */
const courses: readonly Course[] = [
  [
    [4, 'take'],
    [9, 'reply'],
    [2, 'solve'],
  ],
  [
    [12, 'take'],
    [21, 'reply'],
    [75, 'answer'],
    [16, 'reply'],
    [1, 'solve'],
  ],
  [
    [7, 'take'],
    [5, 'reply'],
    [3, 'solve'],
    [190, 'answer'],
    [24, 'reply'],
    [2, 'solve'],
  ],
  [
    [18, 'take'],
    [11, 'note'],
    [26, 'reply'],
    [40, 'answer'],
    [5, 'pass'],
    [13, 'reply'],
    [2, 'solve'],
  ],
  [
    [25, 'take'],
    [33, 'reply'],
    [1, 'wait'],
  ],
  [
    [6, 'take'],
    [8, 'reply'],
    [120, 'answer'],
  ],
];

const questions = [
  {
    subject: 'Cannot sign in since the update',
    topic: 'sign-in',
    queue: 'mac',
    customer: 'ines@shop.example',
  },
  { subject: 'The lamp is not found', topic: 'connection', queue: 'windows', customer: 'paul@shop.example' },
  { subject: 'Second invoice this month', topic: 'billing', queue: 'mac', customer: 'mihai@shop.example' },
  {
    subject: 'App closes when I set a sunrise',
    topic: 'crash',
    queue: 'windows',
    customer: 'greta@shop.example',
  },
  {
    subject: 'Dims by itself in the evening',
    topic: 'connection',
    queue: 'mac',
    customer: 'luis@shop.example',
  },
] as const;

/** What each step of a course writes into the desk's log; `owner`: who has the ticket from then on. */
const deeds: Readonly<Record<Step, readonly ((owner: string) => Happening)[]>> = {
  take: [(owner) => ({ type: 'assigned', to: owner })],
  pass: [(owner) => ({ type: 'assigned', to: owner })],
  reply: [
    () => ({
      type: 'reply',
      text: 'Please open Settings, then Account, and try the steps I describe below.',
    }),
  ],
  answer: [
    () => ({ type: 'reply', text: 'Thank you. It still happens, here is what I see.' }),
    () => ({ type: 'status', to: 'open' }),
  ],
  note: [() => ({ type: 'note', text: 'Same as last week; the account was moved.' })],
  wait: [() => ({ type: 'status', to: 'pending' })],
  solve: [() => ({ type: 'status', to: 'solved' })],
};

/** A fortnight of made-up tickets before `now`, the same every time; `agents` are their owners in turn. */
export function seed(now: number, agents: readonly string[]): NewDeskEvent[] {
  const events: NewDeskEvent[] = [];
  for (let n = 0; n < 30; n++) {
    const question = questions[n % questions.length];
    const turn = n + Math.floor(n / courses.length);
    const agent = agents[turn % agents.length];
    const other = agents[(turn + 1) % agents.length];
    if (!question || !agent || !other) throw new Error('A desk needs agents and questions');
    const customer = { role: 'customer', id: question.customer } as const;
    let by = { role: 'agent', id: agent } as const;
    let at = now - 14 * DAY + n * 0.43 * DAY + ((n * 53) % 90) * MINUTE;
    const ticket = String(1001 + n);
    const { subject, topic, queue } = question;
    const add = (event: NewDeskEvent) => events.push(event);
    add({
      ticket,
      at,
      by: customer,
      type: 'opened',
      subject,
      topic,
      queue,
      language: 'en',
      session: null,
      text: `${subject}. What can I do?`,
    });
    for (const [minutes, does] of courses[n % courses.length] ?? []) {
      at += Math.round(minutes * (0.7 + ((n * 13) % 10) / 10)) * MINUTE;
      if (does === 'pass') by = { role: 'agent', id: other };
      for (const deed of deeds[does]) {
        add({ ticket, at, by: does === 'answer' ? customer : by, ...deed(by.id) });
      }
    }
  }
  return events.filter((event) => event.at < now).toSorted((a, b) => a.at - b.at);
}
