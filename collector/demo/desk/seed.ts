import type { NewDeskEvent } from './log.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

type Course = readonly (readonly [
  minutes: number,
  does: 'take' | 'reply' | 'answer' | 'note' | 'wait' | 'solve' | 'pass',
])[];

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
    let at = now - 14 * day + n * 0.43 * day + ((n * 53) % 90) * minute;
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
      at += Math.round(minutes * (0.7 + ((n * 13) % 10) / 10)) * minute;
      if (does === 'take') add({ ticket, at, by, type: 'assigned', to: agent });
      if (does === 'reply')
        add({
          ticket,
          at,
          by,
          type: 'reply',
          text: 'Please open Settings, then Account, and try the steps I describe below.',
        });
      if (does === 'answer')
        add({
          ticket,
          at,
          by: customer,
          type: 'reply',
          text: 'Thank you. It still happens, here is what I see.',
        });
      if (does === 'answer') add({ ticket, at, by: customer, type: 'status', to: 'open' });
      if (does === 'note')
        add({ ticket, at, by, type: 'note', text: 'Same as last week; the account was moved.' });
      if (does === 'wait') add({ ticket, at, by, type: 'status', to: 'pending' });
      if (does === 'solve') add({ ticket, at, by, type: 'status', to: 'solved' });
      if (does === 'pass') {
        by = { role: 'agent', id: other };
        add({ ticket, at, by, type: 'assigned', to: other });
      }
    }
  }
  return events.filter((event) => event.at < now).toSorted((a, b) => a.at - b.at);
}
