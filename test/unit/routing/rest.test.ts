import { describe, expect, it } from 'vitest';
import { decide } from '../../../shared/routing/decide.ts';
import type { AgentState, RoutingState } from '../../../shared/routing/decision.ts';
import { explain } from '../../../shared/routing/explain.ts';
import { needsOf } from '../../../shared/routing/needs.ts';
import { agent, desk, free, NOW, waitingCase } from './support.ts';

/** Experts do not burn: both know Mac, one of them well; the expert's last two hours decide. */
const twoMac = desk({
  skills: { mac: { label: { en: 'Mac' } } },
  agents: [agent('expert', { mac: 5 }, { capacity: 1 }), agent('other', { mac: 3 }, { capacity: 1 })],
});
const needsMac = { ...needsOf({}, [], [{ id: 'help' }], 'en'), required: { mac: 1 }, topic: 'mac' };
const lately = (expert: number, other: number, otherIs: AgentState = free()): RoutingState => ({
  now: NOW,
  prices: { expert: 0, other: 0 },
  agents: { expert: { ...free(), utilisation: expert }, other: { ...otherIs, utilisation: other } },
});
const decided = (state: RoutingState) => decide(waitingCase('c', { needs: needsMac }), twoMac, state);

describe('whoever was busy for nine tenths of the last two hours', () => {
  it('is spared while somebody able was for less than three quarters', () => {
    expect(decided(lately(0.5, 0.5)).agent).toBe('expert');
    expect(decided(lately(0.95, 0.5)).agent).toBe('other');
    expect(decided(lately(0.95, 0.8)).agent).toBe('expert');
  });

  it('is spared already when one more case would bring them there', () => {
    expect(decided(lately(0.88, 0.5)).agent).toBe('expert');
    expect(decided(lately(0.895, 0.5)).agent).toBe('other');
  });

  it('is brought there less by one case the more they have room for', () => {
    const roomy = desk({
      agents: [agent('expert', { mac: 5 }, { capacity: 2 }), agent('other', { mac: 3 }, { capacity: 1 })],
    });
    const given = (expert: number) =>
      decide(waitingCase('c', { needs: needsMac }), roomy, lately(expert, 0.5)).agent;
    // 8.5 minutes are 8.5 / 240 of two hours with room for two: .895 comes to .8987, .897 to .9006.
    expect(given(0.895)).toBe('expert');
    expect(given(0.897)).toBe('other');
  });

  it('is not spared for somebody who was busy for just three quarters, or nobody knows how much', () => {
    expect(decided(lately(0.95, 0.75)).agent).toBe('expert');
    const unknown: RoutingState = {
      ...lately(0.95, 0.5),
      agents: { expert: { ...free(), utilisation: 0.95 }, other: free() },
    };
    expect(decided(unknown).agent).toBe('expert');
  });

  it('is given a case all the same while two hours say nothing of them', () => {
    const unknown: RoutingState = {
      ...lately(0.95, 0.5),
      agents: { expert: free(), other: { ...free(), utilisation: 0.5 } },
    };
    expect(decided(unknown).agent).toBe('expert');
  });

  it('is said to agent and customer', () => {
    const given = decided(lately(0.95, 0.5));
    expect(given.reasons).toContainEqual({ code: 'rest' });
    expect(explain(given, twoMac, { audience: 'agent', language: 'en' })).toContain('two full hours');
    const waits = decided(lately(0.95, 0.5, { ...free(), load: { ticket: 1 } }));
    expect(waits).toMatchObject({ outcome: 'waiting', reasons: expect.arrayContaining([{ code: 'rest' }]) });
    expect(explain(waits, twoMac, { audience: 'customer', language: 'es' })).toContain('conserva su turno');
  });
});
