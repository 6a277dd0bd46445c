import { describe, expect, it } from 'vitest';
import { run } from '../../../collector/simulation/engine.ts';
import { greedyAble, longestIdle } from '../../../collector/simulation/policies.ts';
import { ableOf, boundOf } from '../../../collector/simulation/scenario.ts';
import { deskOf, type Shape } from '../../bench/routing/desks.ts';
import { SHAPES } from '../../bench/routing/shapes.ts';

/** The desks the routing is tried on are what their names say. */

const length = { warmUp: 100, cases: 1500 };
const shape = (part: string): Shape => {
  const found = SHAPES.find(({ name }) => name.includes(part));
  if (!found) throw new Error(`no desk ${part}`);
  return found;
};

describe.each(SHAPES.map((one) => [one.name, one] as const))('%s', (_, one) => {
  const { desk, needs, model } = deskOf(one, 0.85, 3);

  it('has somebody for every topic', () => {
    const able = ableOf({ desk, needs, model, channel: 'chat' });
    for (const [topic] of needs.entries()) expect(able.some((row) => row[topic])).toBe(true);
  });

  it('gets as many cases as its load says, over a day', () => {
    const { wave } = model;
    if (!wave) return expect(one.swing ?? one.bursts).toBeUndefined();
    const minutes = Array.from({ length: 1440 }, (__, minute) => wave.at(minute + 0.5));
    expect(minutes.reduce((sum, factor) => sum + factor, 0) / 1440).toBeCloseTo(1, 3);
    expect(Math.max(...minutes)).toBeLessThanOrEqual(wave.most + 1e-9);
  });
});

describe('part-timers', () => {
  const scenario = deskOf(shape('part-timers'), 0.85, 3);
  const { model } = scenario;

  it('are given work only while they are there, half of the time', () => {
    const begun: number[] = [];
    run(model, longestIdle(), length, 1, {
      began: (_, agent, now) => {
        expect(model.present?.(agent, now)).toBe(true);
        begun.push(agent);
      },
    });
    const ofLast = begun.filter((agent) => agent >= 10).length / begun.length;
    expect(ofLast).toBeGreaterThan(0.25);
    expect(ofLast).toBeLessThan(0.42);
  });

  it('count for half in what no policy can beat', () => {
    const { present: _, ...always } = model;
    expect(boundOf(scenario)).toBeLessThan(boundOf({ ...scenario, model: always }));
  });

  it('are refused when a policy gives them work in their absence', () => {
    const stubborn = { ...longestIdle(), choose: longestIdle().choose };
    const everybody = Array.from({ length: 20 }, (_, a) => a);
    const choose: typeof stubborn.choose = (view) => stubborn.choose({ ...view, idle: everybody });
    expect(() => run(model, { ...stubborn, choose }, length, 1)).toThrow('not free');
  });
});

describe('a truth that drifts', () => {
  const scenario = deskOf(shape('drifts'), 0.85, 3);
  const { model } = scenario;

  it('is what cases are judged by at their moment', () => {
    const policy = greedyAble(model.chance, ableOf(scenario));
    const { outcomes } = run(model, policy, length, 1);
    const asAtFirst = outcomes.filter(({ agent, topic, chance }) => chance === model.chance[agent]?.[topic]);
    expect(asAtFirst.length).toBeLessThan(outcomes.length / 10);
    for (const { chance } of outcomes) {
      expect(chance).toBeGreaterThan(0);
      expect(chance).toBeLessThan(1);
    }
  });

  it('has a bound between those of its ends, or beyond neither by much', () => {
    const { drift, ...still } = model;
    if (!drift) throw new Error('It does not drift.');
    const ends = [model.chance, drift.to].map((chance) =>
      boundOf({ ...scenario, model: { ...still, chance } }),
    );
    expect(Math.abs(boundOf(scenario) - ((ends[0] ?? 0) + (ends[1] ?? 0)) / 2)).toBeLessThan(0.05);
  });
});
