import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type AgentBrowser, openAgentBrowser } from './support/agent-browser.ts';
import { launchChromium } from './support/chromium.ts';
import { askForHelp, type Customer, rate, surveyIn, visit } from './support/customer.ts';
import { eventually } from './support/eventually.ts';
import { numbersIn, panelLines } from './support/numbers.ts';
import { overlayLines } from './support/overlay.ts';
import { kpisByQuery } from './support/request-tracker/kpis-by-query.ts';
import { replyAndResolve } from './support/request-tracker/pages.ts';
import { solve, ticketOf } from './support/request-tracker/tickets.ts';
import { drawCases, reviewTicket } from './support/reviews.ts';
import { openStoryDesk, type StoryDesk } from './support/story-desk.ts';
import { expectTrue, type Truth } from './support/true-numbers.ts';

/**
 * One story, told on a real Request Tracker with real browsers: a customer says what is wrong, reaches the right agent,
 * is helped, says how it went — and the agent sees it beside the ticket. Then the bad days.
 */
describe('the whole loop on a real helpdesk', () => {
  const comment = 'Rápido y amable, gracias.';
  let desk: StoryDesk;
  let customer: Customer;
  let ana: AgentBrowser;
  let ticket: string;

  beforeAll(async () => {
    desk = await openStoryDesk(undefined, { leads: ['ana', 'victor', 'mira'] });
  });
  afterAll(async () => {
    await ana?.close();
    await customer?.context.close();
    await desk?.stop();
  });

  test('a Spanish customer with a Mac problem is routed to the Mac agent, and told why', async () => {
    customer = await visit(desk.shop);
    await askForHelp(customer.page, 'lucia@shop.example');
    // Screen readers hear it a moment before the card turns.
    const card = customer.page.locator('overdesk-survey .card');
    await card.getByText('Ana Pop').first().waitFor();
    const words = await card.textContent();
    expect(words).toContain('Mac');
    expect(words).not.toContain('Victor');
  });

  test('a ticket stands in RT: that owner, that queue, the customer as requestor', async () => {
    const opened = await ticketOf(desk.rt, 'lucia@shop.example');
    expect(opened).toMatchObject({ owner: 'ana', queue: 'Mac', status: 'new' });
    ticket = opened.id;
  });

  test('the agent opens the ticket in RT and sees what the customer said, in her language, and why it came to her', async () => {
    ana = await openAgentBrowser(desk, 'ana');
    await openTicket(ana, desk, ticket);
    const lines = await eventually(async () => {
      const all = await overlayLines(ana.page);
      return all.includes('Why it came to me') ? all : null;
    });
    expect(lines).toEqual(expect.arrayContaining(['Mac', 'I cannot sign in', 'Urgent']));
    expect(lines[lines.indexOf('Why it came to me') + 1]).toMatch(/Mac/);
    expect(lines).toContain('The customer is asked once, when this ticket is solved.');
  });

  test('every number on her screen equals an independent query over RT’s own transactions', async () => {
    await expectTrueNumbers(ana, desk, 'ana', new Map());
  });

  test('she replies and resolves in RT’s own pages', async () => {
    await replyAndResolve(ana.page, 'Hola Lucía, ya puede iniciar sesión.');
    expect(await ticketOf(desk.rt, 'lucia@shop.example')).toMatchObject({ status: 'resolved' });
    await openTicket(ana, desk, ticket);
  });

  test('the customer is asked, answers, closes the tab right after the tap — and the overlay shows it as it is pushed, without poll or reload', async () => {
    await customer.page.bringToFront();
    await surveyIn(customer.page).waitFor();
    const loaded = await timeOrigin(ana);
    await ana.stopPolling();
    const before = desk.line.heard.length;
    await rate(customer.page, 'Satisfecho, 4 de 5', 9, comment);
    await customer.page.getByRole('button', { name: 'Enviar' }).click();
    const tapped = performance.now();
    await customer.page.close();
    await eventually(
      async () => {
        const lines = await overlayLines(ana.page);
        return lines.includes(comment) && lines.includes('4 of 5 · Satisfied') && lines.includes('9 of 10');
      },
      { every: 25, what: 'The answer is not in the overlay' },
    );
    const waited = performance.now() - tapped;
    console.log(
      `From the customer's tap to the agent's overlay: ${Math.round(waited)} ms (issue 2 asks for 2000 ms)`,
    );
    expectPushed(desk.line.heard.slice(before));
    await picture(ana.page);
    expect(await timeOrigin(ana)).toBe(loaded);
  });

  test('the customer is never asked about it again: not by the page, not by the collector', async () => {
    const page = await customer.context.newPage();
    await page.goto(desk.shop);
    await page.getByRole('link', { name: 'Pedir ayuda' }).click();
    await page.getByRole('group', { name: '¿Dónde usa Northlight?' }).waitFor();
    expect(await surveyIn(page).count()).toBe(0);
    const session = await sessionOf(desk, ticket);
    const state = await page.evaluate(
      async ({ url, session }) => {
        const { secrets } = JSON.parse(localStorage.getItem('overdesk:northlight') ?? '{}');
        const body = JSON.stringify({ secret: secrets[session] });
        return (await fetch(`${url}/v1/sessions/${session}/state`, { method: 'POST', body })).json();
      },
      { url: desk.line.url, session },
    );
    expect(state).toMatchObject({ ask: null });
  });

  test('after it every number is true again, the customer’s scores among them', async () => {
    await expectTrueNumbers(
      ana,
      desk,
      'ana',
      new Map([
        ['csat', { value: 1, n: 1 }],
        ['answer-rate', { value: 1, n: 1 }],
        ['nps', { value: null, n: 1 }],
      ]),
    );
  });

  test('the Windows agent, logged in next, sees none of it', async () => {
    const victor = await openAgentBrowser(desk, 'victor');
    onTestFinished(() => victor.close());
    await openTicket(victor, desk, ticket);
    const lines = await eventually(async () => {
      const all = await overlayLines(victor.page);
      const isWhole =
        all.some((line) => line.startsWith('n = ')) &&
        all.some((line) => line.startsWith('No survey belongs to this ticket.'));
      return isWhole ? all : null;
    });
    const panel = await victor.panel('numbers');
    await panel.locator('.kpi').first().waitFor();
    const everything = [...lines, await panel.locator('body').textContent()].join('\n');
    expect(everything).not.toContain(comment);
    expect(everything).not.toContain('4 of 5');
    await expectTrueNumbers(victor, desk, 'victor', new Map());
  });

  test('the collector is killed mid-answer and started again: the answer is there, once', async () => {
    const other = await visit(desk.shop);
    onTestFinished(() => other.context.close());
    const id = await helpedTicket(desk, other, 'killed@shop.example');
    await surveyIn(other.page).waitFor();
    await rate(other.page, 'Muy satisfecho, 5 de 5', 10, 'Contestado mientras caía el servidor');
    await desk.collector.kill();
    await other.page.getByRole('button', { name: 'Enviar' }).click();
    await desk.collector.start();
    expect(await answersTo(desk, id)).toEqual([
      { csat: 5, nps: 10, comment: 'Contestado mientras caía el servidor' },
    ]);
  });

  test('the line to the collector is cut in the middle: the customer is not held up, and everything arrives later', async () => {
    const other = await visit(desk.shop);
    onTestFinished(() => other.context.close());
    const fetched = other.page.waitForResponse(/\/widget\/sites\//);
    await other.page.locator('[data-overdesk]').hover();
    await (await fetched).finished();
    desk.line.cut();
    await askForHelp(other.page, 'tunnel@shop.example');
    await other.page.locator('overdesk-survey').getByText('Mac').first().waitFor();
    desk.line.mend();
    const id = (await ticketOf(desk.rt, 'tunnel@shop.example')).id;
    await solve(desk.rt, id);
    await surveyIn(other.page).waitFor();
    desk.line.cut();
    await rate(other.page, 'Neutral, 3 de 5', 7, 'Desde un túnel');
    await other.page.getByRole('button', { name: 'Enviar' }).click();
    await other.page.getByText('queda guardada aquí').or(other.page.getByText('Gracias')).first().waitFor();
    desk.line.mend();
    expect(await answersTo(desk, id)).toEqual([{ csat: 3, nps: 7, comment: 'Desde un túnel' }]);
  });

  test('a lead reviews her ticket beside it; she reads it there, answers and appeals; a third decides; her quality moves, also after kill -9', async () => {
    const strength = 'Answered in the customer’s own language.';
    const people = await launchChromium();
    onTestFinished(() => people.close());
    const mira = people.pages()[0] ?? (await people.newPage());
    await mira.goto(await desk.collector.consoleLink('mira'));
    await drawCases(mira);

    const victor = await openAgentBrowser(desk, 'victor');
    onTestFinished(() => victor.close());
    await openTicket(victor, desk, ticket);
    await reviewTicket(await victor.panel('growing'), strength);

    await openTicket(ana, desk, ticket);
    await eventually(async () => (await overlayLines(ana.page)).some((line) => line.endsWith(strength)));
    const panel = await ana.panel('growing');
    onTestFinished(() => panel.close());
    const quality = async () =>
      numbersIn(await panelLines(panel)).find(({ kpi }) => kpi === 'quality-score') ?? null;
    await eventually(async () => (await quality())?.text === '0');
    const review = panel.getByRole('article').filter({ hasText: strength });
    await review.getByLabel('What do you say to it?').fill('The cause was on their side.');
    await review.getByRole('button', { name: 'Answer' }).click();
    await review.locator('blockquote', { hasText: 'The cause was on their side.' }).waitFor();
    await review.getByText('Sent.').waitFor();
    await review.getByLabel('What do you say to it?').fill('Please look at the log.');
    await review.getByRole('button', { name: 'Appeal' }).click();
    await review.locator('blockquote', { hasText: 'Please look at the log.' }).waitFor();

    await mira.reload();
    const waiting = mira.getByRole('region', { name: 'Waiting for you' });
    await waiting.getByRole('button', { name: 'Open' }).click();
    const decides = mira.getByRole('form', { name: 'Decide the appeal' });
    await decides.getByLabel('I change marks').check();
    await decides
      .getByRole('group', { name: /^The answer is right/ })
      .getByRole('radio', { name: 'Yes' })
      .check();
    await decides.getByLabel('Why, to the agent').fill('The log says so.');
    await decides.getByRole('button', { name: 'Decide' }).click();
    await mira.getByText(/^Decided by Mira Lenz/).waitFor();
    await eventually(async () => (await quality())?.text === '100');

    await desk.collector.kill();
    await desk.collector.start();
    await mira.goto(`${desk.collector.url}/console/people`);
    await mira.getByText('One appeal was decided; one changed the marks.').waitFor();
    await panel.reload();
    await review.getByText('The log says so.').waitFor();
    await eventually(async () => (await quality())?.text === '100');
  });
});

async function openTicket(agent: AgentBrowser, desk: StoryDesk, ticket: string): Promise<void> {
  await agent.page.bringToFront();
  await agent.page.goto(`${desk.rt.url}/Ticket/Display.html?id=${ticket}`);
}

/** A second customer's case, up to where they are to be asked. */
async function helpedTicket(desk: StoryDesk, { page }: Customer, email: string): Promise<string> {
  await askForHelp(page, email);
  await page.locator('overdesk-survey').getByText('Ana Pop').first().waitFor();
  const { id } = await ticketOf(desk.rt, email);
  await solve(desk.rt, id);
  return id;
}

/** The complete answers the collector's store holds for a ticket, read from its file, as soon as there are any. */
async function answersTo(desk: StoryDesk, ticket: string): Promise<unknown[]> {
  return eventually(() => {
    const store = new DatabaseSync(join(desk.collector.data, 'overdesk.sqlite'), {
      readOnly: true,
      timeout: 10_000,
    });
    const rows = store
      .prepare(`SELECT r.answers FROM response r JOIN session s ON s.id = r.session
                WHERE s.ticket = ? AND r.moment = 'after' AND r.state = 'complete'`)
      .all(ticket);
    store.close();
    return rows.length > 0 ? rows.map(({ answers }) => JSON.parse(String(answers))) : null;
  });
}

/** The session id as RT keeps it on the ticket. */
async function sessionOf(desk: StoryDesk, ticket: string): Promise<string> {
  const rt = await desk.rt.rest('root');
  const { CustomFields } = await rt.get<{ CustomFields: { name: string; values: string[] }[] }>(
    `/ticket/${ticket}`,
  );
  return CustomFields.find(({ name }) => name === 'Overdesk session')?.values[0] ?? '';
}

/** OVERDESK_PICTURE=1 makes the README's picture again. */
async function picture(page: Page): Promise<void> {
  const { OVERDESK_PICTURE: wanted } = process.env;
  if (wanted) await page.screenshot({ path: 'test/fixtures/pictures/story.png' });
}

const timeOrigin = (agent: AgentBrowser) => agent.page.evaluate(() => performance.timeOrigin);

/**
 * The open stream itself brought the news. It also looks for news at each of its heartbeats, every 15 s: were it not rung
 * when an answer is stored, a beat would stand before whatever it tells. Its first words after opening would be news, too.
 */
function expectPushed(heard: readonly string[]): void {
  expect(heard).not.toContain('GET /v1/agent/stream');
  const events = heard.filter((each) => each.startsWith('event: '));
  const pushed = events.filter((each, i) => each === 'event: news' && events[i - 1] !== 'event: beat');
  expect(pushed, `heard: ${heard.join(', ')}`).not.toEqual([]);
}

/** Every number in overlay and side panel must equal RT's own log (`answered` adds what customers said). */
async function expectTrueNumbers(
  agent: AgentBrowser,
  desk: StoryDesk,
  login: string,
  answered: Truth,
): Promise<void> {
  const panel = await agent.panel('numbers');
  onTestFinished(() => panel.close());
  await panel.locator('.kpi').first().waitFor();
  await panel.getByRole('radio', { name: 'Month', exact: true }).check();
  await eventually(
    async () => {
      const now = Date.now();
      const month = { from: new Date().setUTCHours(24, 0, 0, 0) - 30 * 86_400_000, to: now + 1000 };
      const truth: Truth = new Map([...kpisByQuery(desk.rt.database, login, month, now), ...answered]);
      const overlay = numbersIn(await overlayLines(agent.page));
      const side = numbersIn(await panelLines(panel));
      expect(overlay.length).toBeGreaterThanOrEqual(6);
      expect(side.length).toBeGreaterThan(overlay.length);
      for (const number of [...overlay, ...side]) expectTrue(number, truth);
      return true;
    },
    { every: 500 },
  );
}
