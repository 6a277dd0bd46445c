import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { after as surveyAfter, before as surveyBefore } from '../../../demo/company/surveys.ts';
import { type Demo, startDemo } from '../../../demo/demo.ts';
import { pair } from '../../../demo/open.ts';
import { uuid7 } from '../../../shared/protocol/uuid7.ts';
import { extensionId, launchChromium } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { drawnOverlay } from '../support/overlay.ts';
import { signedIn, type Visitor } from './desk.ts';

/** A lead’s console beside an agent’s built extension: what is done in one is seen in the other. */
describe('the live page', () => {
  let folder: string;
  let demo: Demo;
  let victor: BrowserContext;
  let desk: Page;
  let lead: Visitor;
  let session: string;

  /** What a customer's page sends, by the collector's own protocol. */
  const send = async (path: string, body: object) => {
    const response = await fetch(demo.collector + path, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', origin: demo.shop },
      body: JSON.stringify(body),
    });
    expect(response.status, await response.clone().text()).toBeLessThan(300);
    return response.status === 204 ? null : response.json();
  };
  const id = () => uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
  const asked = {
    ...{ site: 'northlight', survey: surveyBefore.id, surveyVersion: surveyBefore.version, locale: 'es' },
    answers: { platform: 'windows', problem: 'sign-in', urgency: 'urgent' },
  };
  const sheet = () => lead.page.getByRole('dialog');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'overdesk-live-'));
    const built = { widget: 'dist/widget', console: 'dist/console' };
    demo = await startDemo({ data: folder, ports: [0, 0, 0], ...built });
    lead = await signedIn(demo);
    victor = await launchChromium({ extension: 'dist/extension/chrome-mv3-demo' });
    const options = await victor.newPage();
    await options.goto(`chrome-extension://${extensionId(victor)}/options.html`);
    await pair(options, demo.collector, await demo.pairingCode('victor'));
    await options.close();
    desk = await victor.newPage();
    await desk.goto(`${demo.desk}/desk/sign-in`);
    await desk.locator('button[value="victor"]').click();
    await desk.waitForURL('**/desk/tickets');
  });
  afterAll(async () => {
    await victor?.close();
    await lead?.context.close();
    await demo?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a session appears without a reload, and is looked at; its agent sees who looked', async () => {
    const { page } = lead;
    await page.goto(`${demo.collector}/console/live`);
    const helped = page.getByRole('list', { name: 'Customers who are helped' });
    await page.getByText('Nobody is being helped just now.').waitFor();
    const begun = await send('/v1/sessions', {
      ...asked,
      id: id(),
    });
    session = begun.session;
    await helped.getByRole('listitem').waitFor();
    const ticket = await eventually(async () => {
      const state = await send(`/v1/sessions/${session}/state`, { secret: begun.secret });
      return state.ticket?.id;
    });
    await desk.goto(`${demo.desk}/desk/tickets/${ticket}`);
    const note = await drawnOverlay(desk);
    await note.getByText('Why it came to me').waitFor();
    expect(await note.getByText('Hints for you').isVisible()).toBe(false);
    await page.getByRole('button', { name: /^Look at the session/ }).click();
    await sheet().getByText('Victor Sanz took it').waitFor();
    await note.getByText(/^Ana Pop looked at this case/).waitFor();
  });

  test('a hint is pushed to the agent’s overlay, and seen stands in the console', async () => {
    const note = await drawnOverlay(desk);
    await sheet().getByLabel('Private hint to whoever helps').fill('Ask for the build number first.');
    const arrives = note.getByText('Ask for the build number first.').waitFor();
    await sheet().getByRole('button', { name: 'Send the hint' }).click();
    const sent = performance.now();
    await arrives;
    console.log(`From a lead’s press to the agent’s overlay: ${Math.round(performance.now() - sent)} ms`);
    await sheet().getByText('not seen yet').waitFor();
    await note.getByRole('button', { name: 'Seen' }).press('Enter');
    await note.getByText('Seen: Victor Sanz').waitFor();
    await sheet().getByText('seen by Victor Sanz').waitFor();
  });

  test('colleagues are taken in to learn: the agent sees how many, and they read along', async () => {
    const note = await drawnOverlay(desk);
    const learner = await launchChromium({});
    onTestFinished(() => learner.close());
    const [page = await learner.newPage()] = learner.pages();
    await page.goto(await demo.consoleLink('mira'));
    await page.getByRole('navigation', { name: /./ }).first().waitFor();
    await page.goto(`${demo.collector}/console/people/learning`);
    await page.getByText('Nobody has taken you into a session just now.').waitFor();
    const form = sheet().locator('details', { hasText: 'Take colleagues in to learn' });
    await form.locator('summary').press('Enter');
    await form.getByRole('checkbox', { name: 'Mira Lenz' }).press('Space');
    await form.getByLabel('What there is to learn').fill('How he asks for the build number.');
    const arrives = note.getByText(/^Reading along to learn: 1, until /).waitFor();
    const read = page.getByText('How he asks for the build number.').waitFor();
    await form.getByRole('button', { name: 'Take colleagues in to learn' }).press('Enter');
    await Promise.all([arrives, read]);
    await page.getByText('Victor Sanz took it').waitFor();
    await sheet()
      .getByText(/^Reading along to learn, until .*: Mira Lenz$/)
      .waitFor();
    await sheet().getByRole('button', { name: 'End it now' }).press('Enter');
    await page.getByText('Nobody has taken you into a session just now.').waitFor();
  });

  test('who cannot take it stands there with what they lack; an expert joins, and the agent reads why', async () => {
    const note = await drawnOverlay(desk);
    await sheet().getByText('Hand it over', { exact: true }).first().click();
    const to = sheet().getByLabel('To whom');
    expect(await to.locator('option', { hasText: 'Mira Lenz – cannot' }).isDisabled()).toBe(true);
    await sheet().getByText('Bring an expert in', { exact: true }).first().click();
    await sheet().getByLabel('Who joins').selectOption({ label: 'Mira Lenz' });
    await sheet().getByLabel('Reason, for whoever takes it up').last().fill('She had the same last week.');
    const arrives = note.getByText('She had the same last week.').waitFor();
    await sheet().getByRole('button', { name: 'Bring an expert in' }).click();
    await arrives;
    await sheet().getByText('Helped: Victor Sanz and Mira Lenz').waitFor();
    expect(lead.complaints).toEqual([]);
  });

  test('an alert is set by keyboard, told when a low score comes, opened, and gone when somebody has it', async () => {
    const { page } = lead;
    await page.goto(`${demo.collector}/console/alerts`);
    const rules = page.getByRole('region', { name: 'Tell me when' });
    await rules.getByText('No rule yet: you are told of nothing.').waitFor();
    await rules
      .getByRole('combobox', { name: 'Tell me when' })
      .selectOption({ label: 'a low score comes in' });
    await rules.getByRole('button', { name: 'Add the rule' }).press('Enter');
    await rules.getByRole('listitem').getByText('Somebody gave a low score').waitFor();
    const now = page.getByRole('region', { name: 'What needs somebody now' });
    await now.getByText('Nothing, by your rules.').waitFor();
    const begun = await send('/v1/sessions', { ...asked, id: id() });
    await send(`/v1/sessions/${begun.session}/end`, { secret: begun.secret });
    const told = now.getByText('Somebody gave a low score').waitFor();
    await send('/v1/responses', {
      ...{ id: id(), site: 'northlight', survey: surveyAfter.id, surveyVersion: surveyAfter.version },
      ...{ session: begun.session, secret: begun.secret, answers: { csat: 1 }, locale: 'es' },
      ...{ formats: { csat: 'csat.faces.5' }, state: 'complete', via: 'page', revision: 1 },
    });
    await told;
    const parts = page.getByRole('navigation', { name: 'Parts of this page' });
    await parts.getByRole('link', { name: 'Alerts one alert not seen' }).waitFor();
    await now.getByRole('button', { name: 'Take as seen: Somebody gave a low score' }).press('Enter');
    await now.getByText('seen', { exact: true }).waitFor();
    await parts.getByRole('link', { name: 'Alerts', exact: true }).waitFor();
    await now.getByRole('link', { name: 'Open' }).click();
    await sheet().waitFor();
    await page.waitForURL(/[?&]answer=/);
    const handled = await page.evaluate(
      async (answer) =>
        (
          await fetch(`/v1/console/answers/${answer}/handling`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ state: 'done' }),
          })
        ).status,
      new URL(page.url()).searchParams.get('answer'),
    );
    expect(handled).toBe(200);
    await page.goto(`${demo.collector}/console/alerts`);
    await now.getByText('Nothing, by your rules.').waitFor();
    expect(lead.complaints).toEqual([]);
  });
});
