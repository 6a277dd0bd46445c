import { expect, test } from 'vitest';
import {
  type Helpdesk,
  type NewTicket,
  type TicketState,
  Unreachable,
} from '../../../collector/helpdesk/helpdesk.ts';
import { eventually } from '../../real/support/eventually.ts';
import { CONFIG, pair, refusal, start, startSession, stateOf } from './support.ts';

/** A helpdesk in this process: it can be taken away, lose an answer, and tell what it was asked. */
function smallHelpdesk() {
  const opened: NewTicket[] = [];
  const state = { trouble: null as Error | null, loseAnswer: false, owner: null as string | null };
  const check = (): void => {
    if (state.trouble) throw state.trouble;
  };
  const helpdesk: Helpdesk = {
    id: 'small',
    isTicket: (id) => /^\d+$/.test(id),
    async open(ticket) {
      check();
      const known = opened.findIndex(({ session }) => session === ticket.session);
      if (known >= 0 && ticket.retried) return String(known + 1);
      opened.push(ticket);
      if (state.loseAnswer) {
        state.loseAnswer = false;
        throw new Unreachable('The answer was lost.');
      }
      return String(opened.length);
    },
    async look(tickets) {
      check();
      return tickets.map((ticket): TicketState => ({ ticket, owner: state.owner, ended: false }));
    },
    async setOwner(_ticket, agent) {
      check();
      state.owner = agent;
    },
  };
  return { helpdesk, opened, state };
}

const ticketOf = (url: string, session: string): Promise<{ id: string }> =>
  eventually(async () => (await stateOf(url, session)).ticket);

test('the ticket carries queue, owner, requestor and the customer’s words; it is opened once though its answer was lost', async () => {
  const { helpdesk, opened, state } = smallHelpdesk();
  state.loseAnswer = true;
  const { url } = await start({ ...CONFIG, next: 'none' }, { helpdesk });
  const { session } = await startSession(url, { wish: 'callback', customer: { phone: '+34 600 000 000' } });
  expect((await ticketOf(url, session)).id).toBe('1');
  expect(opened).toMatchObject([
    {
      session,
      queue: 'support',
      owner: 'maria',
      requestor: 'dora@example.org',
      subject: 'Mac · No puedo entrar',
    },
  ]);
  expect(opened[0]?.text).toContain('What is wrong?\n  No puedo entrar');
  expect(opened[0]?.text).toContain('Overdesk-Phone: +34 600 000 000');
  expect(opened[0]?.text).toContain('Overdesk-Context: wish=callback');
});

test('whose ticket it is cannot be checked: the claim says so by name, and nothing is given away', async () => {
  const { helpdesk, state } = smallHelpdesk();
  const collector = await start(CONFIG, { helpdesk });
  const { session } = await startSession(collector.url, { wish: 'ticket' });
  const { id } = await ticketOf(collector.url, session);
  const wim = await pair(collector, 'wim');
  const claim = () => wim.call('POST', '/v1/agent/claims', { session, helpdesk: 'small', ticket: id });
  state.trouble = new Unreachable('It sleeps.');
  const answer = await claim();
  expect(answer.headers.get('retry-after')).toBe('10');
  expect(await refusal(answer)).toBe('503 helpdesk-unreachable');
  state.trouble = new TypeError('secret internals');
  const broken = await claim();
  const text = await broken.text();
  expect(broken.status).toBe(500);
  expect(JSON.parse(text).name).toBe('internal');
  expect(text).not.toContain('secret internals');
  state.trouble = null;
  expect(await refusal(await claim())).toBe('404 unknown-session');
});

