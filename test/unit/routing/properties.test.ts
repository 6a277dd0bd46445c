import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideBatch } from '../../../shared/routing/decide.ts';
import type { AgentState, RoutingCase, RoutingState } from '../../../shared/routing/decision.ts';
import type { Desk } from '../../../shared/routing/desk.ts';
import { decideLogged, replay } from '../../../shared/routing/replay.ts';
import { agent, desk, NOW, waitingCase } from './support.ts';

const MINUTE = 60_000;
const SKILLS = ['mac', 'windows', 'billing'];
const LANGUAGES = ['en', 'es', 'pt-BR'];
const TIERS = ['L1', 'L2', 'L3'] as const;

const levels = fc.dictionary(fc.constantFrom(...SKILLS), fc.integer({ min: 1, max: 5 }), {
  noNullPrototype: true,
});
const channels = fc.subarray(['chat', 'ticket'], { minLength: 1 });

const agents = fc
  .array(
    fc.record({
      skills: levels,
      languages: fc.subarray(LANGUAGES, { minLength: 1 }),
      tier: fc.constantFrom(...TIERS),
      channels,
      capacity: fc.integer({ min: 1, max: 4 }),
      units: fc.constantFrom({}, { chat: 2 }),
      growing: fc.subarray(SKILLS),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((all) => all.map(({ skills, ...more }, i) => agent(`a${i}`, skills, more)));

const cases = fc
  .array(
    fc.record({
      required: levels,
      preferred: levels,
      tier: fc.constantFrom(...TIERS),
      priority: fc.integer({ min: 1, max: 100 }),
      language: fc.constantFrom('en', 'es', 'pt', null),
      channel: fc.constantFrom('chat', 'ticket'),
      waited: fc.integer({ min: 0, max: 180 }),
      last: fc.option(fc.integer({ min: 0, max: 7 }), { nil: undefined }),
      asked: fc.array(
        fc.record({
          agent: fc.integer({ min: 0, max: 7 }),
          times: fc.integer({ min: 1, max: 9 }),
          rest: fc.integer({ min: -9, max: 9 }),
        }),
        { maxLength: 3 },
      ),
    }),
    { maxLength: 8 },
  )
  .map((all) =>
    all.map(
      ({ channel, waited, last, asked, ...needs }, i): RoutingCase =>
        waitingCase(`c${i}`, {
          channel,
          waitingSince: NOW - waited * MINUTE,
          needs: { ...waitingCase('x').needs, ...needs },
          ...(asked.length > 0 && {
            asked: asked.map(({ agent: who, times, rest }) => ({
              agent: `a${who}`,
              times,
              until: NOW + rest * MINUTE,
            })),
          }),
          ...(last === undefined ? {} : { last: { agent: `a${last}`, at: NOW - MINUTE } }),
        }),
    ),
  );

const state = fc
  .array(
    fc.option(
      fc.record({
        status: fc.constantFrom('available', 'busy', 'away'),
        chat: fc.integer({ min: 0, max: 4 }),
        idle: fc.integer({ min: 0, max: 60 }),
      }),
    ),
    { minLength: 8, maxLength: 8 },
  )
  .map((all): RoutingState => {
    const present = all.flatMap((one, i): [string, AgentState][] =>
      one
        ? [[`a${i}`, { status: one.status, load: { chat: one.chat }, idleSince: NOW - one.idle * MINUTE }]]
        : [],
    );
    return { now: NOW, agents: Object.fromEntries(present) };
  });

const scene = fc.record({
  desk: agents.map((all) => desk({ agents: all })),
  cases,
  state,
  options: fc.record({ seed: fc.integer(), explore: fc.constantFrom(0, 0.05) }),
});

/** Every hard constraint, written out again without the product's own code. */
function broken(
  of: RoutingCase,
  who: string,
  { agents: all, queues }: Desk,
  { agents: here }: RoutingState,
): string[] {
  const chosen = all.find(({ id }) => id === who);
  const present = here[who];
  if (!chosen || !present) return ['absent'];
  const { required, language, tier } = of.needs;
  const used = Object.values(present.load).reduce((sum, units) => sum + units, 0);
  const short = Object.keys(required).some((skill) => (chosen.skills[skill] ?? 0) < (required[skill] ?? 0));
  const speaks = chosen.languages.some((tag) => tag.split('-')[0] === language);
  return [
    present.status === 'available' ? '' : present.status,
    short ? 'skill' : '',
    language === null || speaks ? '' : 'language',
    TIERS.indexOf(chosen.tier) < TIERS.indexOf(tier) ? 'tier' : '',
    chosen.channels.includes(of.channel) ? '' : 'channel',
    used + (chosen.units[of.channel] ?? 1) > chosen.capacity ? 'capacity' : '',
    queues.some(({ id }) => id === of.needs.queue) ? '' : 'queue',
  ].filter((what) => what !== '');
}

describe('decideBatch, whatever the desk', () => {
  it('never breaks a hard constraint and never gives one agent two cases at once', () => {
    fc.assert(
      fc.property(scene, (input) => {
        const decisions = decideBatch(input.cases, input.desk, input.state, input.options);
        const taken = decisions.flatMap(({ agent: who }) => (who === null ? [] : [who]));
        expect(new Set(taken).size).toBe(taken.length);
        for (const [i, of] of input.cases.entries()) {
          const who = decisions[i]?.agent;
          if (who) expect(broken(of, who, input.desk, input.state)).toEqual([]);
        }
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('answers every case, in order, with an agent exactly when it is assigned', () => {
    fc.assert(
      fc.property(scene, ({ cases: all, desk: at, state: now, options }) => {
        const decisions = decideBatch(all, at, now, options);
        expect(decisions.map((decision) => decision.case)).toEqual(all.map(({ id }) => id));
        for (const { agent: who, outcome, reasons } of decisions) {
          expect(who !== null).toBe(outcome === 'assigned');
          expect(reasons.length).toBeGreaterThan(0);
        }
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('turns nobody away whom somebody on duty could help, because they were asked in vain', () => {
    fc.assert(
      fc.property(scene, ({ cases: all, desk: at, state: now, options }) => {
        const unasked = all.map(({ asked: _, ...of }) => of);
        const outcomes = (some: RoutingCase[]) => decideBatch(some, at, now, options);
        const before = outcomes(unasked);
        for (const [i, { outcome, agent: who }] of outcomes(all).entries()) {
          expect(outcome === 'offline').toBe(before[i]?.outcome === 'offline');
          const resting = all[i]?.asked?.some((one) => one.agent === who && one.until > NOW) ?? false;
          expect(resting).toBe(false);
        }
      }),
      { seed: 9, numRuns: 300 },
    );
  });

  it('decides the same from its log, and whatever the order of the agents', () => {
    fc.assert(
      fc.property(scene, (input) => {
        const logged = decideLogged(input);
        expect(replay(JSON.parse(JSON.stringify(logged))).same).toBe(true);
        const turned = { ...input.desk, agents: [...input.desk.agents].reverse() };
        expect(decideLogged({ ...input, desk: turned }).decisions).toEqual(logged.decisions);
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('starves nobody: behind any crowd of newcomers the oldest case is taken within the hour', () => {
    const seen = fc.record({
      low: fc.integer({ min: 1, max: 5 }),
      crowd: fc.integer({ min: 1, max: 12 }),
      priority: fc.integer({ min: 1, max: 100 }),
    });
    fc.assert(
      fc.property(seen, ({ low, crowd, priority }) => {
        // One agent, worst at what the old case prefers and best at what keeps coming in.
        const one = desk({ agents: [agent('a', { mac: low, billing: 5 })] });
        const wants = (skill: string, rank: number) => ({
          ...waitingCase('x').needs,
          preferred: { [skill]: 5 },
          priority: rank,
        });
        const old = waitingCase('old', { needs: wants('mac', 1), waitingSince: NOW - 60 * MINUTE });
        const fresh = Array.from({ length: crowd }, (_, i) =>
          waitingCase(`new${i}`, { needs: wants('billing', priority) }),
        );
        const free: AgentState = { status: 'available', load: {}, idleSince: NOW - MINUTE };
        const decisions = decideBatch([...fresh, old], one, { now: NOW, agents: { a: free } });
        expect(decisions.at(-1)?.agent).toBe('a');
      }),
      { seed: 8, numRuns: 200 },
    );
  });
});
