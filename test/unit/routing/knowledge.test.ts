import { describe, expect, it } from 'vitest';
import type { AgentState } from '../../../shared/routing/decision.ts';
import {
  type ClosedCase,
  decisionInput,
  learnFrom,
  priceMinutes,
} from '../../../shared/routing/knowledge.ts';
import { agent, desk, free, NOW, waitingCase } from './support.ts';

/** By level, 5 solves .9 in 8.5 minutes and 3 solves .7 in 10.1: what learn.ts supposes. */
const macNeeds = { ...waitingCase('x').needs, required: { mac: 1 }, topic: 'mac' };
const twoMac = (more = {}) =>
  desk({
    agents: [
      agent('expert', { mac: 5 }, { capacity: 1, ...more }),
      agent('other', { mac: 3 }, { capacity: 1 }),
    ],
  });
const here = (...ids: string[]): { now: number; agents: Record<string, AgentState> } => ({
  now: NOW,
  agents: Object.fromEntries(ids.map((id) => [id, free()])),
});

describe('what closed cases teach', () => {
  const closed = (who: string, minutes: number, solved: boolean, more = {}): ClosedCase => ({
    agent: who,
    needs: { ...macNeeds, ...more },
    minutes,
    solved,
  });

  it('is summed by agent and topic, with the mean level they were given to', () => {
    const { outcomes } = learnFrom(
      [
        closed('expert', 6, true),
        closed('expert', 10, false, { preferred: { windows: 3 } }),
        closed('expert', 4, true, { topic: 'keyboard' }),
        closed('other', 12, false),
      ],
      twoMac(),
    );
    expect(outcomes).toEqual({
      // Mac at 5, then Mac and Windows, of which they know nothing.
      expert: {
        mac: { n: 2, solved: 1, minutes: 16, level: 3.75 },
        keyboard: { n: 1, solved: 1, minutes: 4, level: 5 },
      },
      other: { mac: { n: 1, solved: 0, minutes: 12, level: 3 } },
    });
  });

  it('is of the queue where no rule named a topic, and nothing of who has left', () => {
    const { outcomes } = learnFrom(
      [closed('other', 5, true, { topic: null }), closed('gone', 5, true)],
      twoMac(),
    );
    expect(outcomes).toEqual({ other: { help: { n: 1, solved: 1, minutes: 5, level: 3 } } });
  });
});

describe('the price of a minute', () => {
  const inflow = (perMinute: number, more = {}) => [
    { needs: { ...macNeeds, ...more }, channel: 'ticket', perMinute },
  ];
  const both = here('expert', 'other');

  it('is what the next best loses, .2 over 8.5 minutes, once the best have no time', () => {
    const { expert, other } = priceMinutes(inflow(0.15), twoMac(), both);
    expect(expert).toBeCloseTo(0.2 / 8.5, 3);
    expect(other).toBe(0);
  });

  it('begins where somebody would be busy for nine tenths of their time', () => {
    // 8.5 minutes × .1 a minute are .85 of the time; × .11 are .935.
    expect(priceMinutes(inflow(0.1), twoMac(), both)['expert']).toBe(0);
    expect(priceMinutes(inflow(0.11), twoMac(), both)['expert']).toBeGreaterThan(0.01);
  });

  it('counts room for several, and the units a case of the channel takes', () => {
    expect(priceMinutes(inflow(0.15), twoMac({ capacity: 2 }), both)['expert']).toBe(0);
    const heavy = twoMac({ capacity: 2, units: { ticket: 2 } });
    // 17 unit-minutes for .2: half as dear.
    expect(priceMinutes(inflow(0.15), heavy, both)['expert']).toBeCloseTo(0.1 / 8.5, 3);
  });

  it('is of everybody on duty and nobody else; who may not take a case is no help with it', () => {
    const alone = priceMinutes(inflow(0.1), twoMac(), here('expert'));
    expect(Object.keys(alone)).toEqual(['expert']);
    const away = { now: NOW, agents: { expert: free(), other: { ...free(), status: 'away' as const } } };
    expect(Object.keys(priceMinutes(inflow(0.1), twoMac(), away))).toEqual(['expert']);
    // Only the expert may: nobody else loses anything by it, and there is no time for all of it.
    const strict = priceMinutes(inflow(0.15, { required: { mac: 4 } }), twoMac(), both);
    expect(strict['expert']).toBeGreaterThan(0.1);
    expect(strict['other']).toBe(0);
  });

  it('follows what outcomes taught', () => {
    const many = (solved: number) => ({ n: 1e6, solved, minutes: 1e7, level: 3 });
    const outcomes = { expert: { mac: many(8e5) }, other: { mac: many(5e5) } };
    const learned = { topics: { mac: { chance: 0, minutes: 1, strength: 1 } }, outcomes };
    const { expert } = priceMinutes(inflow(0.12), twoMac(), { ...both, learned });
    expect(expert).toBeCloseTo(0.3 / 10, 3);
  });

  it('comes out alike from the prices of a minute ago', () => {
    const fresh = priceMinutes(inflow(0.15), twoMac(), both);
    const again = priceMinutes(inflow(0.15), twoMac(), both, { expert: 0.001, gone: 0.1 });
    expect(again['expert']).toBeCloseTo(fresh['expert'] ?? Number.NaN, 4);
    expect(again['other']).toBe(0);
  });
});

describe('what a decision is given', () => {
  const cases = [waitingCase('c')];

  it('is who is there, and how busy they were where that is known', () => {
    const input = decisionInput(cases, twoMac(), here('expert', 'other'), { utilisation: { expert: 0.4 } });
    expect(input).toEqual({
      cases,
      desk: twoMac(),
      state: { now: NOW, agents: { expert: { ...free(), utilisation: 0.4 }, other: free() } },
      options: {},
    });
  });

  it('is what was learned and priced, a copy that later prices do not change', () => {
    const prices = { expert: 0.02 };
    const learned = { topics: {}, outcomes: {} };
    const { state } = decisionInput(cases, twoMac(), here(), { learned, prices });
    prices.expert = 9;
    expect(state).toEqual({ now: NOW, agents: {}, learned, prices: { expert: 0.02 } });
  });
});
