import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DeskRules } from '../../../shared/session/desk-rules.ts';
import { type AgentBrowser, openAgentBrowser } from '../support/agent-browser.ts';
import { readerOf } from '../support/request-tracker/reader.ts';
import type { Rest } from '../support/request-tracker/rest.ts';
import { openStoryDesk, type StoryDesk } from '../support/story-desk.ts';

/** Mira shares her cases from the side panel: a real Chromium, collector and Request Tracker. */

let desk: StoryDesk;
let mira: Rest;
let agent: AgentBrowser;
let panel: Page;
const tickets: Record<string, string> = {};

beforeAll(async () => {
  desk = await openStoryDesk((all) => ({
    ...all,
    queues: all.queues.map((queue) => (queue.id === 'windows' ? { ...queue, tier: 'L2' as const } : queue)),
  }));
  mira = await desk.rt.rest('mira');
  for (const subject of ['Printer', 'Sign-in']) {
    const { id } = await mira.post<{ id: string }>('/ticket', {
      Queue: 'General',
      Subject: subject,
      Requestor: 'dora@shop.example',
      Owner: 'mira',
      ContentType: 'text/plain',
      Content: 'Help',
    });
    tickets[subject] = String(id);
  }
  agent = await openAgentBrowser(desk, 'mira');
  await agent.page.goto(`${desk.rt.url}/Ticket/Display.html?id=${tickets['Printer']}`);
  panel = await agent.panel();
});
afterAll(async () => {
  await agent?.close();
  await desk?.stop();
});

const notesOf = async (id: string | undefined) => {
  const { items } = await mira.get<{ items: { Content?: string }[] }>(
    `/ticket/${id}/attachments?fields=Content&per_page=100`,
  );
  return items.map(({ Content = '' }) => Content.trim());
};

it('brings a colleague in with a note, and keeps the ticket', async () => {
  const id = tickets['Printer'];
  await panel.getByText('Share a case').click();
  // The ticket open in a tab stands first.
  await expect.poll(() => panel.getByLabel('Ticket', { exact: true }).inputValue()).toBe(id);
  await panel.getByLabel('With', { exact: true }).selectOption({ label: 'Ana Pop' });
  await panel.getByLabel('What you tried, what is missing').fill('Ana, is this the known fault?');
  await panel.getByRole('button', { name: 'Bring in' }).click();
  await panel.getByText(/^Ana Pop is asked into ticket/).waitFor();
  const read = await mira.get<{ Owner: { id: string }; AdminCc: { id: string }[] }>(`/ticket/${id}`);
  expect(read.Owner.id).toBe('mira');
  expect(read.AdminCc.map((one) => one.id)).toEqual(['ana']);
  expect(await notesOf(id)).toContain('Ana, is this the known fault?');
});

it('hands a ticket up a tier with a note: complete, and out of her numbers', async () => {
  const id = tickets['Sign-in'];
  await panel.getByLabel('Ticket', { exact: true }).selectOption(id ?? '');
  await panel.getByLabel('With', { exact: true }).selectOption({ label: 'Windows (tier 2)' });
  await panel.getByLabel('What you tried, what is missing').fill('Restarted twice; logs attached.');
  await panel.getByRole('button', { name: 'Hand over' }).click();
  await panel.getByText(/^Ticket \d+ handed to Windows/).waitFor();
  // It is hers no more, and so no longer offered.
  await panel
    .getByLabel('Ticket', { exact: true })
    .locator(`option[value="${id}"]`)
    .waitFor({ state: 'detached' });
  expect((await notesOf(id)).filter((note) => note.startsWith('Restarted twice'))).toHaveLength(1);
  const rules = { queues: [{ name: 'Windows', tier: 'L2', serviceLevels: [] }] };
  const reader = await readerOf(desk.rt.url, 'mira', DeskRules.parse(rules));
  await reader.sync();
  const facts = await reader.facts(id ?? '');
  reader.store.close();
  expect(facts).toMatchObject({ queue: 'Windows', owner: null, mix: { tier: 'L2' } });
  expect(facts?.participants.find((one) => one.agent === 'mira')).toMatchObject({
    handedOver: true,
    roles: ['owner', 'starter'],
  });
});
