import { expect, test } from 'vitest';
import { eventually } from '../../../real/support/eventually.ts';
import { say, start, startSession } from '../support.ts';
import { mailing, skewedClock, startSmtp } from './smtp.ts';

const env = { SERVER_SECRET: 'a-long-secret' };
const DAY = 86_400_000;
const customer = (name: string) => ({ customer: { name, email: `${name.toLowerCase()}@example.org` } });

async function asked() {
  const smtp = await startSmtp();
  const clock = skewedClock();
  const { url } = await start(mailing(smtp.port, {}, { fatigue: { anyDays: 0, npsDays: 0 } }), {
    env,
    ...clock,
  });
  const ask = async (name: string) => {
    const { session } = await startSession(url, customer(name));
    await say(url, session, 'end');
  };
  await ask('Ana');
  const first = await smtp.mail();
  const stop = /<https:\/\/help\.test(\/a\/[a-z0-9]+\/stop)>/.exec(first.raw)?.[1] ?? '';
  const others = async () => {
    await ask('Ana');
    await ask('Eva');
    await eventually(() => smtp.received.some(({ to }) => to === 'eva@example.org'));
    await eventually(() => {
      clock.forward(DAY);
      return smtp.received.filter(({ to }) => to === 'eva@example.org').length === 2;
    });
    return smtp.received.filter(({ to }) => to === 'ana@example.org').length - 1;
  };
  return { first, stop: url + stop, others };
}

test.each([
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 'List-Unsubscribe=One-Click'],
  [
    'a form of parts',
    { 'content-type': 'multipart/form-data; boundary=b' },
    '--b\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
  ],
])('one click in the mail program, sent as %s: no mail that asks any more', async (_name, headers, body) => {
  const { first, stop, others } = await asked();
  expect(first.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  const answer = await fetch(stop, { method: 'POST', headers, body });
  expect(answer.status).toBe(200);
  expect(await others()).toBe(0);
});

test('scanners that open the link change nothing', async () => {
  const { stop, others } = await asked();
  await fetch(stop, { method: 'HEAD' });
  const page = await fetch(stop);
  expect(await page.text()).toContain('<form method="post">');
  // The reminder of the first conversation and the mail and the reminder of the second.
  expect(await others()).toBe(3);
});

test('an unknown code stops nobody', async () => {
  const { stop } = await asked();
  const answer = await fetch(stop.replace(/\/a\/\w+/, '/a/nobody'), { method: 'POST' });
  expect(answer.status).toBe(404);
});
