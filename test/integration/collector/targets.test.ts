import { expect, onTestFinished, test } from 'vitest';
import { kpis } from '../../../shared/kpi/kpis/registry.ts';
import type { TargetAgreement } from '../../../shared/protocol/targets.ts';
import { openStoreIn } from './store-in.ts';
import { CONFIG, freshFolder, pair, refusal, start, uuid7 } from './support.ts';

const csat = { kind: 'number', kpi: 'csat', value: 0.9, per: 'month', guard: null } as const;
const reply = { kind: 'number', kpi: 'agent-reply-clock', value: 3600, per: 'week', guard: 0.85 } as const;
const certificate = () =>
  ({ kind: 'milestone', name: 'Mac certification', by: Date.now() + 86_400_000, per: 'half-year' }) as const;

async function desk() {
  const collector = await start();
  const [lena, maria, wim] = [
    await pair(collector, 'lena'),
    await pair(collector, 'maria'),
    await pair(collector, 'wim'),
  ];
  return { lena, maria, wim };
}
type Person = Awaited<ReturnType<typeof pair>>;

const own = async ({ call }: Person): Promise<TargetAgreement[]> =>
  (await call('GET', '/v1/agent/targets')).json();
const lead = async ({ call }: Person) => (await call('GET', '/v1/lead/targets')).json();
const states = async (person: Person) => (await own(person)).map(({ id, state }) => [id, state]);

test('a lead’s proposal reaches the agent, and holds once the agent says yes', async () => {
  const { lena, maria, wim } = await desk();
  const id = uuid7();
  const proposed = await lena.call('POST', '/v1/lead/targets', { id, agent: 'maria', target: reply });
  expect(await proposed.json()).toMatchObject({ id, agent: 'maria', state: 'proposed', proposedBy: 'lead' });
  expect(await own(maria)).toMatchObject([{ id, target: reply, state: 'proposed', proposedBy: 'lead' }]);
  expect(await own(wim)).toEqual([]);

  expect((await maria.call('POST', `/v1/agent/targets/${id}`, { step: 'accept' })).status).toBe(200);
  expect(await lead(lena)).toMatchObject({
    agents: [{ id: 'maria' }, { id: 'wim' }, { id: 'lena' }],
    agreements: [{ id, agent: 'maria', state: 'accepted' }],
  });
});

test('an agent proposes, the lead accepts, and either may end it', async () => {
  for (const [who, path] of [
    ['lena', 'lead'],
    ['maria', 'agent'],
  ] as const) {
    const people = await desk();
    const { lena, maria } = people;
    const id = uuid7();
    await maria.call('POST', '/v1/agent/targets', { id, target: certificate() });
    expect(await states(maria)).toEqual([[id, 'proposed']]);
    await lena.call('POST', `/v1/lead/targets/${id}`, { step: 'accept' });
    expect(await states(maria)).toEqual([[id, 'accepted']]);
    await people[who].call('POST', `/v1/${path}/targets/${id}`, { step: 'withdraw' });
    expect(await states(maria)).toEqual([[id, 'withdrawn']]);
  }
});

test('nobody accepts what they proposed themselves, and nothing comes back once it ended', async () => {
  const { lena, maria } = await desk();
  const [mine, theirs] = [uuid7(), uuid7()];
  await maria.call('POST', '/v1/agent/targets', { id: mine, target: csat });
  await lena.call('POST', '/v1/lead/targets', { id: theirs, agent: 'maria', target: csat });
  const tried = [
    maria.call('POST', `/v1/agent/targets/${mine}`, { step: 'accept' }),
    lena.call('POST', `/v1/lead/targets/${theirs}`, { step: 'accept' }),
    maria.call('POST', `/v1/agent/targets/${theirs}`, { step: 'withdraw' }),
  ];
  for (const answer of tried) expect(await refusal(await answer)).toBe('409 no-such-step');
  await maria.call('POST', `/v1/agent/targets/${theirs}`, { step: 'decline' });
  expect(await refusal(await maria.call('POST', `/v1/agent/targets/${theirs}`, { step: 'accept' }))).toBe(
    '409 no-such-step',
  );
});

