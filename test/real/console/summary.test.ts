import { expect, test } from 'vitest';
import { mailing, startSmtp } from '../../integration/collector/mail/smtp.ts';
import { start } from '../../integration/collector/support.ts';
import { freePort } from '../support/free-port.ts';
import { browserOf } from './open-as.ts';

test('a lead asks for the week by e-mail, confirms the address from the mail, and ends it again', async () => {
  const smtp = await startSmtp();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const config = mailing(
    smtp.port,
    {},
    { zone: 'Europe/Madrid', publicUrl: url, brand: { accent: '#aa2200' } },
  );
  const collector = await start(config, {
    env: { SERVER_SECRET: 'a-long-secret' },
    console: 'dist/console',
    port,
  });
  const context = await browserOf(collector, 'lena');
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(`${url}/console/results`);
  const week = page.getByRole('region', { name: 'The week by e-mail' });
  await week.getByLabel('E-mail address').fill('lena@shop.test');
  await week.getByLabel('Weeks begin on').selectOption('Sunday');
  await week.getByRole('button', { name: 'Send it to me' }).click();
  await week.getByText('A mail is on its way to lena@shop.test.').waitFor();

  const { mail } = await smtp.mail();
  const asked = await context.newPage();
  await asked.goto(/http:\S+\/m\/[a-z0-9]+/.exec(mail.text ?? '')?.[0] ?? '');
  await asked.getByRole('button', { name: 'Yes, send it here' }).click();
  await asked.getByRole('status').getByText('The first summary comes after the next whole week.').waitFor();

  await page.reload();
  await week.getByText('It goes to lena@shop.test, every Sunday').waitFor();
  await week.getByRole('button', { name: 'Send no more' }).click();
  await week.getByText('Nothing is sent to you.').waitFor();
  await expect.poll(() => week.getByLabel('E-mail address').inputValue()).toBe('');
  expect(complaints).toEqual([]);
});
