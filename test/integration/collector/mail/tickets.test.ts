import { expect, test } from 'vitest';
import type { Helpdesk, SolvedTicket } from '../../../../collector/helpdesk/helpdesk.ts';
import { eventually } from '../../../real/support/eventually.ts';
import { pair, start } from '../support.ts';
import { mailing, startSmtp } from './smtp.ts';

const helpdeskConfig = {
  kind: 'request-tracker',
  url: 'http://rt.test',
  login: { token: { env: 'RT' } },
  fallbackRequestor: 'web@shop.test',
  pollSeconds: 0.2,
};
const env = { SERVER_SECRET: 'a-long-secret', RT: 'x' };

/** A helpdesk that tells of solved tickets only. */
function solving() {
  const solved: SolvedTicket[] = [];
  const rounds = { n: 0 };
  const helpdesk: Helpdesk = {
    id: 'small',
    isTicket: () => true,
    open: async () => '1',
    look: async () => [],
    setOwner: async () => undefined,
    async solvedSince() {
      rounds.n += 1;
      return [...solved];
    },
  };
  const ticket = (id: string, email: string, over: Partial<SolvedTicket> = {}): void => {
    const customer = { email, name: 'Ana' };
    solved.push({
      id,
      queue: 'Support',
      owner: 'wim',
      lastBy: null,
      customer,
      solvedAt: Date.now(),
      ...over,
    });
  };
  return { helpdesk, ticket, rounds };
}

async function desk() {
  const smtp = await startSmtp();
  const { helpdesk, ticket, rounds } = solving();
  const config = mailing(smtp.port, { tickets: true }, { helpdesk: helpdeskConfig });
  const collector = await start(config, { env, helpdesk });
  const twoRounds = async () => {
    const { n } = rounds;
    await eventually(() => rounds.n > n + 1, { every: 20 });
  };
  return { smtp, ticket, twoRounds, collector };
}

test('a ticket that began elsewhere is asked about when it is solved, and stands on its agent’s feed', async () => {
  const { smtp, ticket, collector } = await desk();
  ticket('7', 'ana@example.org');
  const { to, mail } = await smtp.mail();
  expect(to).toBe('ana@example.org');
  expect(mail.text).toContain('Hello Ana,');
  expect(mail.text).toContain('Wim from Test & Co helped you.');
  const wim = await pair(collector, 'wim');
  const { items } = await (await wim.call('GET', '/v1/agent/feed')).json();
  expect(items.at(-1).card).toMatchObject({ ticket: { helpdesk: 'small', id: '7' }, agent: 'wim' });
});

test('solved again, by nobody, from software or our own addresses, or asked not long ago: no mail', async () => {
  const { smtp, ticket, twoRounds } = await desk();
  ticket('7', 'ana@example.org');
  await smtp.mail();
  ticket('7', 'ana@example.org', { solvedAt: Date.now() + 1 });
  ticket('8', 'ana@example.org');
  ticket('9', 'eva@example.org', { owner: null });
  ticket('9a', 'eva@example.org', { owner: null, lastBy: 'RT_System' });
  ticket('10', 'eva@example.org', { customer: null });
  for (const nobody of ['noreply@shop.test', 'MAILER-DAEMON@mx.test', 'support@shop.test', 'web@shop.test']) {
    ticket(`n-${nobody}`, nobody);
  }
  await twoRounds();
  ticket('11', 'ida@example.org');
  await smtp.mail(2);
  expect(smtp.received.map(({ to }) => to)).toEqual(['ana@example.org', 'ida@example.org']);
});

test('answered and solved by one of the desk who never took it: asked, and theirs', async () => {
  const { smtp, ticket, collector } = await desk();
  ticket('7', 'ana@example.org', { owner: null, lastBy: 'wim' });
  expect((await smtp.mail()).mail.text).toContain('Wim from Test & Co helped you.');
  const wim = await pair(collector, 'wim');
  const { items } = await (await wim.call('GET', '/v1/agent/feed')).json();
  expect(items.at(-1).card).toMatchObject({ ticket: { id: '7' }, agent: 'wim' });
});
