import { describe, expect, it } from 'vitest';
import { decide } from '../../../shared/routing/decide.ts';
import type { DeskState } from '../../../shared/routing/decision.ts';
import { needsOf } from '../../../shared/routing/needs.ts';
import { agent, desk, free, NOW, waitingCase } from './support.ts';

const macDesk = desk({
  agents: [agent('marta', { mac: 4 }), agent('william', { windows: 5 })],
  rules: [{ name: 'Mac', when: { platform: 'mac' }, needs: { mac: 3 }, topic: 'mac' }],
});
const everybody: DeskState = { now: NOW, agents: { marta: free(), william: free() } };
const macCase = waitingCase('c1', {
  needs: needsOf({ platform: 'mac' }, macDesk.rules, macDesk.queues, 'es-MX'),
});

describe('decide', () => {
  it('gives a Mac problem to the agent who knows Mac, though the other is idle for longer', () => {
    const state = { ...everybody, agents: { marta: free(1), william: free(600) } };
    expect(decide(macCase, macDesk, state)).toMatchObject({ outcome: 'assigned', agent: 'marta' });
  });

  it('lets a Mac problem wait rather than reach somebody who only knows Windows', () => {
    const full = { ...free(), load: { ticket: 5 } };
    const state = { ...everybody, agents: { marta: full, william: free() } };
    expect(decide(macCase, macDesk, state)).toMatchObject({ outcome: 'waiting', agent: null });
  });
});