test('a lead says neither side’s yes to what they proposed to themselves', async () => {
  const { lena } = await desk();
  const [asLead, asAgent] = [uuid7(), uuid7()];
  await lena.call('POST', '/v1/lead/targets', { id: asLead, agent: 'lena', target: csat });
  await lena.call('POST', '/v1/agent/targets', { id: asAgent, target: { ...csat, kpi: 'nps', value: 0.2 } });
  for (const path of [`/v1/agent/targets/${asLead}`, `/v1/lead/targets/${asAgent}`]) {
    expect(await refusal(await lena.call('POST', path, { step: 'accept' }))).toBe('409 no-such-step');
  }
  const told: TargetAgreement[] = await (await lena.call('GET', '/v1/agent/targets')).json();
  expect(told.map(({ state }) => state)).toEqual(['proposed', 'proposed']);
});

test('sent twice is proposed once, and a step taken twice is one step', async () => {
  const { maria, lena } = await desk();
  const proposal = { id: uuid7(), target: csat };
  const first = await (await maria.call('POST', '/v1/agent/targets', proposal)).json();
  expect(await (await maria.call('POST', '/v1/agent/targets', proposal)).json()).toEqual(first);
  const step = () => lena.call('POST', `/v1/lead/targets/${proposal.id}`, { step: 'accept' });
  const accepted = await (await step()).json();
  expect(await (await step()).json()).toEqual(accepted);
  expect(await own(maria)).toHaveLength(1);
  // The proposal again, long after it was accepted, does not undo it.
  expect(await (await maria.call('POST', '/v1/agent/targets', proposal)).json()).toEqual(accepted);
});

test('an id that stands for another proposal is not overwritten, whoever sends it', async () => {
  const { maria, wim } = await desk();
  const id = uuid7();
  await maria.call('POST', '/v1/agent/targets', { id, target: csat });
  const other = await maria.call('POST', '/v1/agent/targets', { id, target: { ...csat, value: 0.8 } });
  expect(await refusal(other)).toBe('409 id-taken');
  expect(await refusal(await wim.call('POST', '/v1/agent/targets', { id, target: csat }))).toBe(
    '409 id-taken',
  );
  expect(await own(maria)).toMatchObject([{ target: { value: 0.9 } }]);
});

test('another proposal in answer declines the one before it', async () => {
  const { maria, lena } = await desk();
  const [theirs, mine] = [uuid7(), uuid7()];
  await lena.call('POST', '/v1/lead/targets', { id: theirs, agent: 'maria', target: csat });
  const target = { ...csat, value: 0.85 };
  await maria.call('POST', '/v1/agent/targets', { id: mine, target, insteadOf: theirs });
  expect(await states(maria)).toEqual([
    [theirs, 'declined'],
    [mine, 'proposed'],
  ]);
  const nothing = { id: uuid7(), target, insteadOf: uuid7() };
  expect(await refusal(await maria.call('POST', '/v1/agent/targets', nothing))).toBe('404 not-found');
});

test('of one matter one target holds, and one proposal of each side waits', async () => {
  const { maria, lena } = await desk();
  const [held, first, second] = [uuid7(), uuid7(), uuid7()];
  await maria.call('POST', '/v1/agent/targets', { id: held, target: csat });
  await lena.call('POST', `/v1/lead/targets/${held}`, { step: 'accept' });
  await maria.call('POST', '/v1/agent/targets', { id: first, target: { ...csat, value: 0.8 } });
  await maria.call('POST', '/v1/agent/targets', { id: second, target: { ...csat, value: 0.85 } });
  // Until the new one is accepted, the old one holds.
  expect(await states(maria)).toEqual([
    [held, 'accepted'],
    [first, 'withdrawn'],
    [second, 'proposed'],
  ]);
  await lena.call('POST', `/v1/lead/targets/${second}`, { step: 'accept' });
  expect(await states(maria)).toEqual([
    [held, 'withdrawn'],
    [first, 'withdrawn'],
    [second, 'accepted'],
  ]);
});

