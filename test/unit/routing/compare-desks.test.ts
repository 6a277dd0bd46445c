import { expect, test } from 'vitest';
import { compareDesks, type PastCase } from '../../../shared/routing/compare-desks.ts';
import type { AgentState } from '../../../shared/routing/decision.ts';
import { RoutingRule } from '../../../shared/routing/desk.ts';
import { agent, desk, free, NOW } from './support.ts';

const rule = (of: object) => RoutingRule.parse({ name: 'r', ...of });
const team = desk({
  skills: { mac: { label: {} } },
  queues: [
    { id: 'help', name: 'Help' },
    { id: 'mac', name: 'Mac' },
  ],
  agents: [agent('ana', { mac: 4 }), agent('bo', { mac: 1 })],
});
const past = (session: string, platform: string, agents: Record<string, AgentState>): PastCase => ({
  ...{ session, at: NOW - Number(session), answers: { platform }, locale: 'en', channel: 'ticket' },
  state: { now: NOW, agents },
});
const both = { ana: free(1), bo: free(60) };
const cases = [
  past('1', 'mac', both),
  past('2', 'windows', both),
  past('3', 'mac', { bo: free() }),
  past('4', 'mac', { ana: { ...free(), load: { ticket: 5 } }, bo: free() }),
];

test('the same rules move nothing', () => {
  const compared = compareDesks(cases, team, team);
  expect(compared).toMatchObject({ n: 4, elsewhere: 0, otherNeeds: 0, needs: [], changed: [] });
});

test('a need sends a case to whoever has it, lets it wait, or finds nobody there: by what was so when it came', () => {
  const after = { ...team, rules: [rule({ when: { platform: 'mac' }, needs: { mac: 3 } })] };
  const compared = compareDesks(cases, team, after);
  expect(compared).toMatchObject({ n: 4, elsewhere: 3, otherNeeds: 3, nobody: { before: 0, after: 0 } });
  expect(compared.needs).toEqual([{ skill: 'mac', level: 3, before: 0, after: 3 }]);
  expect(
    compared.changed.map(({ session, before, after: is }) => [session, before.outcome, is.outcome]),
  ).toEqual([
    ['1', 'assigned', 'assigned'],
    ['3', 'assigned', 'offline'],
    ['4', 'assigned', 'waiting'],
  ]);
});

test('what nobody of the desk could ever take is counted apart', () => {
  const after = { ...team, rules: [rule({ when: { platform: 'mac' }, needs: { mac: 5 }, queue: 'mac' })] };
  const compared = compareDesks(cases, team, after);
  expect(compared.nobody).toEqual({ before: 0, after: 3 });
  expect(compared.queues).toEqual([
    { queue: 'help', before: 4, after: 1 },
    { queue: 'mac', before: 0, after: 3 },
  ]);
});

