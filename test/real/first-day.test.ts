import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { openAgentBrowser } from './support/agent-browser.ts';
import { launchChromium } from './support/chromium.ts';
import { askForHelp, type Customer, visit } from './support/customer.ts';
import { eventually } from './support/eventually.ts';
import { overlayLines } from './support/overlay.ts';
import { solve, ticketOf } from './support/request-tracker/tickets.ts';
import { drawCases, reviewTicket } from './support/reviews.ts';
import { openStoryDesk, type StoryDesk } from './support/story-desk.ts';

/**
 * A lead's first day, on a real Request Tracker: a survey in Spanish, an answer to it, a rule, a review, a file. Then the
 * collector is killed, and everything is where it was.
 */

const question = '¿Qué tal le hemos atendido?';
const comment = 'Tardaron mucho en decirme la causa.';
const strength = 'Answered in the customer’s own language.';
const note = 'Call Lucía and tell her the cause.';

test('survey, answer, low score, rule, review and file in one day, and all of it after kill -9', async () => {
  const desk = await openStoryDesk(undefined, { leads: ['mira', 'victor'] });
  onTestFinished(() => desk.stop());
  const lead = await signedIn(desk, 'mira');

  await lead.goto(`${desk.collector.url}/console/set-up/settings`);
  await lead.getByRole('button', { name: 'Hand over to the console' }).click();
  await lead.getByRole('heading', { name: 'The console rules' }).waitFor();
  await buildSurvey(lead);

  const lucia = await customer(desk);
  const ticket = await helped(desk, lucia, 'lucia@shop.example', 'Ana Pop', 'ana');
  await solve(desk.rt, ticket);
  await answerLow(lucia.page);
  await takeLowScore(lead, desk);
  await sendMacsToWindows(lead, desk);
  await helped(desk, await customer(desk), 'marta@shop.example', 'Victor Sanz', 'victor');

  await drawCases(lead);
  const victor = await openAgentBrowser(desk, 'victor');
  onTestFinished(() => victor.close());
  await victor.page.goto(`${desk.rt.url}/Ticket/Display.html?id=${ticket}`);
  await reviewTicket(await victor.panel('growing'), strength);
  const ana = await openAgentBrowser(desk, 'ana');
  onTestFinished(() => ana.close());
  await ana.page.goto(`${desk.rt.url}/Ticket/Display.html?id=${ticket}`);
  const isShown = async () => {
    const lines = await overlayLines(ana.page);
    return lines.includes(comment) && lines.some((line) => line.endsWith(strength));
  };
  await eventually(isShown);
  await expectFile(lead, desk);

  await desk.collector.kill();
  await desk.collector.start();
  await lead.goto(`${desk.collector.url}/console/results/answers`);
  await lead.getByText('with me').first().waitFor();
  await lead.goto(`${desk.collector.url}/console/set-up/settings`);
  await lead.getByText('Spanish first').waitFor();
  await lead.getByText('Windows can do Macs now').waitFor();
  await ana.page.reload();
  await eventually(isShown);
  await expectFile(lead, desk);
  await helped(desk, await customer(desk), 'rosa@shop.example', 'Victor Sanz', 'victor');
}, 600_000);

async function signedIn(desk: StoryDesk, person: string): Promise<Page> {
  const context = await launchChromium();
  onTestFinished(() => context.close());
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(await desk.collector.consoleLink(person));
  await page.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
  return page;
}

async function customer(desk: StoryDesk): Promise<Customer> {
  const one = await visit(desk.shop);
  onTestFinished(() => one.context.close());
  return one;
}

/** With a Mac and no way in: who helps stands on the card and on the ticket in Request Tracker, whose number is returned. */
async function helped(
  desk: StoryDesk,
  { page }: Customer,
  email: string,
  name: string,
  login: string,
): Promise<string> {
  await askForHelp(page, email);
  await page.locator('overdesk-survey .card').getByText(name).first().waitFor();
  const { id, owner } = await ticketOf(desk.rt, email);
  expect(owner).toBe(login);
  return id;
}

async function buildSurvey(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Surveys' }).click();
  await page.getByRole('button', { name: 'Choose another: After the session' }).click();
  await page.getByRole('button', { name: 'Take this one: Satisfaction with faces' }).click();
  await page.getByLabel('Main language').selectOption('es');
  await page.getByLabel('Question, Spanish').first().fill(question);
  await page.getByText('Your draft is saved.').waitFor();
  await page.getByRole('button', { name: 'Look over and publish' }).click();
  await page.getByLabel('Note for the history').fill('Spanish first');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText(/^Published as version \d\./).waitFor();
}

/** She is asked the new survey when her ticket is solved, and is not content. */
async function answerLow(page: Page): Promise<void> {
  await page.bringToFront();
  await page.getByRole('group', { name: question }).waitFor();
  await page.locator('label.pick', { has: page.getByRole('radio', { name: /, 2 de 5$/ }) }).click();
  await page.getByText('El tiempo', { exact: true }).click();
  await page.getByRole('button', { name: 'Siguiente' }).click();
  await page.locator('textarea').fill(comment);
  await page.getByRole('button', { name: 'Enviar' }).click();
}

/** The answer stands in the console at once; she takes it herself. */
async function takeLowScore(page: Page, desk: StoryDesk): Promise<void> {
  const sent = performance.now();
  const isStored = async () => {
    const reply = await page.request.get(`${desk.collector.url}/v1/console/answers`);
    return (await reply.text()).includes(comment);
  };
  await eventually(isStored, { every: 25 });
  console.log(`From the customer’s tap to the console: ${Math.round(performance.now() - sent)} ms`);
  await page.goto(`${desk.collector.url}/console/results/answers?low=1`);
  await page
    .getByRole('button', { name: /^Open the answer/ })
    .first()
    .click();
  const sheet = page.getByRole('dialog');
  await sheet.getByText(comment).waitFor();
  await sheet.getByLabel(/^Note/).fill(note);
  await sheet.getByRole('button', { name: 'I take it up' }).click();
  await sheet.getByText('with me').waitFor();
  await page.keyboard.press('Escape');
}

async function sendMacsToWindows(page: Page, desk: StoryDesk): Promise<void> {
  await page.goto(`${desk.collector.url}/console/set-up/routing`);
  await page.getByRole('button', { name: 'Change: platform = Mac' }).click();
  await page.getByLabel('Queue').selectOption({ label: 'Windows' });
  const trial = page.getByRole('region', { name: 'Who would get this?' });
  await trial.getByText('With your changes').waitFor();
  await trial.getByLabel('Where do you use Northlight?').selectOption({ label: 'Mac' });
  await trial.getByLabel('What is wrong?').selectOption({ label: 'I cannot sign in' });
  await trial.getByLabel('Language of the customer').selectOption({ label: 'Spanish' });
  await trial.getByText('Victor Sanz would get it').waitFor();
  await page.getByLabel('What for').fill('Windows can do Macs now');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText(/^Published as version \d: it holds for the next customer\.$/).waitFor();
}

/** Every answer as a spreadsheet opens it. */
async function expectFile(page: Page, desk: StoryDesk): Promise<void> {
  await page.goto(`${desk.collector.url}/console/results`);
  const arrives = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Answers, CSV' }).click();
  const rows: Record<string, string>[] = parse(readFileSync(await (await arrives).path()), {
    bom: true,
    columns: true,
  });
  expect(rows.map(({ comment: words }) => words)).toContain(comment);
}
