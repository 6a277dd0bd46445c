import { describe, expect, it } from 'vitest';
import { compareAll, strataPeriod, strataToTell } from '../../../../extension/numbers/expected.ts';
import { expectedLine } from '../../../../extension/numbers/expected-line.ts';
import { kpiDetail, kpiLine } from '../../../../extension/numbers/kpi-line.ts';
import { measureInDepth } from '../../../../extension/numbers/measure.ts';
import { speechIn } from '../../../../extension/numbers/speech.ts';
import { pair, readStrata, run } from '../../../../extension/sync/collector-client.ts';
import { createEngine } from '../../../../shared/kpi/engine/engine.ts';
import { kpiById } from '../../../../shared/kpi/registry.ts';
import type { TicketFacts } from '../../../../shared/session/facts.ts';
import { CONFIG, start, uuid7 } from '../../collector/support.ts';
import { DAY, HOUR, solved } from '../../kpi/support/facts.ts';

const AGENTS = ['ana', 'ben', 'cho', 'dan', 'eva', 'flo', 'gus'];
const config = {
  ...CONFIG,
  leads: [],
  desk: {
    ...CONFIG.desk,
    agents: AGENTS.map((id) => ({ id, name: id, languages: ['en'], skills: { mac: 3 } })),
  },
};
/** A Wednesday noon; what is told of is the week before. */
const NOW = Date.UTC(2026, 10, 18, 12);
const WEDNESDAY = NOW - 7 * DAY;
const mixOf = (topic: string) => ({ topic, channel: 'mail', tier: 'L1', priority: 'normal', language: 'en' });

/** A week's tickets of an agent: so many of a topic, every so many of them reopened. */
const tickets = (agent: string, topic: string, n: number, every: number, took = 2 * HOUR): TicketFacts[] =>
  Array.from({ length: n }, (_, index) => {
    const at = WEDNESDAY + took;
    return solved(`${agent} ${topic} ${index}`, agent, took * (1 + (index % 3) / 10), {
      createdAt: WEDNESDAY,
      mix: mixOf(topic),
      requester: `${agent} ${topic} ${index}`,
      reopens:
        index % every === 0 ? [{ at: at + HOUR, solvedAt: at, agent, thanks: false, newTopic: false }] : [],
    });
  });

/** Hard cases come back half the time, easy ones a tenth. Ana has the hard ones. */
const workOf = (agent: string) =>
  agent === 'ana'
    ? [...tickets(agent, 'hard', 24, 2), ...tickets(agent, 'easy', 2, 2)]
    : [...tickets(agent, 'hard', 10, 2), ...tickets(agent, 'easy', 20, 10)];

const speech = speechIn('en', ['en']);
const { signal } = new AbortController();

/** Seven agents' browsers tell a real collector of their week; then time passes. */
async function desk(agents = AGENTS) {
  let now = NOW;
  const collector = await start(config, { now: () => now });
  const browsers = await Promise.all(
    agents.map(async (agent) => {
      const { token } = await pair(collector.url, await collector.pairingCode(agent), signal);
      return { agent, access: { url: collector.url, token } };
    }),
  );
  const tell = async (): Promise<void> => {
    for (const { agent, access } of browsers) {
      const told = strataToTell([workOf(agent)], { agent, now, zone: 'UTC' });
      const weeks = told.map((one) => ({ id: uuid7(now), ...one }));
      await run(access, { kind: 'strata', weeks }, 'en', signal);
    }
  };
  const look = (agent: string) => ({ agent, period: 'month', clock: 'calendar', now, zone: 'UTC' }) as const;
  /** What an agent's screen shows. */
  const detail = async (agent: string, id: string) => {
    const access = browsers.find((one) => one.agent === agent)?.access ?? expect.unreachable();
    const compared = compareAll(workOf(agent), look(agent), await readStrata(access, signal));
    const expected = new Map(
      compared.map((one) => [one.kpi, expectedLine(kpiById(one.kpi) ?? expect.unreachable(), one, speech)]),
    );
    const engine = createEngine();
    for (const one of workOf(agent)) engine.upsert(one);
    const measured =
      measureInDepth(engine, look(agent), {}).find(({ result }) => result.kpi === id) ?? expect.unreachable();
    const setting = { aims: {}, bands: [], cannot: {}, expected, speech };
    const ticketOf = (ticket: string) => ({ id: ticket, subject: null, url: null });
    const opened = kpiDetail(measured, setting, ticketOf, [], now);
    expect(kpiLine(measured, setting).expected).toBe(opened.expected);
    return { value: opened.value, expected: opened.expected, limits: opened.expectedLimits };
  };
  return { tell, detail, pass: (days: number) => (now += days * DAY) };
}

