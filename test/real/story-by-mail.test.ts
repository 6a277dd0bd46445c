import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { openAgentBrowser } from './support/agent-browser.ts';
import { launchChromium } from './support/chromium.ts';
import { eventually } from './support/eventually.ts';
import { startMailServer } from './support/maildir.ts';
import { overlayLines } from './support/overlay.ts';
import { receive } from './support/request-tracker/mail.ts';
import { replyAndResolve, take } from './support/request-tracker/pages.ts';
import { openStoryDesk } from './support/story-desk.ts';

/** The story of a customer who never saw the shop: by mail into Request Tracker, by mail out of it, and onto the overlay. */

const patient = { within: 120_000, every: 500 };
const subject = 'The printer prints nothing';
const comment = 'It prints again, thank you.';

test('a ticket born by e-mail: solved, asked by mail, answered through its link, and on the agent’s overlay', async () => {
  const server = await startMailServer();
  const desk = await openStoryDesk(undefined, { smtp: server.port });
  onTestFinished(() => desk.stop());
  const ana = await openAgentBrowser(desk, 'ana');
  onTestFinished(() => ana.close());
  const { page } = ana;
  page.setDefaultTimeout(patient.within);

  // Request Tracker has never heard of her: the mail makes the person, too.
  const from = 'Irene Mail <irene@customer.example>';
  await receive(desk.rt.url, 'General', { from, subject, words: 'Since this morning.' });
  // From her start page, as newest of the tickets nobody has taken.
  await page.goto(desk.rt.url);
  await page.getByRole('link', { name: subject, exact: true }).first().click();
  await page.locator('body#comp-Ticket-Display').waitFor();
  await seen(page, 'No survey belongs to this ticket.');
  await take(page);
  expect(await server.mails()).toEqual([]);
  await replyAndResolve(page, 'A cable was loose.');
  const ticket = page.url();

  const mail = await eventually(async () => (await server.mails())[0], { ...patient, what: 'No mail came' });
  expect(mail.to).toMatchObject({ text: 'irene@customer.example' });
  expect(mail.text).toContain('Hello Irene Mail,');

  const customer = await launchChromium({ locale: 'en-GB', viewport: { width: 390, height: 844 } });
  onTestFinished(() => customer.close());
  await answer(await customer.newPage(), String(mail.html));

  await page.bringToFront();
  for (const line of ['5 of 5 · Very satisfied', '9 of 10', comment]) await seen(page, line);
  expect(page.url()).toBe(ticket);
  // She is asked once.
  expect(await server.mails()).toHaveLength(1);
}, 900_000);

/** Waits until a line stands on the overlay; what stands there instead is told. */
const seen = (page: Page, line: string): Promise<boolean> =>
  eventually(async () => {
    expect((await overlayLines(page)).join('\n')).toContain(line);
    return true;
  }, patient);

/** The customer opens the mail, taps a face in it and fills in the page it leads to. */
async function answer(page: Page, mail: string): Promise<void> {
  page.setDefaultTimeout(patient.within);
  await page.setContent(mail);
  await page.getByRole('link', { name: /^5\b/ }).click();
  const chosen = page.getByRole('radio', { name: 'Very satisfied, 5 of 5' });
  await chosen.waitFor();
  expect(await chosen.isChecked()).toBe(true);
  await page.locator('input[name="q.nps"][value="9"]').check();
  await page.locator('textarea[name="q.comment"]').fill(comment);
  // What is sent within a second of the page's making is taken for a machine's.
  await page.waitForFunction(() => {
    const made = document.querySelector<HTMLInputElement>('input[name="made"]');
    return Date.now() - Number(made?.value) > 1_000;
  });
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('status').filter({ hasText: 'The person who helped you will read it.' }).waitFor();
}