test('the rules of the KPIs hold here too, by name', async () => {
  const { maria, lena } = await desk();
  const tried = async (target: object) =>
    refusal(await lena.call('POST', '/v1/lead/targets', { id: uuid7(), agent: 'maria', target }));
  const one = { kind: 'number', value: 0.5, per: 'week', guard: 0.5 };
  for (const kpi of kpis.filter(({ targetable, level }) => !targetable || level === 'team'))
    expect(await tried({ ...one, kpi: kpi.id }), kpi.id).toBe('422 untargetable');
  expect(await tried({ ...one, kpi: 'charm' })).toBe('422 untargetable');
  const volume = { id: uuid7(), agent: 'maria', target: { ...one, kpi: 'volume-solved', value: 100 } };
  const refused = await lena.call('POST', '/v1/lead/targets', volume);
  expect((await refused.json()).detail).toContain('take "first-contact-resolution"');
  expect(await tried({ ...reply, guard: null })).toBe('422 speed-alone');
  expect(await tried({ ...csat, value: 1.2 })).toBe('400 malformed-body');
  expect(await tried({ ...reply, guard: 85 })).toBe('400 malformed-body');
  expect(await tried({ ...certificate(), by: 1 })).toBe('400 malformed-body');
  expect(await own(maria)).toEqual([]);
});

test('another’s agreements are neither read nor touched, and the lead’s list is for leads', async () => {
  const { maria, wim, lena } = await desk();
  const id = uuid7();
  await lena.call('POST', '/v1/lead/targets', { id, agent: 'maria', target: csat });
  expect(await refusal(await wim.call('POST', `/v1/agent/targets/${id}`, { step: 'accept' }))).toBe(
    '404 not-found',
  );
  for (const answer of [
    maria.call('GET', '/v1/lead/targets'),
    maria.call('POST', '/v1/lead/targets', { id: uuid7(), agent: 'wim', target: csat }),
    maria.call('POST', `/v1/lead/targets/${id}`, { step: 'withdraw' }),
  ])
    expect(await refusal(await answer)).toBe('403 not-a-lead');
  const nobody = { id: uuid7(), agent: 'nobody', target: csat };
  expect(await refusal(await lena.call('POST', '/v1/lead/targets', nobody))).toBe('404 not-found');
});

test('the lead’s list keeps the desk’s own order of agents, whatever was agreed with them', async () => {
  const names = CONFIG.desk.agents.map(({ id }) => id);
  for (const order of [names, names.toReversed()]) {
    const { lena } = await desk();
    for (const [place, agent] of order.entries()) {
      const target = { ...csat, value: 0.6 + place / 10 };
      await lena.call('POST', '/v1/lead/targets', { id: uuid7(), agent, target });
    }
    const { agreements }: { agreements: TargetAgreement[] } = await lead(lena);
    expect(agreements.map(({ agent }) => agent)).toEqual(names);
  }
});

test('what ended is forgotten with time, what holds or waits is not', async () => {
  const store = await openStoreIn(await freshFolder());
  onTestFinished(() => store.close());
  const site = 'shop';
  const propose = (id: string, kpi: string) =>
    store.do('proposeTarget', {
      site,
      id,
      agent: 'maria',
      target: { ...csat, kpi },
      by: 'lead',
      proposer: 'lena',
      insteadOf: null,
      now: 1,
    });
  const [held, declined, waiting] = [uuid7(), uuid7(), uuid7()];
  for (const [id, kpi] of [
    [held, 'csat'],
    [declined, 'nps'],
    [waiting, 'ces'],
  ] as const)
    await propose(id, kpi);
  const step = { site, agent: 'maria', caller: 'maria', by: 'agent', now: 2 } as const;
  await store.do('stepTarget', { ...step, id: held, step: 'accept' });
  await store.do('stepTarget', { ...step, id: declined, step: 'decline' });
  await store.do('prune', { site, before: 3, now: 4, limit: 10, logBytes: 1 });
  const left = await store.do('readTargets', { site, agent: null, endedSince: 0 });
  expect(left.map(({ id }) => id)).toEqual([held, waiting]);
});

test('so many targets a day and no more: the store does not fill with them', async () => {
  const { lena, maria } = await desk();
  const propose = () => maria.call('POST', '/v1/agent/targets', { id: uuid7(), target: csat });
  for (let i = 0; i < 50; i++) expect((await propose()).status).toBe(200);
  expect(await refusal(await propose())).toBe('429 too-many-requests');
  const others = await lena.call('POST', '/v1/lead/targets', { id: uuid7(), agent: 'maria', target: reply });
  expect(others.status).toBe(200);
});
