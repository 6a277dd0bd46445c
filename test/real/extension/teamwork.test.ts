import { afterAll, beforeAll, expect, it } from 'vitest';
import { DeskRules } from '../../../shared/session/desk-rules.ts';
import { type DeskReader, readerOf } from '../support/request-tracker/reader.ts';
import { type RequestTracker, startRequestTracker } from '../support/request-tracker/request-tracker.ts';
import type { Rest } from '../support/request-tracker/rest.ts';
import { secondsLater } from '../support/request-tracker/seconds.ts';

/** What colleagues do for each other in a real Request Tracker, and what its customers are promised. */

const person = (login: string) => ({ login, name: `${login} Test`, email: `${login}@helpdesk.example` });
let rt: RequestTracker;
let reader: DeskReader;
let ana: Rest;
let victor: Rest;
let lea: Rest;
let chatbot: Rest;

const rules = DeskRules.parse({
  bots: ['chatbot'],
  criteria: [{ name: 'Greeting' }, { name: 'Solution', weight: 3, critical: true }],
  queues: [
    {
      name: 'General',
      tier: null,
      serviceLevels: [
        { metric: 'first response', minutes: 60, clock: 'calendar' },
        { metric: 'resolution', minutes: 480, clock: 'calendar' },
      ],
    },
  ],
});

beforeAll(async () => {
  rt = await startRequestTracker({
    agents: ['ana', 'victor', 'lea', 'chatbot'].map(person),
    customers: ['dora'].map(person),
    queues: ['General', 'Experts L2'],
    fields: ['Greeting', 'Solution'],
  });
  [ana, victor, lea, chatbot] = await Promise.all([
    rt.rest('ana'),
    rt.rest('victor'),
    rt.rest('lea'),
    rt.rest('chatbot'),
  ]);
  reader = await readerOf(rt.url, 'ana', rules);
});
afterAll(async () => {
  reader?.store.close();
  await rt?.stop();
});

const words = (Content: string) => ({ ContentType: 'text/plain', Content });
async function ticketOfAna(): Promise<string> {
  const { id } = await ana.post<{ id: string }>('/ticket', {
    Queue: 'General',
    Subject: 'Help',
    Requestor: 'dora@helpdesk.example',
    Owner: 'ana',
    ...words('Help'),
  });
  await secondsLater();
  return String(id);
}
async function facts(id: string) {
  await reader.sync();
  const read = await reader.facts(id);
  if (!read) throw new Error(`Ticket ${id} was not read`);
  return read;
}

it('tells who was asked for advice, since when, and credits them', async () => {
  const id = await ticketOfAna();
  await ana.post(`/ticket/${id}/comment`, words('Victor, is this the known fault?'));
  await secondsLater(2);
  await victor.post(`/ticket/${id}/comment`, words('It is: restart the licence service.'));
  const { participants, owner } = await facts(id);
  expect(owner).toBe('ana');
  const expert = participants.find(({ agent }) => agent === 'victor');
  expect(expert).toMatchObject({ roles: ['helper'], substantive: true });
  expect(expert?.consulted.calendar).toBeGreaterThanOrEqual(2);
});

it('tells who was invited, and that a ticket was shared once they write', async () => {
  const id = await ticketOfAna();
  await ana.put(`/ticket/${id}`, { AdminCc: ['victor'] });
  await secondsLater();
  const invited = (await facts(id)).participants.find(({ agent }) => agent === 'victor');
  expect(invited).toMatchObject({ roles: ['helper'], substantive: false });
  await victor.post(`/ticket/${id}/correspond`, words('Restart the licence service, please.'));
  await secondsLater();
  const { participants } = await facts(id);
  expect(participants.find(({ agent }) => agent === 'victor')).toMatchObject({ substantive: true });
});

it('starts the clock for people when a machine hands the customer over', async () => {
  const { id } = await chatbot.post<{ id: string }>('/ticket', {
    Queue: 'General',
    Subject: 'Help',
    Requestor: 'dora@helpdesk.example',
    Owner: 'chatbot',
    ...words('Help'),
  });
  await secondsLater();
  await chatbot.post(`/ticket/${id}/correspond`, words('Have you tried a restart?'));
  await secondsLater(2);
  await chatbot.put(`/ticket/${id}`, { Owner: 'ana' });
  await secondsLater();
  await ana.post(`/ticket/${id}/correspond`, words('I am Ana; let us see.'));
  await secondsLater();
  const read = await facts(String(id));
  const { firstResponse, firstResponseFromCreation, owners, queueWait, participants } = read;
  expect(owners).toMatchObject([{ agent: 'ana' }]);
  expect(participants.map(({ agent }) => agent)).toEqual(['ana']);
  expect(queueWait?.calendar).toBeLessThan(2);
  expect(firstResponse?.calendar).toBeLessThan(firstResponseFromCreation?.calendar ?? 0);
  expect(firstResponseFromCreation?.calendar).toBeGreaterThanOrEqual(4);
});

it('tells a review by its scores, and takes a score set again for the one before', async () => {
  const id = await ticketOfAna();
  await ana.post(`/ticket/${id}/correspond`, { ...words('Done'), Status: 'resolved' });
  await secondsLater();
  const score = (by: Rest, CustomFields: Record<string, string>) => by.put(`/ticket/${id}`, { CustomFields });
  await score(ana, { Greeting: '5' });
  await score(lea, { Greeting: '4/5', Solution: '2' });
  await secondsLater();
  expect((await facts(id)).reviews).toMatchObject([{ agent: 'ana', score: 0 }]);
  await score(lea, { Solution: '5 - solved at once' });
  await secondsLater();
  const { reviews } = await facts(id);
  expect(reviews).toHaveLength(1);
  expect(reviews[0]?.score).toBeCloseTo(95);
});

it('tells a move to a higher tier, and whether a note went with it', async () => {
  const noted = await ticketOfAna();
  await ana.post(`/ticket/${noted}/comment`, words('Tried a restart; logs attached.'));
  await ana.put(`/ticket/${noted}`, { Queue: 'Experts L2' });
  const bare = await ticketOfAna();
  await ana.put(`/ticket/${bare}`, { Queue: 'Experts L2' });
  const handedOver = (read: Awaited<ReturnType<typeof facts>>) =>
    read.participants.find(({ agent }) => agent === 'ana')?.handedOver;
  const complete = await facts(noted);
  expect(complete).toMatchObject({ queue: 'Experts L2', mix: { tier: 'L2' } });
  expect(handedOver(complete)).toBe(true);
  const incomplete = await facts(bare);
  expect(incomplete.mix.tier).toBe('L2');
  expect(handedOver(incomplete)).toBe(false);
});

it('counts what was promised from the ticket’s beginning, and stands still while the customer is asked', async () => {
  const id = await ticketOfAna();
  const slaOf = (read: Awaited<ReturnType<typeof facts>>, metric: string) =>
    read.slas.find((one) => one.metric === metric);
  const fresh = await facts(id);
  expect(slaOf(fresh, 'resolution')).toMatchObject({
    state: 'running',
    dueAt: fresh.createdAt + 480 * 60_000,
  });
  await ana.post(`/ticket/${id}/correspond`, { ...words('Which version?'), Status: 'stalled' });
  await secondsLater();
  expect(slaOf(await facts(id), 'resolution')).toMatchObject({ state: 'running', dueAt: null });
  await ana.post(`/ticket/${id}/correspond`, { ...words('Done'), Status: 'resolved' });
  await secondsLater();
  expect(slaOf(await facts(id), 'resolution')).toMatchObject({ state: 'met' });
});