test('a session that is unknown, a colleague’s, or a colleague’s without a ticket costs the helpdesk the same', async () => {
  const { helpdesk, state } = smallHelpdesk();
  let looks = 0;
  const counted: Helpdesk = {
    ...helpdesk,
    look(tickets) {
      looks += 1;
      return helpdesk.look(tickets);
    },
  };
  const collector = await start(CONFIG, { helpdesk: counted });
  const { session: followed } = await startSession(collector.url, { wish: 'ticket' });
  await ticketOf(collector.url, followed);
  const { session: alone } = await startSession(collector.url, { wish: 'chat' });
  const wim = await pair(collector, 'wim');
  const sessions = [followed, alone, `s1.${'A'.repeat(43)}`];
  const ways = [
    (session: string) => wim.call('POST', '/v1/agent/claims', { session, helpdesk: 'small', ticket: '7' }),
    (session: string) => wim.call('POST', '/v1/agent/ended', { session }),
  ];
  for (const way of ways) {
    for (const [trouble, refused] of [
      [null, '404 unknown-session'],
      [new Unreachable('It sleeps.'), '503 helpdesk-unreachable'],
    ] as const) {
      state.trouble = trouble;
      for (const session of sessions) {
        looks = 0;
        expect(await refusal(await way(session))).toBe(refused);
        expect(looks).toBe(1);
      }
    }
  }
});

test('a colleague’s ticket gives them no session, and so no rating that is another’s', async () => {
  const { helpdesk, state } = smallHelpdesk();
  const collector = await start(CONFIG, { helpdesk });
  const { session } = await startSession(collector.url, { wish: 'chat' });
  const maria = await pair(collector, 'maria');
  const claim = { session, helpdesk: 'small', ticket: '7' };
  state.owner = 'wim';
  expect(await (await maria.call('POST', '/v1/agent/claims', claim)).json()).toMatchObject({ ticket: null });
  state.owner = 'maria';
  expect(await (await maria.call('POST', '/v1/agent/claims', claim)).json()).toMatchObject({
    ticket: { helpdesk: 'small', id: '7' },
  });
});

test('whoever handed a case on after opening it keeps seeing it; who never opened it does not', async () => {
  const { helpdesk, state } = smallHelpdesk();
  const collector = await start(CONFIG, { helpdesk });
  const { session } = await startSession(collector.url, { wish: 'ticket' });
  const { id } = await ticketOf(collector.url, session);
  const [maria, wim, lena] = [
    await pair(collector, 'maria'),
    await pair(collector, 'wim'),
    await pair(collector, 'lena'),
  ];
  const claim = (by: typeof maria) =>
    by.call('POST', '/v1/agent/claims', { session, helpdesk: 'small', ticket: id });
  expect((await claim(maria)).status).toBe(200);
  state.owner = 'wim';
  const given = await claim(wim);
  // No reason is made up for what somebody in the helpdesk decided.
  expect(await given.json()).toMatchObject({
    why: 'Assigned to you in the helpdesk.',
    route: { agent: { name: 'Wim' }, reason: 'Le atiende Wim.' },
  });
  expect((await claim(maria)).status).toBe(200);
  state.owner = 'lena';
  expect((await claim(lena)).status).toBe(200);
  const { items } = await (await maria.call('GET', '/v1/agent/feed')).json();
  expect(items.at(-1).card).toMatchObject({ session, agent: 'lena' });
});

test('tickets are opened a few at a time: a helpdesk that takes its time does not make the last customer wait for all', async () => {
  const { helpdesk, opened } = smallHelpdesk();
  const gate = Promise.withResolvers<void>();
  const state = { now: 0, most: 0 };
  const slow: Helpdesk = {
    ...helpdesk,
    async open(ticket) {
      state.now += 1;
      state.most = Math.max(state.most, state.now);
      if (state.now === 4) gate.resolve();
      await gate.promise;
      state.now -= 1;
      return helpdesk.open(ticket);
    },
  };
  const { url } = await start({ ...CONFIG, next: 'none' }, { helpdesk: slow });
  const sessions = await Promise.all(
    Array.from({ length: 12 }, () =>
      startSession(url, { wish: 'callback', customer: { phone: '+34 600 000 000' } }),
    ),
  );
  for (const { session } of sessions) await ticketOf(url, session);
  expect(state.most).toBe(4);
  expect(opened).toHaveLength(12);
});
