import { Window } from 'happy-dom';
import { expect, onTestFinished, test } from 'vitest';
import { mailing, startSmtp } from '../../integration/collector/mail/smtp.ts';
import { pair, say, start, startSession } from '../../integration/collector/support.ts';
import { startCollectorProcess } from '../support/collector-process.ts';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/free-port.ts';
import { startMailServer } from '../support/maildir.ts';
import { passwordOf, serviceAccount } from '../support/request-tracker/configuration.ts';
import { startRequestTracker } from '../support/request-tracker/request-tracker.ts';

const env = { SERVER_SECRET: 'a-long-secret' };
const healthOf = async (url: string) => (await (await fetch(`${url}/healthz`)).json()).mail;

async function collectorFor(port: number, delayMinutes: number) {
  const collector = await startCollectorProcess(mailing(port, { survey: { delayMinutes } }), env);
  onTestFinished(() => collector.stop());
  const ask = async (name: string) => {
    const customer = { name, email: `${name.toLowerCase()}@example.org` };
    const { session } = await startSession(collector.url, { customer });
    await say(collector.url, session, 'end');
  };
  return { collector, ask };
}

test('kill -9 between queueing and sending: sent once by the next start', async () => {
  const port = await freePort();
  const { collector, ask } = await collectorFor(port, 0.1);
  await ask('Ana');
  await eventually(async () => (await healthOf(collector.url)).owed === 1);
  await collector.kill();
  const smtp = await startSmtp(port);
  await collector.start();
  expect((await smtp.mail()).to).toBe('ana@example.org');
  await ask('Eva');
  await smtp.mail(2);
  expect(smtp.received.map(({ to }) => to)).toEqual(['ana@example.org', 'eva@example.org']);
});

test('kill -9 while the server has the mail and has said nothing: told as unknown, never sent twice', async () => {
  const smtp = await startSmtp();
  const { collector, ask } = await collectorFor(smtp.port, 0);
  smtp.moods.mute = true;
  await ask('Ana');
  await smtp.mail();
  await collector.kill();
  smtp.moods.mute = false;
  await collector.start();
  await eventually(async () => (await healthOf(collector.url)).unknown === 1);
  await ask('Eva');
  await smtp.mail(2);
  expect(smtp.received.map(({ to }) => to)).toEqual(['ana@example.org', 'eva@example.org']);
});

test('a ticket that came by mail, solved in Request Tracker: the customer gets a mail, answers through it, and its agent sees it', async () => {
  const rt = await startRequestTracker({
    agents: [{ login: 'maria', name: 'María', email: 'maria@helpdesk.example' }],
    customers: [{ login: 'dora', name: 'Dora Díaz', email: 'dora@example.org' }],
    queues: ['Support'],
  });
  onTestFinished(() => rt.stop());
  const server = await startMailServer();
  let ahead = 0;
  const collector = await start(
    mailing(
      server.port,
      { tickets: true },
      {
        helpdesk: {
          kind: 'request-tracker',
          url: rt.url,
          login: { user: serviceAccount.login, password: { env: 'RT_PASSWORD' } },
          fallbackRequestor: 'nobody@example.org',
          pollSeconds: 0.3,
        },
      },
    ),
    { env: { ...env, RT_PASSWORD: passwordOf(serviceAccount.login) }, now: () => Date.now() + ahead },
  );
  const root = await rt.rest('root');
  const write = { Queue: 'Support', Subject: 'Printer', ContentType: 'text/plain', Content: 'It is silent.' };
  const solved = await root.post<{ id: string }>('/ticket', { ...write, Requestor: 'dora@example.org' });
  const rejected = await root.post<{ id: string }>('/ticket', { ...write, Requestor: 'spam@example.org' });
  await root.put(`/ticket/${rejected.id}`, { Owner: 'maria', Status: 'rejected' });
  await root.put(`/ticket/${solved.id}`, { Owner: 'maria', Status: 'resolved' });

  const [mail] = await eventually(async () => {
    const mails = await server.mails();
    return mails.length > 0 ? mails : null;
  });
  expect(mail?.text).toContain('Hello Dora Díaz,');
  const path = /\/a\/[a-z0-9]+(?=\?via=email&score=5)/.exec(mail?.text ?? '')?.[0];
  const url = collector.url + path;
  const form = new Window();
  form.document.write(await (await fetch(`${url}?via=email&score=5`)).text());
  const sent = new URLSearchParams();
  for (const field of form.document.querySelectorAll('input[type=hidden], input[checked]')) {
    sent.append(field.getAttribute('name') ?? '', field.getAttribute('value') ?? '');
  }
  // Nobody reads and presses in less.
  ahead = 1_000;
  const origin = new URL(url).origin;
  expect((await fetch(url, { method: 'POST', body: sent, headers: { origin } })).status).toBe(200);

  const maria = await pair(collector, 'maria');
  const card = await eventually(async () => {
    const { items } = await (await maria.call('GET', '/v1/agent/feed')).json();
    return items.findLast((item: { kind: string }) => item.kind === 'card')?.card;
  });
  expect(card).toMatchObject({
    ticket: { helpdesk: 'request-tracker', id: solved.id },
    afterState: 'complete',
    after: [{ kind: 'csat', value: 5 }],
  });
  expect(await server.mails()).toHaveLength(1);

  // Whoever answers need not take it: it is theirs all the same.
  const untaken = await root.post<{ id: string }>('/ticket', { ...write, Requestor: 'zoe@example.org' });
  const asMaria = await rt.rest('maria');
  await asMaria.post(`/ticket/${untaken.id}/correspond`, { ContentType: 'text/plain', Content: 'Done.' });
  await asMaria.put(`/ticket/${untaken.id}`, { Status: 'resolved' });
  await eventually(async () => (await server.mails()).length > 1);
  const theirs = await eventually(async () => {
    const { items } = await (await maria.call('GET', '/v1/agent/feed')).json();
    return items.find(({ card }: { card?: { ticket?: { id: string } } }) => card?.ticket?.id === untaken.id);
  });
  expect(theirs.card).toMatchObject({ agent: 'maria' });
});