test('nobody is named anywhere in what is compared', () => {
  const after = { ...team, rules: [rule({ when: { platform: 'mac' }, needs: { mac: 3 } })] };
  expect(JSON.stringify(compareDesks(cases, team, after))).not.toMatch(/ana|bo"/);
});

test('those that change stand newest first, whatever came first', () => {
  const after = { ...team, rules: [rule({ needs: { mac: 3 } })] };
  for (const order of [cases, cases.toReversed()])
    expect(compareDesks(order, team, after).changed.map(({ at }) => NOW - at)).toEqual([1, 2, 3, 4]);
});

test('what is only preferred is another need, and goes elsewhere only where somebody else is better', () => {
  const after = { ...team, rules: [rule({ when: { platform: 'mac' }, prefers: { mac: 3 } })] };
  const compared = compareDesks(cases, team, after);
  expect(compared).toMatchObject({ n: 4, otherNeeds: 3, needs: [] });
  expect(compared.changed.map(({ after: is }) => is.preferred)).toEqual([{ mac: 3 }, { mac: 3 }, { mac: 3 }]);
});

test('the order in which rules name skills is no other need', () => {
  const needs = (skills: object) => ({ ...team, rules: [rule({ needs: skills })] });
  const [one, other] = [needs({ mac: 1, signin: 2 }), needs({ signin: 2, mac: 1 })];
  expect(compareDesks(cases, one, other)).toMatchObject({ elsewhere: 0, otherNeeds: 0, changed: [] });
});

test('needs are counted by skill, then by level; those as many as before are left out', () => {
  const before = { ...team, rules: [rule({ needs: { signin: 2 } })] };
  const after = {
    ...team,
    rules: [
      rule({ needs: { signin: 2 } }),
      rule({ when: { platform: 'windows' }, needs: { signin: 4, mac: 2 } }),
      rule({ when: { platform: 'mac' }, needs: { mac: 1 } }),
    ],
  };
  expect(compareDesks(cases, before, after).needs).toEqual([
    { skill: 'mac', level: 1, before: 0, after: 3 },
    { skill: 'mac', level: 2, before: 0, after: 1 },
    { skill: 'signin', level: 2, before: 4, after: 3 },
    { skill: 'signin', level: 4, before: 0, after: 1 },
  ]);
});

test('queues are the second desk’s, then those only the first has', () => {
  const after = desk({
    ...team,
    queues: [
      { id: 'new', name: 'New' },
      { id: 'help', name: 'Help' },
    ],
  });
  expect(compareDesks(cases, team, after).queues).toEqual([
    { queue: 'new', before: 0, after: 4 },
    { queue: 'help', before: 4, after: 0 },
    { queue: 'mac', before: 0, after: 0 },
  ]);
  expect(compareDesks(cases, team, after).elsewhere).toBe(4);
});

test('who helped a customer last is asked again, on both desks', () => {
  const twins = {
    ...team,
    agents: desk({ agents: [agent('ana', { mac: 4 }), agent('bo', { mac: 4 })] }).agents,
  };
  const [one] = cases;
  if (!one) throw new Error('There are cases.');
  const again = { ...one, last: { agent: 'ana', at: one.at } };
  const without = { ...twins, agents: twins.agents.filter(({ id }) => id !== 'ana') };
  expect(compareDesks([one], twins, without).elsewhere).toBe(0);
  expect(compareDesks([again], twins, without).elsewhere).toBe(1);
});

test('whether anybody could ever take it is asked of the queue it goes to', () => {
  const tiers = (overflow: readonly { tier: 'L2'; atShare: number }[]) =>
    desk({
      queues: [
        { id: 'help', name: 'Help' },
        { id: 'mac', name: 'Mac', overflow: [...overflow] },
      ],
      agents: [agent('ana', {}, { tier: 'L2' })],
      rules: [rule({ when: { platform: 'mac' }, queue: 'mac' })],
    });
  const away = [past('1', 'mac', {})];
  const compared = compareDesks(away, tiers([{ tier: 'L2', atShare: 0.5 }]), tiers([]));
  expect(compared.nobody).toEqual({ before: 0, after: 1 });
});

test('needs that are asked for as often as before are not told, the others by skill and level', () => {
  const needs = (...levels: object[]) => ({
    ...team,
    rules: levels.map((level, i) =>
      rule({ when: { platform: ['mac', 'windows'][i] ?? 'mac' }, needs: level }),
    ),
  });
  const compared = compareDesks(
    cases,
    needs({ mac: 3, signin: 2 }, { printer: 1 }),
    needs({ mac: 2, signin: 2 }, { printer: 4 }),
  );
  expect(compared.needs).toEqual([
    { skill: 'mac', level: 2, before: 0, after: 3 },
    { skill: 'mac', level: 3, before: 3, after: 0 },
    { skill: 'printer', level: 1, before: 1, after: 0 },
    { skill: 'printer', level: 4, before: 0, after: 1 },
  ]);
});