describe('expected for my cases, through a real collector', () => {
  it('stands on the agent’s line when seven have told of their week and a week has passed', async () => {
    const { tell, detail, pass } = await desk();
    await tell();
    expect(await detail('ana', 'reopen-rate')).toMatchObject({
      expected: null,
      limits: expect.stringContaining('come a week late'),
    });
    // Ripe by then, and told once more before the week is closed.
    pass(4);
    await tell();
    pass(1);
    const rate = await detail('ana', 'reopen-rate');
    // Half of Ana's come back, under a quarter of the others': as it must be with such cases. Without Ana: 24 × 30/60 hard
    // and 2 × 12/120 easy ones, of 26.
    expect(rate).toEqual({
      value: '50%',
      expected: 'As expected for your cases: 50% of 26 · expected 47%',
      limits: expect.stringMatching(/^What did not go well came to 1\.\d+ times the expected; 90% limits /),
    });
    // Without Ben: 10 × 37/74 hard ones and 20 × 11/102 easy ones, of 30.
    expect(await detail('ben', 'reopen-rate')).toMatchObject({
      value: '23%',
      expected: 'As expected for your cases: 23% of 30 · expected 24%',
    });
    expect((await detail('ana', 'first-resolution-time')).expected?.replaceAll('\u00a0', ' ')).toBe(
      'As expected for your cases: 2 h 11 min over 26 · expected 2 h 11 min (geometric means)',
    );
    // Nobody was rated, so that nobody's quick answers are compared.
    const reply = await detail('ana', 'agent-reply-clock');
    expect(reply).toMatchObject({
      expected: null,
      limits: expect.stringContaining('speed does not stand alone'),
    });
    // Volume compares nobody.
    expect(await detail('ana', 'volume-solved')).toMatchObject({ expected: null, limits: null });
  });

  it('says nothing where five have told: nobody is compared with a handful', async () => {
    const { tell, detail, pass } = await desk(AGENTS.slice(0, 5));
    pass(4);
    await tell();
    pass(1);
    expect(await detail('ana', 'reopen-rate')).toMatchObject({
      value: '50%',
      expected: null,
      limits: 'Not enough yet: the team’s figures need 6 people and 30 cases a week, and come a week late.',
    });
  });
});

describe('what a browser tells of its cases', () => {
  it('is the last two whole weeks, and nothing of the running one', () => {
    const { from, to } = strataPeriod(NOW, 'UTC');
    expect([from, to]).toEqual([Date.UTC(2026, 10, 2), Date.UTC(2026, 10, 16)]);
    const late = strataToTell([workOf('ana')], { agent: 'ana', now: NOW + 14 * DAY, zone: 'UTC' });
    expect(late).toEqual([]);
  });

  it('is one week’s sums of all helpdesks together, and no ticket', () => {
    const logs = [tickets('ana', 'hard', 3, 2), tickets('ana', 'easy', 4, 2), tickets('ana', 'hard', 2, 2)];
    const told = strataToTell(logs, { agent: 'ana', now: NOW + DAY, zone: 'UTC' });
    expect(told.filter(({ kpi }) => kpi === 'reopen-rate')).toEqual([
      {
        week: '2026-11-09',
        kpi: 'reopen-rate',
        strata: [
          { path: ['hard', 'mail', 'L1', 'normal', 'en'], n: 5, sum: 3 },
          { path: ['easy', 'mail', 'L1', 'normal', 'en'], n: 4, sum: 2 },
        ],
      },
    ]);
    expect(JSON.stringify(told)).not.toMatch(/ana/);
  });
});
