import { describe, expect, it } from 'vitest';
import { decide, decideBatch } from '../../../shared/routing/decide.ts';
import type { AgentState, RoutingCase, RoutingState } from '../../../shared/routing/decision.ts';
import { agent, desk, free, NOW, waitingCase } from './support.ts';

/**
 * What a case is promised, what it accepts, and which of several goes first, in numbers worked out by hand: level 5 solves
 * .9 in 8.5 minutes, 4 .8 in 9.3, 2 .6 in 10.9; minutes cost nothing here; a minute of waiting for somebody better costs .006.
 */
const MINUTE = 60_000;
const busy: AgentState = { ...free(), status: 'busy' };
const costless = (agents: Record<string, AgentState>): RoutingState => ({
  now: NOW,
  agents,
  prices: Object.fromEntries(Object.keys(agents).map((id) => [id, 0])),
});
const likes = (skill: string, minutes: number, more: Partial<RoutingCase['needs']> = {}) =>
  waitingCase(`${skill} ${minutes}`, {
    waitingSince: NOW - minutes * MINUTE,
    needs: { ...waitingCase('x').needs, preferred: { [skill]: 3 }, ...more },
  });
const one = { capacity: 1 };

/** Is it given to whoever is free, after so many minutes? */
const given = (of: RoutingCase, skills: Record<string, number>, capacity = 1): string | null => {
  const agents = Object.entries(skills).map(([id, mac]) => agent(id, { mac }, { capacity }));
  const state = Object.fromEntries(Object.keys(skills).map((id) => [id, id === 'here' ? free() : busy]));
  return decide(of, desk({ agents }), costless(state)).agent;
};

describe('a case that somebody busy would solve better', () => {
  it('is promised .9 − 8.5 × .006 = .849, and takes .8 once .01 + .00045 m³ bridges .049: from 4.43 minutes on', () => {
    const skills = { here: 4, expert: 5 };
    expect(given(likes('mac', 4.42), skills)).toBeNull();
    expect(given(likes('mac', 4.43), skills)).toBe('here');
  });

  it('waits on while two experts come free twice as soon: .9 − 4.25 × .006 = .8745, 5.23 minutes', () => {
    const skills = { here: 4, expert: 5, second: 5 };
    expect(given(likes('mac', 5.23), skills)).toBeNull();
    expect(given(likes('mac', 5.24), skills)).toBe('here');
  });

  it('and while one expert has five cases at a time: .9 − 1.7 × .006 = .8898, 5.61 minutes', () => {
    const skills = { here: 4, expert: 5 };
    expect(given(likes('mac', 5.6), skills, 5)).toBeNull();
    expect(given(likes('mac', 5.62), skills, 5)).toBe('here');
  });

  it('does not count on a third who is better than nobody worth waiting for', () => {
    // Level 4 would bring .8256 together with the expert: less than the expert alone.
    const skills = { here: 3, fair: 4, expert: 5 };
    // .849 − .7 = .149 = .01 + .00045 × 6.76³.
    expect(given(likes('mac', 6.75), skills)).toBeNull();
    expect(given(likes('mac', 6.77), skills)).toBe('here');
  });

  it('does not wait for whoever is no better', () => {
    // .8 − 9.3 × .006 is less than .8 at once.
    expect(given(likes('mac', 0), { here: 4, other: 4 })).toBe('here');
  });

  it('counts ten points of priority as two minutes waited, both ways', () => {
    const skills = { here: 4, expert: 5 };
    expect(given(likes('mac', 2.42, { priority: 60 }), skills)).toBeNull();
    expect(given(likes('mac', 2.43, { priority: 60 }), skills)).toBe('here');
    expect(given(likes('mac', 6.42, { priority: 40 }), skills)).toBeNull();
    expect(given(likes('mac', 6.43, { priority: 40 }), skills)).toBe('here');
  });
});

describe('of two who both accept the one who is free', () => {
  const agents = [agent('here', { mac: 2, billing: 4 }, one), agent('expert', { mac: 5 }, one)];
  const first = (minutes: number) => {
    const cases = [likes('billing', 0), likes('mac', minutes)];
    const decisions = decideBatch(cases, desk({ agents }), costless({ here: free(), expert: busy }));
    return decisions.find(({ agent: who }) => who === 'here')?.case.split(' ')[0];
  };

  it('the older goes first when .02 a minute makes up for the .249 it loses: from 12.45 minutes on', () => {
    expect(first(12.4)).toBe('billing');
    expect(first(12.5)).toBe('mac');
  });
});

describe('the score that is told', () => {
  it('is the chance less the minutes’ price, and what growing and knowing each other add', () => {
    const ana = agent('ana', { mac: 2 }, { ...one, growing: ['mac'] });
    const state = { now: NOW, agents: { ana: { ...free(), utilisation: 0.85 } } };
    const of = { ...likes('mac', 0), last: { agent: 'ana', at: NOW - 7 * 24 * 60 * MINUTE } };
    // Half-way from .7 to 1 a minute costs half of .014: 10.9 × .007 = .0763.
    expect(decide(of, desk({ agents: [ana] }), state).score).toEqual({
      chance: expect.closeTo(0.6, 12),
      price: expect.closeTo(0.0763, 12),
      again: 0.05,
      growing: 0.02,
      total: expect.closeTo(0.6 - 0.0763 + 0.05 + 0.02, 12),
    });
  });

  it('is priced at half of what the desk’s prices say, by units', () => {
    const ana = agent('ana', { mac: 5 }, { capacity: 4, units: { ticket: 2 } });
    const state = { now: NOW, agents: { ana: { ...free(), utilisation: 1 } }, prices: { ana: 0.02 } };
    const { score } = decide(likes('mac', 0), desk({ agents: [ana] }), state);
    expect(score).toMatchObject({ price: expect.closeTo(8.5 * 2 * 0.01, 12), again: 0, growing: 0 });
  });

  it('takes the load for how busy somebody is until two hours tell', () => {
    const ana = agent('ana', { mac: 5 }, { capacity: 20 });
    const state = { now: NOW, agents: { ana: { ...free(), load: { ticket: 13, chat: 4 } } } };
    const { score } = decide(likes('mac', 0), desk({ agents: [ana] }), state);
    expect(score?.price).toBeCloseTo(8.5 * 0.007, 12);
    const idle = { now: NOW, agents: { ana: { ...free(), load: { ticket: 14 } } } };
    expect(decide(likes('mac', 0), desk({ agents: [ana] }), idle).score?.price).toBe(0);
  });
});
