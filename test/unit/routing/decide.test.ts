import { describe, expect, it } from 'vitest';
import { decide, decideBatch } from '../../../shared/routing/decide.ts';
import type { AgentState, Outcomes, RoutingState } from '../../../shared/routing/decision.ts';
import { learn } from '../../../shared/routing/learn.ts';
import { needsOf } from '../../../shared/routing/needs.ts';
import { agent, desk, free, NOW, waitingCase } from './support.ts';

const MINUTE = 60_000;
const at = (agents: Record<string, AgentState>): RoutingState => ({ now: NOW, agents });
const full = (): AgentState => ({ ...free(), load: { ticket: 5 }, utilisation: 0.6 });
const codes = (decision: { reasons: { code: string }[] }) => decision.reasons.map(({ code }) => code);

const macDesk = desk({
  agents: [agent('marta', { mac: 4 }), agent('william', { windows: 5 })],
  rules: [{ name: 'Mac', when: { platform: 'mac' }, needs: { mac: 3 }, topic: 'mac' }],
});
const macCase = waitingCase('c1', {
  needs: needsOf({ platform: 'mac' }, macDesk.rules, macDesk.queues, 'es-MX'),
});
/** Cases that prefer Mac but require nothing. */
const likesMac = (id: string, more = {}) =>
  waitingCase(id, { needs: { ...waitingCase(id).needs, preferred: { mac: 3 } }, ...more });

describe('hard constraints', () => {
  it('give a Mac problem to the agent who knows Mac, though the other is idle for longer', () => {
    const decision = decide(macCase, macDesk, at({ marta: free(1), william: free(600) }));
    expect(decision).toMatchObject({ outcome: 'assigned', agent: 'marta', backAt: null });
  });

  it('let a Mac problem wait rather than reach somebody who only knows Windows, however long', () => {
    const old = { ...macCase, waitingSince: NOW - 10_000 * MINUTE };
    const decision = decide(old, macDesk, at({ marta: full(), william: free() }));
    expect(decision).toMatchObject({ outcome: 'waiting', agent: null });
    expect(codes(decision)).toContain('all busy');
  });

  it('hold for a skill called as every object has a property', () => {
    const needs = { ...macCase.needs, required: { constructor: 3 } as Record<string, number> };
    const decision = decide({ ...macCase, needs }, macDesk, at({ marta: free(), william: free() }));
    expect(decision).toMatchObject({ outcome: 'offline', agent: null });
  });

  it('count capacity in the units of the channel', () => {
    const heavy = desk({
      agents: [agent('ana', {}, { capacity: 5, units: { voice: 5 }, channels: ['voice'] })],
    });
    const call = waitingCase('call', { channel: 'voice' });
    expect(decide(call, heavy, at({ ana: free() })).agent).toBe('ana');
    const oneChat = at({ ana: { ...free(), load: { chat: 1 } } });
    expect(decide(call, heavy, oneChat).outcome).toBe('waiting');
  });

  it.each(['busy', 'away'] as const)('never push work on somebody who says %s', (status) => {
    expect(decide(macCase, macDesk, at({ marta: { ...free(), status } })).agent).toBeNull();
  });

  it('keep to the language when the desk requires it, and only then', () => {
    const german = { ...macCase, needs: { ...macCase.needs, language: 'de' } };
    expect(decide(german, macDesk, at({ marta: free() })).outcome).toBe('offline');
    const lax = { ...macDesk, languageRequired: false };
    expect(decide(german, lax, at({ marta: free() })).agent).toBe('marta');
  });

  it('know a language by each of its names', () => {
    const norwegian = desk({
      skills: macDesk.skills,
      agents: [agent('marta', { mac: 3 }, { languages: ['no'] })],
    });
    for (const language of ['no', 'nb'])
      expect(
        decide({ ...macCase, needs: { ...macCase.needs, language } }, norwegian, at({ marta: free() })).agent,
      ).toBe('marta');
  });
});

