import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { Criterion, noRules } from '../../../../shared/session/desk-rules.ts';
import { solvedTicket } from '../tickets/records.ts';
import { atWork } from './at-work.ts';

/** A KPI that nothing tells about is neither shown nor offered as a target, and one that was told of stays. */

const desk = { helpdesk: 'demo-desk', base: 'http://127.0.0.1:8090' };

test('without a collector no survey is answered: ratings are not shown until one was', async () => {
  const { ask, changeConnection } = await atWork();
  const { storeOf } = await import('../../../../extension/background/store-of.ts');
  await changeConnection(desk, { agent: { id: 'ana', name: 'Ana' }, lastSyncAt: Date.now() }, true);
  const store = await storeOf(desk);
  if (!store) throw new Error('The desk has no store');
  const yesterday = Date.now() - 86_400_000;
  const solved = solvedTicket('1', yesterday);
  await store.savePage([solved], 'end', Date.now());
  const shown = async () =>
    (await ask('panel.getView', { period: 'month', clock: 'calendar' })).kpis.map(({ id }) => id);

  expect(await shown()).toContain('volume-solved');
  const unsourced = ['csat', 'nps', 'quality-score', 'certifications'];
  expect((await shown()).filter((id) => unsourced.includes(id))).toEqual([]);
  expect((await ask('options.getSettings', {})).unsourced).toEqual(expect.arrayContaining(unsourced));

  const rated = {
    id: 'r',
    ticket: '1',
    at: yesterday,
    kind: 'survey.answered',
    survey: 's',
    text: null,
  } as const;
  const answer = { ...rated, question: 'csat', format: 'csat.faces.5', value: 5 } as const;
  await store.savePage([store.record({ ...solved, events: [...solved.events, answer] })], 'end', Date.now());
  expect(await shown()).toContain('csat');

  // What cases are reviewed for, said by the desk, is a source of its own.
  const { pairing } = await import('../../../../extension/settings/settings.ts');
  const paired = { token: 't', agent: { id: 'ana', name: 'Ana' }, site: 's', company: 'Acme', zone: 'UTC' };
  const said = { ...noRules, schedule: null, lead: false, colleagues: [], url: 'https://overdesk.example' };
  await pairing.update(() => ({ ...paired, ...said, criteria: [Criterion.parse({ name: 'Greeting' })] }));
  const missing = (await ask('options.getSettings', {})).unsourced;
  expect(missing).toContain('certifications');
  expect(missing).not.toContain('quality-score');
});

test('a certificate entered at the collector is a number and a line of its holder’s, and of nobody else’s', async () => {
  const { ask, changeConnection } = await atWork();
  const { storeOf } = await import('../../../../extension/background/store-of.ts');
  const { collectorStore } = await import('../../../../extension/background/stores.ts');
  const { choices, pairing } = await import('../../../../extension/settings/settings.ts');
  await changeConnection(desk, { agent: { id: 'ana', name: 'Ana' }, lastSyncAt: Date.now() }, true);
  await (await storeOf(desk))?.savePage([solvedTicket('1', Date.now() - 86_400_000)], 'end', Date.now());
  const paired = { token: 't', agent: { id: 'ana', name: 'Ana' }, site: 's', company: 'Acme', zone: 'UTC' };
  const said = { ...noRules, schedule: null, lead: false, colleagues: [], url: 'https://overdesk.example' };
  const known = await pairing.update(() => ({ ...paired, ...said }));
  if (!known) throw new Error('Not paired');
  const today = Temporal.Now.plainDateISO('UTC');
  const held = {
    ...{
      id: '01a1ffd6-0000-7000-8000-000000000003',
      kind: 'certificate' as const,
      name: 'Mac pro',
      skill: 'Mac',
    },
    ...{ plannedFor: null, obtainedOn: today.toString() },
    expiresOn: today.add({ days: 30 }).toString(),
  } as const;
  await (await collectorStore(known)).saveTraining([held]);
  await choices.update((all) => ({ ...all, targets: { certifications: { value: 1, per: 'month' } } }));

  const look = { period: 'month', clock: 'calendar' } as const;
  const view = await ask('panel.getView', look);
  expect(view.kpis.find(({ id }) => id === 'certifications')).toMatchObject({
    n: 1,
    result: { value: 1, beside: { valid: 1, planned: 1, expiring: 1 } },
    target: { state: 'met' },
  });
  expect(view.unsourced).not.toContain('certifications');
  expect(view.training).toMatchObject([
    {
      name: 'Mac pro',
      word: 'expires soon',
      state: 'attention',
      text: expect.stringMatching(/Mac · valid until/),
    },
  ]);
  const { readOverlay } = await import('../../../../extension/background/snapshot-reader.ts');
  const beside = async () => (await readOverlay(desk, '1', null)).numbers.map(({ result }) => result.kpi);
  await vi.waitFor(async () => expect(await beside()).toContain('certifications'));

  // What the agent chose stands alone beside tickets, a speed with its quality partner.
  const { overlayView } = await import('../../../../extension/views/overlay.ts');
  const shown = async () => overlayView(await readOverlay(desk, '1', null)).kpis.map(({ id }) => id);
  expect(await shown()).toContain('volume-solved');
  for (const id of ['certifications', 'backlog', 'agent-reply-clock', 'nps'])
    await ask('panel.pin', { id, pinned: true });
  expect((await ask('panel.getView', look)).pinned).toEqual([
    'certifications',
    'backlog',
    'agent-reply-clock',
  ]);
  const speed = (await shown()).filter((id) => !['certifications', 'backlog'].includes(id));
  expect(speed[0]).not.toBe('agent-reply-clock');
  expect(speed).toHaveLength(speed.includes('agent-reply-clock') ? 2 : 1);
  await ask('panel.pin', { id: 'agent-reply-clock', pinned: false });
  expect((await shown()).toSorted()).toEqual(['backlog', 'certifications']);

  // No ticket changes with a certificate: the number beside the ticket follows all the same.
  const value = async () =>
    (await readOverlay(desk, '1', null)).numbers.find(({ result }) => result.kpi === 'certifications')?.result
      .value;
  expect(await value()).toBe(1);
  const expiresOn = today.subtract({ days: 1 }).toString();
  await (await collectorStore(known)).saveTraining([{ ...held, obtainedOn: '2020-01-01', expiresOn }]);
  await vi.waitFor(async () => expect(await value()).toBe(0));
  const obtainedOn = today.add({ days: 7 }).toString();
  await (await collectorStore(known)).saveTraining([{ ...held, obtainedOn, expiresOn: null }]);
  const [announced] = (await ask('panel.getView', look)).training;
  expect(announced).toMatchObject({ word: 'planned', text: expect.stringMatching(/planned for/) });

  await pairing.update(() => ({ ...known, agent: { id: 'mira', name: 'Mira' } }));
  const other = await ask('panel.getView', look);
  expect(other.training).toEqual([]);
  expect(other.unsourced).toContain('certifications');
});
