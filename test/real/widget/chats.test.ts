import { join } from 'node:path';
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { widget as words } from '../../../shared/locales/en/widget.ts';
import { type Vendor, vendors } from '../../support/chat-vendors.ts';
import { deliver, env, type Tool } from '../../support/webhooks.ts';
import { launchChromium } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { type Site, startSite } from './support/site.ts';

/**
 * The whole hand-over in a browser, for each chat tool: survey, routing, chat, end, survey. Only the vendor's own script
 * is a stand-in (chat-vendors.ts, each from the vendor's published contract): it lives on a CDN.
 */

interface StandIn {
  readonly acts: ReturnType<Vendor['install']>;
  readonly calls: unknown[][];
}
declare global {
  interface Window {
    readonly standIns: { readonly vendors: Readonly<Record<string, Vendor>> };
    vendor: StandIn;
  }
}

let standIns: string;
let context: BrowserContext;
let site: Site;
let page: Page;

beforeAll(async () => {
  vi.stubEnv('HOOK', env.HOOK);
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, '../../support/chat-vendors.ts')],
    bundle: true,
    format: 'iife',
    globalName: 'standIns',
    write: false,
  });
  standIns = outputFiles[0]?.text ?? '';
  context = await launchChromium({ viewport: { width: 390, height: 844 } });
});
afterAll(async () => {
  await context?.close();
  vi.unstubAllEnvs();
});
afterEach(async () => {
  await page?.close();
  await site?.close();
});

/** A shop whose pages carry this chat tool, or only its snippet. */
async function shopWith(tool: string, what: 'install' | 'snippet' = 'install'): Promise<void> {
  const { department = '', options = {} } = vendors[tool] ?? {};
  const secret = { env: 'HOOK' };
  site = await startSite({
    next: 'chat',
    chat: { tool, departments: { mac: department }, fields: { problem: 'problem' }, options },
    webhooks: {
      zendesk: { secret },
      intercom: { secret },
      chatwoot: { secret },
      crisp: { secret },
      tidio: { secret },
    },
  });
  page = await context.newPage();
  const put =
    what === 'install'
      ? 'window.vendor = { calls: [] }; vendor.acts = stand.install(window, vendor.calls);'
      : 'stand.snippet(window);';
  await page.addInitScript(
    `{ ${standIns}; const stand = standIns.vendors[${JSON.stringify(tool)}]; ${put} }`,
  );
  await page.goto(site.page);
  await page.evaluate(() => {
    window.overdesk('identify', { name: 'María', email: 'maria@example.com' });
    window.overdesk('context', { platform: 'mac', urgency: 'urgent' });
  });
}

const memory = (): Promise<Record<string, unknown>> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('overdesk:northlight') ?? '{}'));
/** As if the customer came back to the tab: the collector is asked at once. */
const look = (): Promise<unknown> =>
  page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
const act = (what: 'start' | 'end'): Promise<unknown> =>
  page.evaluate((name) => window.vendor.acts[name]?.(), what);

/** Asks for help and takes the chat; resolves with the session. */
async function chat(): Promise<string> {
  const { session: before, request } = await memory();
  await page.evaluate(() => window.overdesk('ask'));
  // What runs is offered first: the customer asks for something else.
  if (request) await page.locator('overdesk-survey .card').getByRole('button', { name: words.help }).click();
  await page.getByText('I cannot sign in').click();
  await page.getByRole('button', { name: 'Chat now' }).click();
  await page.waitForFunction(() => window.vendor.acts.opened());
  await page.locator('overdesk-survey .card').waitFor({ state: 'detached' });
  const session = await newSession(before);
  // Whoever asks how it stands listens for its end as well.
  const watched = page.waitForResponse((response) => response.url().endsWith(`${session}/state`));
  await look();
  await watched;
  return session;
}

/** The session this browser has begun after `before`. */
const newSession = (before: unknown): Promise<string> =>
  eventually(async () => {
    const { session } = await memory();
    return session === before ? '' : String(session ?? '');
  });