describe('asked in vain', () => {
  const asked = (agents: Record<string, [times: number, until: number]>) =>
    likesMac('c', {
      asked: Object.entries(agents).map(([id, [times, until]]) => ({ agent: id, times, until })),
    });
  const two = desk({ agents: [agent('expert', { mac: 5 }), agent('other', { mac: 1 })] });
  const both = at({ expert: free(), other: free() });
  const later = NOW + MINUTE;

  it('nobody else fits: left in peace for a while, then asked again; never “nobody fits”', () => {
    const only = (until: number) => ({ ...macCase, asked: [{ agent: 'marta', times: 1, until }] });
    const decision = decide(only(later), macDesk, at({ marta: free(), william: free() }));
    expect(decision).toMatchObject({ outcome: 'waiting', agent: null, backAt: null });
    expect(codes(decision)).toEqual(['skill', 'asked']);
    expect(decide(only(NOW), macDesk, at({ marta: free() })).agent).toBe('marta');
  });

  it('busy or gone meanwhile: that is said instead', () => {
    const only = { ...macCase, asked: [{ agent: 'marta', times: 1, until: later }] };
    expect(codes(decide(only, macDesk, at({ marta: full() })))).toContain('all busy');
    expect(decide(only, macDesk, at({ marta: { ...free(), status: 'away' } })).outcome).toBe('offline');
  });

  it('others are asked first, however far below, and come before a second time', () => {
    expect(decide(asked({}), two, both).agent).toBe('expert');
    expect(decide(asked({ expert: [1, later] }), two, both).agent).toBe('other');
    expect(decide(asked({ expert: [1, NOW] }), two, both).agent).toBe('other');
    expect(decide(asked({ expert: [1, NOW], other: [1, NOW] }), two, both).agent).toBe('expert');
    expect(decide(asked({ expert: [2, NOW], other: [1, NOW] }), two, both).agent).toBe('other');
  });

  it('who has not been asked but is busy keeps nobody from being asked again', () => {
    const state = at({ expert: free(), other: full() });
    expect(decide(asked({ expert: [3, NOW] }), two, state).agent).toBe('expert');
  });

  it('a tier above opens while nobody of the case’s own can be asked', () => {
    const tiers = desk({ agents: [agent('ann', {}), agent('lou', {}, { tier: 'L2' })] });
    const state = at({ ann: free(), lou: free() });
    const of = (until: number) => waitingCase('c', { asked: [{ agent: 'ann', times: 1, until }] });
    expect(decide(of(later), tiers, state).agent).toBe('lou');
    expect(decide(of(NOW), tiers, state).agent).toBe('ann');
  });
});

describe('among those who may', () => {
  const two = desk({ agents: [agent('expert', { mac: 5 }), agent('solid', { mac: 4 })] });

  it('takes the best, and by price the one whose minutes are needed less elsewhere', () => {
    const both = at({ expert: free(), solid: free() });
    expect(decide(likesMac('c'), two, both).agent).toBe('expert');
    const priced = { ...both, prices: { expert: 0.05, solid: 0 } };
    expect(decide(likesMac('c'), two, priced).agent).toBe('solid');
  });

  it('spares the fully used expert when no prices are known', () => {
    const tired = at({ expert: { ...free(), utilisation: 1 }, solid: { ...free(), utilisation: 0.5 } });
    expect(decide(likesMac('c'), two, tired).agent).toBe('solid');
  });

  it('prefers whoever helped this customer within seven days', () => {
    const alike = desk({ agents: [agent('a', { mac: 4 }), agent('b', { mac: 4 })] });
    const both = at({ a: free(60), b: free(1) });
    const week = 7 * 86_400_000;
    const known = (ago: number) => likesMac('c', { last: { agent: 'b', at: NOW - ago } });
    const decision = decide(known(week), alike, both);
    expect(decision.agent).toBe('b');
    expect(codes(decision)).toContain('again');
    expect(decide(known(week + 1), alike, both).agent).toBe('a');
  });

  it('breaks a tie by the longest idle', () => {
    const alike = desk({ agents: [agent('a', {}), agent('b', {}), agent('c', {})] });
    expect(decide(waitingCase('x'), alike, at({ a: free(5), b: free(9), c: free(7) })).agent).toBe('b');
  });

  it('lets a wish to grow decide between equals, never over a level', () => {
    const growing = { growing: ['mac'] };
    const equal = desk({ agents: [agent('a', { mac: 3 }), agent('b', { mac: 3 }, growing)] });
    const both = at({ a: free(60), b: free(1) });
    expect(decide(likesMac('c'), equal, both).agent).toBe('b');
    const better = desk({ agents: [agent('a', { mac: 4 }), agent('b', { mac: 3 }, growing)] });
    expect(decide(likesMac('c'), better, both).agent).toBe('a');
  });

  it('keeps a new case for the expert who is busy, and gives up some of it with every minute', () => {
    const wide = desk({ agents: [agent('expert', { mac: 5 }), agent('other', { mac: 2 })] });
    const state = at({ expert: full(), other: free() });
    const waited = (minutes: number) =>
      decide(likesMac('c', { waitingSince: NOW - minutes * MINUTE }), wide, state);
    expect(codes(waited(0))).toContain('better soon');
    expect(waited(3).agent).toBeNull();
    expect(waited(9)).toMatchObject({ agent: 'other' });
    expect(codes(waited(9))).toContain('waited');
  });

  it('gives an urgent case a head start', () => {
    const state = at({ expert: full(), solid: free() });
    const soon = likesMac('c');
    expect(decide(soon, two, state).agent).toBeNull();
    expect(decide({ ...soon, needs: { ...soon.needs, priority: 90 } }, two, state).agent).toBe('solid');
  });

  it('learns: outcomes overrule the level', () => {
    const outcomes: Outcomes = {
      expert: { mac: { n: 200, solved: 80, minutes: 1700, level: 5 } },
      solid: { mac: { n: 200, solved: 180, minutes: 1800, level: 4 } },
    };
    const needs = { ...likesMac('c').needs, topic: 'mac' };
    const state = { ...at({ expert: free(), solid: free() }), learned: learn(outcomes) };
    expect(decide(likesMac('c', { needs }), two, state).agent).toBe('solid');
  });
});

