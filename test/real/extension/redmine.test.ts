import 'fake-indexeddb/auto';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { addHelpdesk } from '../../../demo/open.ts';
import { redmine } from '../../../extension/helpdesks/redmine/redmine.ts';
import { behavesLikeAHelpdesk } from '../../unit/extension/helpdesks/contract.ts';
import { extensionId, launchChromium } from '../support/chromium.ts';
import { readDesk } from '../support/desk-reader.ts';
import { eventually } from '../support/eventually.ts';
import { numbersIn, panelLines } from '../support/numbers.ts';
import { overlayLines } from '../support/overlay.ts';
import { numbersOf, truthOf } from '../support/redmine/numbers.ts';
import { passwordOf } from '../support/redmine/plan.ts';
import { randomDays } from '../support/redmine/random-days.ts';
import { type Redmine, startRedmine } from '../support/redmine/redmine.ts';
import { logIn, withSession } from '../support/redmine/session.ts';
import { deskPlan, story, told } from '../support/redmine/story.ts';
import { everything } from '../support/redmine/tables.ts';
import { expectTrue } from '../support/true-numbers.ts';

/** A real Redmine: a story and 300 actions drawn by a seed, read by the adapter, then by the built extension in Chromium. */

const day = 86_400_000;
const agents = ['ana', 'victor', 'max'];
const fetchOfNode = globalThis.fetch;
let desk: Redmine;

beforeAll(async () => {
  const today = Math.floor(Date.now() / day) * day;
  const people = { agents, customers: ['dora', 'emil'], projects: deskPlan.projects };
  const drawn = randomDays(15, 300, Object.keys(told).length, people, today);
  const steps = [...story(today), ...drawn].toSorted((one, other) => one.at - other.at);
  desk = await startRedmine(deskPlan, steps);
});
afterAll(() => desk?.stop());

describe('Redmine, by its adapter', () => {
  behavesLikeAHelpdesk(redmine, async () => {
    const fetchAs = withSession(await logIn(desk.url, 'ana'));
    return {
      base: desk.url,
      agent: { id: desk.numberOf('ana'), name: 'ana Test' },
      ticket: desk.ticket(told.reopened),
      fetchAs: (login) => (login === null ? withSession('') : fetchAs),
      stop: async () => undefined,
    };
  });

  it('counts for each agent what SQL over Redmine’s own database counts, whatever happened there', async () => {
    for (const login of agents) {
      const agent = desk.numberOf(login);
      const session = withSession(await logIn(desk.url, login));
      const reader = await readDesk({ helpdesk: redmine, base: desk.url, agent, fetch: session });
      await reader.sync();
      const { extension, sql } = await numbersOf(reader, desk.database, agent);
      expect({ login, ...extension }).toEqual({ login, ...sql });
      expect(Object.values(sql).some(({ n }) => n > 2)).toBe(true);
      expect(await reader.store.leftOut()).toEqual([]);
      reader.store.close();
    }
  });

  it('leaves an agent who has no key without one, and says so', async () => {
    const before = everything(desk.database)['tokens']?.filter((row) => row.includes('"api"'));
    globalThis.fetch = withSession(await logIn(desk.url, 'lea'));
    onTestFinished(() => {
      globalThis.fetch = fetchOfNode;
    });
    await expect(redmine.whoAmI(desk.url, AbortSignal.timeout(60_000))).rejects.toThrow('no API key');
    expect(everything(desk.database)['tokens']?.filter((row) => row.includes('"api"'))).toEqual(before);
  });
});

describe('Redmine, in the built extension', () => {
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    context = await launchChromium({ extension: 'dist/extension/chrome-mv3-demo' });
    page = await context.newPage();
  });
  afterAll(() => context?.close());

  it('shows the agent’s own numbers, and changes nothing: no table, no filter of theirs', async () => {
    await logInOn(page, 'ana');
    // As an agent leaves it: the ticket seen, and a filter of their own.
    await page.goto(`${desk.url}/issues/${desk.ticket(told.reopened)}`);
    await page.goto(`${desk.url}/issues?set_filter=1&f[]=status_id&op[status_id]=c`);
    const mine = await listed(page);
    expect(mine.length).toBeGreaterThan(0);
    const before = everything(desk.database);
    const options = await context.newPage();
    await options.goto(`chrome-extension://${extensionId(context)}/options.html`);
    await addHelpdesk(options, 'redmine', desk.url);
    await options.close();
    await expectNumbersOf('ana', context, page);
    expect(everything(desk.database)).toEqual(before);
    await page.goto(`${desk.url}/issues`);
    expect(await listed(page)).toEqual(mine);
  });

  it('shows who logs in next theirs, and nothing of the first', async () => {
    await context.clearCookies();
    await logInOn(page, 'victor');
    await expectNumbersOf('victor', context, page);
  });
});

async function logInOn(page: Page, login: string): Promise<void> {
  await page.bringToFront();
  await page.goto(`${desk.url}/login`);
  await page.locator('#username').fill(login);
  await page.locator('#password').fill(passwordOf(login));
  await page.locator('#login-submit').click();
  await page.locator('#loggedas', { hasText: login }).waitFor();
}

const listed = (page: Page): Promise<string[]> =>
  page.locator('table.issues tr.issue').evaluateAll((rows) => rows.map((row) => row.id));

/** Opens the ticket, and waits until all is read and every number in overlay and panel is what the database says. */
async function expectNumbersOf(login: string, context: BrowserContext, page: Page): Promise<void> {
  await page.bringToFront();
  await page.goto(`${desk.url}/issues/${desk.ticket(told.reopened)}`);
  const panel = await context.newPage();
  onTestFinished(() => panel.close());
  await panel.goto(`chrome-extension://${extensionId(context)}/sidepanel.html#numbers`);
  await panel.locator('.kpi').first().waitFor();
  await panel.getByRole('radio', { name: 'Month', exact: true }).check();
  await panel.getByText('Redmine read at').waitFor();
  await eventually(async () => {
    const now = Date.now();
    const month = { from: new Date().setUTCHours(24, 0, 0, 0) - 30 * day, to: now + 1000 };
    const truth = truthOf(desk.database, desk.numberOf(login), month, now);
    const overlay = numbersIn(await overlayLines(page));
    const side = numbersIn(await panelLines(panel));
    expect(overlay.length).toBeGreaterThanOrEqual(6);
    expect(side.length).toBeGreaterThan(overlay.length);
    for (const number of [...overlay, ...side]) expectTrue(number, truth);
    return true;
  });
}
