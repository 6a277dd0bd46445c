import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { after as surveyAfter, before as surveyBefore } from '../../../demo/company/surveys.ts';
import { type Demo, startDemo } from '../../../demo/demo.ts';
import { pair } from '../../../demo/open.ts';
import { uuid7 } from '../../../shared/protocol/uuid7.ts';
import { extensionId, launchChromium } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { numbersIn } from '../support/numbers.ts';
import { notePlace, overlayLines } from '../support/overlay.ts';

/** The extension in a real Chromium, at the demo desk, with a real collector: good days, then bad ones. */
describe('the extension at work', () => {
  let folder: string;
  let demo: Demo;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'overdesk-demo-'));
    demo = await startDemo({ data: folder, ports: [0, 0, 0], widget: 'dist/widget' });
    context = await launchChromium({ extension: 'dist/extension/chrome-mv3-demo' });
    const options = await context.newPage();
    await options.goto(`chrome-extension://${extensionId(context)}/options.html`);
    await pair(options, demo.collector, await demo.pairingCode('ana'));
    await options.close();
    page = await context.newPage();
    await signIn('ana');
  });
  afterAll(async () => {
    await context?.close();
    await demo?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function signIn(agent: string): Promise<void> {
    await page.goto(`${demo.desk}/desk/sign-in`);
    await page.locator(`button[value="${agent}"]`).click();
    await page.waitForURL('**/desk/tickets');
  }
  const signOut = async () => {
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL('**/desk/sign-in');
  };
  const ticketLinks = () =>
    page.locator('#tickets a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  const overlayWith = (text: string, on = page) =>
    eventually(
      async () => {
        const lines = await overlayLines(on);
        return lines.some((line) => line.includes(text)) ? lines : null;
      },
      { what: `The overlay never says “${text}”` },
    );
  const numbers = async (on = page) =>
    numbersIn(await overlayWith('n = ', on)).map(({ kpi, text, n }) => [kpi, text, n]);
  /** Without those that count what was solved a week ago to the minute: a ticket may come of age between two looks. */
  const steady = async (on = page) =>
    (await numbers(on)).filter(([kpi]) => kpi !== 'reopen-rate' && kpi !== 'first-contact-resolution');
  const worker = () => context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
  /** How many tickets and events the extension holds, over all its databases of a helpdesk; a worker may just be replaced. */
  const held = () => eventually(async () => (await worker()).evaluate(count));
  const count = async () => {
    const all = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('desk '));
    const counts = [];
    for (const { name = '' } of all) {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const tickets = await new Promise<{ events: { id: string }[] }[]>((resolve) => {
        const request = db.transaction('tickets').objectStore('tickets').getAll();
        request.onsuccess = () => resolve(request.result);
      });
      db.close();
      const ids = tickets.flatMap((ticket) => ticket.events.map((event) => event.id));
      counts.push({ name, tickets: tickets.length, events: ids.length, distinct: new Set(ids).size });
    }
    return counts;
  };

  /** What a customer does, by the collector's own protocol. */
  const tell = async (path: string, body: object) => {
    const response = await fetch(demo.collector + path, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', origin: demo.shop },
      body: JSON.stringify(body),
    });
    expect(response.status, await response.clone().text()).toBeLessThan(300);
    return response.json();
  };
  const id = () => uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));

  it('notices a ticket on a page and shows the agent’s own numbers', async () => {
    await page.goto((await ticketLinks())[0] ?? '');
    const shown = await numbers();
    expect(shown.length).toBeGreaterThanOrEqual(6);
    expect(shown.find(([kpi]) => kpi === 'volume-solved')?.[2]).toBeGreaterThan(0);
  });

  it('follows from ticket to ticket, with one overlay and the same numbers', async () => {
    const before = await steady();
    for (const link of (await ticketLinks()).slice(1, 4)) {
      await page.goto(link);
      expect(await steady()).toEqual(before);
      expect(await page.locator(notePlace).count()).toBe(1);
    }
    await page.goto(`${demo.desk}/desk/tickets`);
    expect(await page.locator(notePlace).count()).toBe(0);
  });

  let session: string;
  let secret: string;
  it('lays the customer’s words over their ticket', async () => {
    const started = await tell('/v1/sessions', {
      id: id(),
      site: 'northlight',
      survey: surveyBefore.id,
      surveyVersion: surveyBefore.version,
      answers: { platform: 'mac', problem: 'sign-in', urgency: 'urgent' },
      locale: 'es',
      customer: { name: 'Lucía', email: 'lucia@shop.example' },
    });
    ({ session, secret } = started);
    const ticket = await eventually(async () => {
      const state = await tell(`/v1/sessions/${session}/state`, { secret });
      return state.ticket?.id;
    });
    await page.goto(`${demo.desk}/desk/tickets/${ticket}`);
    const lines = await overlayWith('Why it came to me');
    expect(lines).toEqual(expect.arrayContaining(['Mac', 'I cannot sign in']));
  });

  it('moves score, comment and every number they touch while the page just stands there', async () => {
    const loaded = await page.evaluate(() => performance.timeOrigin);
    const before = await numbers();
    expect(before.find(([kpi]) => kpi === 'csat')?.[2]).toBe(0);
    await page.locator('#text').fill('Resuelto.');
    await page.getByRole('button', { name: 'Reply and solve' }).click();
    await page.waitForFunction((before) => performance.timeOrigin !== before, loaded);
    const reloaded = await page.evaluate(() => performance.timeOrigin);
    await tell('/v1/responses', {
      id: id(),
      site: 'northlight',
      survey: surveyAfter.id,
      surveyVersion: surveyAfter.version,
      session,
      secret,
      answers: { csat: 4, nps: 9, comment: 'Rápido y amable' },
      formats: { csat: 'csat.faces.5', nps: 'nps.11' },
      locale: 'es',
      state: 'complete',
      via: 'page',
      revision: 1,
    });
    await overlayWith('Rápido y amable');
    await eventually(async () => {
      const after = await numbers();
      return (
        after.find(([kpi]) => kpi === 'csat')?.[2] === 1 && after.find(([kpi]) => kpi === 'nps')?.[2] === 1
      );
    });
    expect(await page.evaluate(() => performance.timeOrigin)).toBe(reloaded);
  });

  it('counts nothing twice with two tabs that read at once', async () => {
    const second = await context.newPage();
    const [one = '', other = ''] = await ticketLinks();
    await Promise.all([page.goto(one), second.goto(other)]);
    await Promise.all([numbers(), numbers(second)]);
    await second.close();
    const [store] = await held();
    expect(store?.events).toBeGreaterThan(50);
    expect(store?.distinct).toBe(store?.events);
  });

  it('goes on after its worker was killed: same numbers, nothing doubled', async () => {
    const before = { shown: await steady(), held: await held() };
    const browser = await context.browser()?.newBrowserCDPSession();
    const targets = await browser?.send('Target.getTargets');
    const target = targets?.targetInfos.find(({ type }) => type === 'service_worker');
    await browser?.send('Target.closeTarget', { targetId: target?.targetId ?? '' });
    await page.goto((await ticketLinks())[2] ?? '');
    expect(await steady()).toEqual(before.shown);
    expect(await held()).toEqual(before.held);
  });

  it('says that the agent is logged out and keeps the last numbers with their time', async () => {
    const before = await steady();
    const open = page.url();
    const still = await context.newPage();
    await still.goto(open);
    await signOut();
    const panel = await context.newPage();
    await panel.goto(`chrome-extension://${extensionId(context)}/sidepanel.html`);
    await panel.getByRole('button', { name: 'Sync now' }).click();
    await panel.getByText('You are logged out of Demo desk').waitFor();
    await still.bringToFront();
    const lines = await overlayWith('You are logged out of Demo desk', still);
    expect(lines.some((line) => /Last read: \d/.test(line))).toBe(true);
    expect(await steady(still)).toEqual(before);
    await signIn('ana');
    await page.goto(open);
    await overlayWith('Demo desk read at');
    await Promise.all([still.close(), panel.close()]);
  });

  it('shows another agent on the same machine nothing of the first', async () => {
    const mine = await held();
    await signOut();
    await signIn('victor');
    await page.goto((await ticketLinks())[0] ?? '');
    await overlayWith('Paired as Ana Pop, but');
    // The other's tickets are being read: the numbers come after the card.
    const csat = await eventually(async () =>
      numbersIn(await overlayLines(page)).find(({ kpi }) => kpi === 'csat'),
    );
    expect(csat.n).toBe(0);
    expect((await overlayLines(page)).join('\n')).not.toContain('Rápido y amable');
    const both = await held();
    expect(both.length).toBe(2);
    expect(both).toEqual(expect.arrayContaining(mine));
  });

  it('says that the collector and the helpdesk do not answer, and keeps what it knows', async () => {
    await signOut();
    await signIn('ana');
    await page.goto((await ticketLinks())[0] ?? '');
    await overlayWith('Surveys up to date');
    const before = await steady();
    const panel = await context.newPage();
    await panel.goto(`chrome-extension://${extensionId(context)}/sidepanel.html`);
    await demo.close();
    await panel.getByRole('button', { name: 'Sync now' }).click();
    await panel.getByText('Demo desk does not answer.').waitFor();
    await panel.getByText('The collector does not answer.').waitFor();
    expect(await steady()).toEqual(before);
  });
});