describe('overflow', () => {
  const tiers = desk({
    queues: [{ id: 'help', name: 'Help', promiseMinutes: 60 }],
    agents: [agent('first', {}), agent('second', {}, { tier: 'L2' }), agent('third', {}, { tier: 'L3' })],
  });
  const waited = (minutes: number, agents: Record<string, AgentState>) =>
    decide(waitingCase('c', { waitingSince: NOW - minutes * MINUTE }), tiers, at(agents));

  it('opens the next tier at its share of the promise', () => {
    const busyFirst = { first: full(), second: free(), third: free() };
    expect(waited(29, busyFirst).agent).toBeNull();
    expect(waited(30, busyFirst)).toMatchObject({ agent: 'second' });
    const busyTwo = { ...busyFirst, second: full() };
    expect(waited(44, busyTwo).agent).toBeNull();
    expect(waited(45, busyTwo)).toMatchObject({ agent: 'third' });
    expect(codes(waited(45, busyTwo))).toContain('overflow');
  });

  it('opens at once when the tier below has nobody on duty', () => {
    expect(waited(0, { second: free(), third: free() }).agent).toBe('second');
  });

  it('never reaches below the tier a case needs', () => {
    const hard = waitingCase('c', { needs: { ...waitingCase('c').needs, tier: 'L2' } });
    expect(decide(hard, tiers, at({ first: free() })).outcome).toBe('offline');
    expect(decide(hard, tiers, at({ first: free(), second: free() })).agent).toBe('second');
  });
});

describe('when nobody fits', () => {
  const open = (week: Record<string, [string, string][]>) => ({ zone: 'Europe/Madrid', week });
  const hours = desk({
    schedules: {
      office: open({ '1': [['09:00', '18:00']], '2': [['09:00', '18:00']] }),
      late: open({ '2': [['12:00', '20:00']] }),
    },
    queues: [{ id: 'help', name: 'Help', schedule: 'office' }],
    agents: [agent('marta', { mac: 4 }, { schedule: 'late' })],
  });
  const tuesday = (hour: number) => Date.UTC(2026, 2, 3, hour);

  it('promises the first time at which queue and agent are both there', () => {
    const monday = decide(waitingCase('c'), hours, at({ marta: free() }));
    // Tuesday 12:00 in Madrid.
    expect(monday).toMatchObject({ outcome: 'offline', backAt: tuesday(11) });
    expect(codes(monday)).toEqual(['nobody fits']);
    const night = { ...at({ marta: free() }), now: tuesday(18) };
    expect(decide(waitingCase('c'), hours, night)).toMatchObject({
      reasons: [{ code: 'closed' }],
      backAt: tuesday(11) + 7 * 86_400_000,
    });
  });

  it('promises nothing when nobody on the desk has the skill, and names the skill', () => {
    const c64 = waitingCase('c', { needs: { ...waitingCase('c').needs, required: { c64: 1 } } });
    expect(decide(c64, macDesk, at({ marta: free() }))).toMatchObject({
      outcome: 'offline',
      reasons: [{ code: 'nobody fits', missing: ['c64'] }],
      backAt: null,
    });
  });

  it('says offline for a queue the desk no longer has', () => {
    const gone = waitingCase('c', { needs: { ...waitingCase('c').needs, queue: 'gone' } });
    expect(decide(gone, macDesk, at({ marta: free() })).outcome).toBe('offline');
  });
});

describe('decideBatch', () => {
  it('solves waiting cases together: the generalist takes what leaves the expert free', () => {
    const both = desk({ agents: [agent('mac', { mac: 5 }), agent('all', { mac: 4, billing: 4 })] });
    const needs = (skill: string) => ({ ...waitingCase('x').needs, required: { [skill]: 3 } });
    const cases = [waitingCase('m', { needs: needs('mac') }), waitingCase('b', { needs: needs('billing') })];
    const decisions = decideBatch(cases, both, at({ mac: free(1), all: free(60) }));
    expect(decisions.map(({ agent: who }) => who)).toEqual(['mac', 'all']);
  });

  it('gives an agent one new case at a time', () => {
    const one = desk({ agents: [agent('a', {})] });
    const decisions = decideBatch([waitingCase('x'), waitingCase('y')], one, at({ a: free() }));
    expect(decisions.filter(({ agent: who }) => who === 'a')).toHaveLength(1);
  });

  it('explores at most one decision in twenty, repeatably', () => {
    const two = desk({ agents: [agent('a', { mac: 4 }), agent('b', { mac: 3 })] });
    const state = at({ a: free(), b: free() });
    const tried = (explore: number, seed: number) =>
      Array.from({ length: 2000 }, (_, i) => decide(likesMac(`c${i}`), two, state, { explore, seed })).filter(
        (decision) => codes(decision).includes('trying'),
      ).length;
    expect(tried(0, 1)).toBe(0);
    expect(tried(1, 1)).toBeGreaterThan(60);
    expect(tried(1, 1)).toBeLessThan(140);
    expect(tried(1, 1)).toBe(tried(0.05, 1));
  });
});
