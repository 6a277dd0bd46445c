import { describe, expect, it } from 'vitest';
import { defineKpi, definitionOf } from '../../../../shared/kpi/measure/define.ts';
import { netInterval } from '../../../../shared/kpi/measure/net-points.ts';
import { number } from '../../../../shared/kpi/measure/summary.ts';
import { netScoreInterval } from '../../../../shared/stats/net-score.ts';

describe('a KPI', () => {
  const definition = {
    id: 'made-up',
    unit: 'tickets',
    better: 'neither',
    level: 'agent',
    targetable: false,
    sources: [],
    summarise: () => number(1, 1, 'count', () => []),
  } as const;
  const quality = defineKpi({ ...definition, partner: null });
  const voice = { family: 'speed', spread: 0.5 } as const;

  it('names its partner and how people speak of it, and neither where there is none', () => {
    expect(quality).toMatchObject({ partner: null, voice: null });
    expect(defineKpi({ ...definition, id: 'speed', partner: quality, voice })).toMatchObject({
      partner: 'made-up',
      voice,
    });
  });

  it('leads back to its definition', () => {
    expect(definitionOf(quality)).toMatchObject(definition);
  });
});

describe('the interval of a net score', () => {
  /** Rocks (2016): ¾ of a promoter, 1½ passives and ¾ of a detractor are added, then Wald’s interval. */
  const adjustedWald = (promoters: number, passives: number, detractors: number) => {
    const n = promoters + passives + detractors + 3;
    const [up, down] = [(promoters + 0.75) / n, (detractors + 0.75) / n];
    const reach = 1.959964 * Math.sqrt((up + down - (up - down) ** 2) / n);
    return { low: 100 * (up - down - reach), high: 100 * (up - down + reach) };
  };

  it.each([
    [9, 5, 5],
    [3, 13, 3],
    [1, 2, 16],
  ])('of 19 answers (%d, %d, %d) is the score interval', (promoters, passives, detractors) => {
    const counts = { promoters, passives, detractors };
    const score = netScoreInterval(counts);
    expect(netInterval(counts)).toEqual({
      low: 100 * (score?.low ?? Number.NaN),
      high: 100 * (score?.high ?? Number.NaN),
    });
    expect(netInterval(counts)?.low).not.toBeCloseTo(adjustedWald(promoters, passives, detractors).low, 2);
  });

  it.each([
    [9, 6, 5],
    [3, 14, 3],
    [4, 0, 16],
  ])('of 20 answers (%d, %d, %d) is the adjusted Wald', (promoters, passives, detractors) => {
    const wald = adjustedWald(promoters, passives, detractors);
    const { low, high } = netInterval({ promoters, passives, detractors }) ?? expect.unreachable();
    expect(low).toBeCloseTo(Math.max(-100, wald.low), 3);
    expect(high).toBeCloseTo(Math.min(100, wald.high), 3);
  });

  it('is none without answers, and ends where points do', () => {
    expect(netInterval({ promoters: 0, passives: 0, detractors: 0 })).toBeNull();
    expect(netInterval({ promoters: 40, passives: 0, detractors: 0 })?.high).toBe(100);
    expect(netInterval({ promoters: 0, passives: 0, detractors: 40 })?.low).toBe(-100);
  });
});