/** Answers the survey that has come by itself; resolves once it is stored with the session. */
async function rate(session: string, score: number): Promise<void> {
  await page.getByRole('radio', { name: `${score} of 5` }).click();
  await eventually(() => site.responses().some((each) => each.session === session));
  expect(site.responses().find((each) => each.session === session)?.answers).toEqual({ csat: score });
}

/** What the tool's server tells when an agent ends the conversation, by the tool's documentation. */
const hooks: Readonly<Record<string, (session: string) => readonly [Tool, object]>> = {
  'zendesk-messaging': (session) => [
    'zendesk',
    {
      type: 'zen:event-type:ticket.status_changed',
      detail: {
        id: '5158',
        tags: ['mac', `overdesk_${Buffer.from(session.slice(3), 'base64url').toString('hex')}`],
      },
      event: { current: 'SOLVED', previous: 'OPEN' },
    },
  ],
  intercom: () => [
    'intercom',
    {
      topic: 'conversation.admin.closed',
      data: { item: { id: '7', contacts: { contacts: [{ id: '5b', external_id: 'visitor-1' }] } } },
    },
  ],
  chatwoot: () => ['chatwoot', { event: 'conversation_status_changed', id: 42, status: 'resolved' }],
  crisp: () => [
    'crisp',
    { event: 'session:set_state', data: { session_id: 'session_1', state: 'resolved' } },
  ],
  tidio: (session) => [
    'tidio',
    {
      topic: 'conversation.solved_by_operator',
      content: { contact_id: 'c-1', properties: [{ name: 'overdesk_session', value: session }] },
    },
  ],
};
async function end(tool: string, session: string): Promise<void> {
  const hook = hooks[tool]?.(session);
  if (!hook) return void (await act('end'));
  const [name, body] = hook;
  expect((await deliver(site.collector, name, JSON.stringify(body))).status).toBe(204);
  await look();
}

test.each(Object.entries(vendors))(
  '%s: from the survey to the chat and back',
  async (tool, { id, department }) => {
    await shopWith(tool);
    const session = await chat();
    await act('start');
    const told = JSON.stringify(await page.evaluate(() => window.vendor.calls));
    if (tool !== 'hubspot') expect(told).toContain(department);
    if (!['zammad', 'zendesk-classic'].includes(tool)) expect(told).toContain('I cannot sign in');
    if (id !== null && tool !== 'zammad') {
      await look();
      await eventually(() => site.session(session)?.conversation === id);
    }
    await end(tool, session);
    await rate(session, 5);
    expect(site.session(session)?.state).toBe('ended');
  },
);

test.each(['tawk', 'crisp'])('%s: two chats in one page life, each rated by its own end', async (tool) => {
  await shopWith(tool);
  const first = await chat();
  await act('start');
  if (tool === 'crisp') {
    await look();
    await eventually(() => site.session(first)?.conversation);
    await end(tool, first);
    await rate(first, 4);
    await page.getByRole('button', { name: 'Close' }).click();
  }
  const second = await chat();
  await act('start');
  if (tool === 'crisp') {
    await look();
    await eventually(() => site.session(second)?.conversation === 'session_1');
  }
  await end(tool, second);
  await rate(second, 2);
  expect(site.responses().find((each) => each.session === first)?.answers).toEqual(
    tool === 'crisp' ? { csat: 4 } : undefined,
  );
});

test('a blocked chat tool: the customer is offered another way, and is heard there', async () => {
  await shopWith('intercom', 'snippet');
  await page.evaluate(() => window.overdesk('ask'));
  await page.getByText('I cannot sign in').click();
  await page.getByRole('button', { name: 'Chat now' }).click();
  await page.locator('.card', { hasText: 'The chat cannot be opened just now.' }).waitFor();
  const blocked = String((await memory())['session']);
  await page.getByRole('button', { name: 'Write to us' }).click();
  await page.locator('.card', { hasText: 'Ana Pop' }).waitFor();
  const session = await newSession(blocked);
  expect(site.session(session)?.state).toBe('with-agent');
  await eventually(() => site.session(blocked)?.state === 'ended');
});
