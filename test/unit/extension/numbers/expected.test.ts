import { describe, expect, it } from 'vitest';
import { compareAll } from '../../../../extension/numbers/expected.ts';
import { expectedLine } from '../../../../extension/numbers/expected-line.ts';
import { kpiAtAGlance, kpiDetail } from '../../../../extension/numbers/kpi-line.ts';
import { measureInDepth } from '../../../../extension/numbers/measure.ts';
import { voicesOf } from '../../../../extension/numbers/voices.ts';
import { pair, readTeam, run } from '../../../../extension/pairing/client.ts';
import { createEngine } from '../../../../shared/kpi/engine/engine.ts';
import { kpiById } from '../../../../shared/kpi/kpis/registry.ts';
import { ownMeans } from '../../../../shared/kpi/team/own-means.ts';
import type { TicketFacts } from '../../../../shared/session/facts.ts';
import { CONFIG, start } from '../../../integration/collector/support.ts';
import { DAY, HOUR, solved } from '../../kpi/support/facts.ts';
import { localized } from '../texts.ts';

const AGENTS = ['ana', 'ben', 'cho', 'dan', 'eva', 'flo', 'gus'];
const config = {
  ...CONFIG,
  leads: [],
  desk: {
    ...CONFIG.desk,
    agents: AGENTS.map((id) => ({ id, name: id, languages: ['en'], skills: { mac: 3 } })),
  },
};
const OCTOBER = Date.UTC(2026, 9, 15, 12);
/** The month's voices are gathered; its figures are drawn six days later. */
const NOW = Date.UTC(2026, 10, 5, 12);
const WEDNESDAY = Date.UTC(2026, 9, 21, 12);
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

const l10n = await localized('en');
const { signal } = new AbortController();

/** Nothing is blurred here, so that what comes out can be counted by hand. */
const silent = async () => 0;

/** Agents' browsers speak to a real collector: they are ready in October, and say their voices in November. */
async function desk(agents = AGENTS) {
  let now = OCTOBER;
  const collector = await start(config, { now: () => now });
  const browsers = await Promise.all(
    agents.map(async (agent) => {
      const { token } = await pair(collector.url, await collector.pairingCode(agent), signal);
      return { agent, access: { url: collector.url, token } };
    }),
  );
  const topics = ['easy', 'hard'];
  for (const { access } of browsers)
    await run(access, { kind: 'ready', ready: { month: '2026-10', topics } }, 'en', signal);
  now = NOW;
  const tell = async (): Promise<void> => {
    for (const { agent, access } of browsers) {
      const team = (await readTeam(access, signal)) ?? expect.unreachable();
      if (team.cohort === null) continue;
      const { month, season, cohort } = team;
      const means = ownMeans([workOf(agent)], { agent, month, zone: 'UTC' });
      const voices = await voicesOf(means, { cohort, topics: team.topics }, silent);
      await run(access, { kind: 'voices', told: { month, season, cohort, voices } }, 'en', signal);
    }
  };
  const look = (agent: string) => ({ agent, period: 'month', clock: 'calendar', now, zone: 'UTC' }) as const;
  /** What an agent's screen shows. */
  const detail = async (agent: string, id: string) => {
    const access = browsers.find((one) => one.agent === agent)?.access ?? expect.unreachable();
    const figures = (await readTeam(access, signal))?.figures ?? [];
    const compared = compareAll(workOf(agent), look(agent), figures);
    const expected = new Map(
      compared.map((one) => [one.kpi, expectedLine(kpiById(one.kpi) ?? expect.unreachable(), one, l10n)]),
    );
    const engine = createEngine();
    for (const one of workOf(agent)) engine.upsert(one);
    const measured =
      measureInDepth(engine, look(agent), {}).find(({ result }) => result.kpi === id) ?? expect.unreachable();
    const setting = { activeTargets: {}, team: figures, cannot: {}, expected, l10n };
    const ticketOf = (ticket: string) => ({ id: ticket, subject: null, url: null });
    const opened = kpiDetail(measured, setting, ticketOf, [], now);
    expect(kpiAtAGlance({ ...measured, weeks: [] }, setting).expected).toBe(opened.expected);
    return {
      value: opened.value,
      band: opened.band,
      expected: opened.expected,
      limits: opened.expectedLimits,
    };
  };
  return { tell, detail, pass: (days: number) => (now += days * DAY) };
}

describe('expected for my cases, through a real collector', () => {
  it('stands on the agent’s line once seven have spoken and the figures are drawn', async () => {
    const { tell, detail, pass } = await desk();
    await tell();
    expect(await detail('ana', 'reopen-rate')).toMatchObject({
      band: null,
      expected: null,
      limits: expect.stringContaining('Nothing to compare with yet'),
    });
    pass(6);
    // Half of Ana's come back, a good fifth of the others': as it must be with such cases, 24 hard and 2 easy ones. The
    // topics' effects are drawn to the whole, as there are few cases of each, and cut at one and a half spreads.
    const rate = await detail('ana', 'reopen-rate');
    expect(rate).toEqual({
      value: '50%',
      band: expect.stringMatching(/^Team: about half between 2\d% and 3\d% \(7 voices\)$/),
      expected: expect.stringMatching(/^As expected for your cases: 50% of 26 · expected 32%$/),
      limits: expect.stringMatching(/^What did not go well came to 1\.\d+ times the expected; 90% limits /),
    });
    expect((await detail('ana', 'first-resolution-time')).expected?.replaceAll('\u00a0', ' ')).toMatch(
      /^As expected for your cases: 2 h 11 min over 26 · expected 2 h \d+ min \(geometric means\)$/,
    );
    // Nobody was rated, so that nobody's quick answers are compared.
    const reply = await detail('ana', 'agent-reply-clock');
    expect(reply).toMatchObject({
      expected: null,
      limits: expect.stringContaining('speed does not stand alone'),
    });
    // Volume compares nobody.
    expect(await detail('ana', 'volume-solved')).toMatchObject({ band: null, expected: null, limits: null });
  });

  it('says nothing where five have spoken: nobody is compared with a handful', async () => {
    const { tell, detail, pass } = await desk(AGENTS.slice(0, 5));
    await tell();
    pass(6);
    expect(await detail('ana', 'reopen-rate')).toMatchObject({ value: '50%', band: null, expected: null });
  });
});
