import { testBrowser } from '../browser.ts';
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { TargetAgreement } from '../../../../shared/protocol/targets.ts';
import { pair, start, uuid7 } from '../../../integration/collector/support.ts';
import { makeDevice, startBackground } from './device.ts';

/** The extension's own background on one device, with a real collector and the other side at it. */

type Collector = Awaited<ReturnType<typeof start>>;

async function deviceOf(collector: Collector, agent: string) {
  const device = makeDevice();
  testBrowser.current = device.browser;
  await startBackground(device, { url: collector.url, code: await collector.pairingCode(agent) });
  return device;
}

const csat = { kind: 'number', kpi: 'csat', value: 0.9, per: 'month', guard: null } as const;

test('a lead’s proposal shows in the agent’s panel, and counts only once the agent accepted it', async () => {
  const collector = await start();
  const lena = await pair(collector, 'lena');
  const id = uuid7();
  await lena.call('POST', '/v1/lead/targets', { id, agent: 'maria', target: csat });
  const { ask } = await deviceOf(collector, 'maria');
  const agreed = async () => (await ask('options.getSettings', {})).agreements;
  await expect.poll(agreed, { timeout: 20_000 }).toMatchObject([
    {
      id,
      text: 'Customer satisfaction (CSAT): 90% per month',
      word: 'Proposed to you: waits for your answer',
      steps: ['accept', 'decline'],
    },
  ]);
  const view = await ask('panel.getView', { period: 'month', clock: 'calendar' });
  expect(view.proposals.map((one) => one.id)).toEqual([id]);

  expect(await ask('panel.runTarget', { id, step: 'accept' })).toEqual({ ok: true });
  expect(await agreed()).toMatchObject([{ id, word: 'Accepted', ends: true, steps: ['withdraw'] }]);
  const { agreements }: { agreements: TargetAgreement[] } = await (
    await lena.call('GET', '/v1/lead/targets')
  ).json();
  expect(agreements).toMatchObject([{ id, state: 'accepted' }]);
});

test('what agent and collector say to each other about targets holds nothing but the agreement', async () => {
  const collector = await start();
  const { ask } = await deviceOf(collector, 'maria');
  await ask('options.changeSettings', { targets: { csat: { value: 0.7, per: 'week' } } });
  const sent: string[] = [];
  const fetching = globalThis.fetch;
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    if (/targets/.test(url) && init?.body) sent.push(String(init.body));
    return fetching(url, init);
  });
  const id = uuid7();
  await ask('options.runTarget', { id, propose: csat, insteadOf: null });
  await ask('options.runTarget', { id, step: 'withdraw' });
  vi.unstubAllGlobals();
  vi.stubGlobal('location', { origin: 'chrome-extension://test' });
  expect(sent.map((body) => JSON.parse(body))).toEqual([
    { id, target: csat, insteadOf: null },
    { step: 'withdraw' },
  ]);
});

test('a refusal comes back in the collector’s words, and silence says that nothing was changed', async () => {
  const collector = await start();
  const { ask } = await deviceOf(collector, 'maria');
  const speed = { kind: 'number', kpi: 'agent-reply-clock', value: 60, per: 'week', guard: null } as const;
  expect(await ask('options.runTarget', { id: uuid7(), propose: speed, insteadOf: null })).toMatchObject({
    ok: false,
    text: expect.stringContaining('never targeted alone'),
  });
  await collector.close();
  expect(await ask('options.runTarget', { id: uuid7(), propose: csat, insteadOf: null })).toEqual({
    ok: false,
    text: 'The collector does not answer: nothing was changed. Try again.',
  });
});

test('a milestone is kept in the browser, marked as reached and taken back', async () => {
  const { ask } = await deviceOf(await start(), 'maria');
  const by = Date.now() + 5 * 86_400_000;
  await ask('options.changeSettings', {
    milestones: [{ id: 'm', name: 'Mac certification', by, per: 'half-year' }],
  });
  const shown = async () =>
    (await ask('panel.getView', { period: 'month', clock: 'calendar' })).milestones.map(({ word }) => word);
  expect(await shown()).toEqual(['open']);
  await ask('panel.markMilestone', { id: 'm', reached: true });
  expect(await shown()).toEqual(['reached']);
  await ask('panel.markMilestone', { id: 'm', reached: false });
  expect(await shown()).toEqual(['open']);
});

test('a lead proposes from the lead page and sees every agent in the desk’s order, with no number of theirs', async () => {
  const collector = await start();
  const maria = await pair(collector, 'maria');
  const { ask } = await deviceOf(collector, 'lena');
  const id = uuid7();
  const command = { id, propose: csat, insteadOf: null } as const;
  expect(await ask('lead.runTarget', { agent: 'maria', command })).toEqual({ ok: true });
  await maria.call('POST', `/v1/agent/targets/${id}`, { step: 'decline' });
  const people = (await ask('lead.getView', {})).live?.targets;
  expect(people?.map(({ name }) => name)).toEqual(['María', 'Wim', 'Lena']);
  expect(people?.[0]?.agreements).toMatchObject([{ id, word: 'Declined', reach: null, steps: [] }]);
});
