import { describe, expect, it } from 'vitest';
import type { Kpi } from '../../../../shared/kpi/kpi.ts';
import { kpiById } from '../../../../shared/kpi/kpis/registry.ts';
import { type Case, casesOf, isCompared } from '../../../../shared/kpi/team/cases.ts';
import { mainTopics, meanOfTopic, type OwnMean, ownMeans } from '../../../../shared/kpi/team/own-means.ts';
import { kpiOfSeries, seriesOf } from '../../../../shared/kpi/team/series.ts';
import { LONGEST_NAME, OTHER, topicName, topicsOf } from '../../../../shared/kpi/team/topics.ts';
import { solved } from '../support/facts.ts';

/** What an agent's voice is made of, counted by hand; the thirteen weeks before July 2026 begin on 1 April. */
const kpi = (id: string): Kpi => kpiById(id) ?? expect.unreachable();
const HOUR = 3_600_000;
const about = { agent: 'ana', month: '2026-07', zone: 'UTC' };
const mix = (topic: string | null) => ({
  topic,
  channel: 'mail',
  tier: 'L1',
  priority: 'normal',
  language: 'en',
});
/** So many tickets Ana solved, each after so many hours. */
const tickets = (
  name: string,
  n: number,
  hours: number,
  createdAt: number,
  topic: string | null = 'billing',
) =>
  Array.from({ length: n }, (_, i) =>
    solved(`${name} ${i}`, 'ana', hours * HOUR, { createdAt: createdAt + i * HOUR, mix: mix(topic) }),
  );
const june = Date.UTC(2026, 5, 1);
const timeOf = (means: readonly OwnMean[]) => means.find(({ series }) => series === 'first-resolution-time');

describe('the means of a voice', () => {
  it('are of the logarithms of seconds, over all helpdesks', () => {
    const own = timeOf(ownMeans([tickets('a', 15, 1, june), tickets('b', 5, 4, june)], about));
    expect(own).toMatchObject({ n: 20, series: 'first-resolution-time' });
    expect(own?.mean).toBeCloseTo((15 * Math.log(3600) + 5 * Math.log(4 * 3600)) / 20, 12);
  });

  it('need twenty cases within thirteen weeks before the month', () => {
    expect(timeOf(ownMeans([tickets('a', 19, 1, june)], about))).toBeUndefined();
    const before = Date.UTC(2026, 2, 31);
    expect(timeOf(ownMeans([tickets('a', 19, 1, june), tickets('b', 9, 1, before)], about))).toBeUndefined();
    const after = Date.UTC(2026, 6, 1);
    expect(timeOf(ownMeans([tickets('a', 19, 1, june), tickets('b', 9, 1, after)], about))).toBeUndefined();
    expect(timeOf(ownMeans([tickets('a', 20, 1, june)], about))?.n).toBe(20);
  });

  it('are of nobody else’s cases, and of KPIs of agents alone', () => {
    expect(timeOf(ownMeans([tickets('a', 20, 1, june)], { ...about, agent: 'ben' }))).toBeUndefined();
    for (const { kpi: one } of ownMeans([tickets('a', 20, 1, june)], about))
      expect([one.id, one.level, one.voice === null]).toEqual([one.id, 'agent', false]);
  });

  it('take a time of nothing for a second', () => {
    const own = timeOf(ownMeans([tickets('a', 20, 0, june)], about));
    expect(own?.mean).toBe(0);
  });
});

describe('the mean of one topic', () => {
  const own = timeOf(
    ownMeans(
      [
        [
          ...tickets('a', 12, 1, june, 'mac'),
          ...tickets('b', 6, 2, june, 'linux'),
          ...tickets('c', 4, 4, june, null),
        ],
      ],
      about,
    ),
  );
  const of = (topic: string, topics = ['mac']) => meanOfTopic(own ?? expect.unreachable(), topic, topics);

  it('is of its cases alone', () => {
    expect(of('mac').n).toBe(12);
    expect(of('mac').mean).toBeCloseTo(Math.log(3600), 12);
  });

  it('is of all that have none of the season’s topics, named or not', () => {
    expect(of(OTHER).n).toBe(10);
    expect(of(OTHER).mean).toBeCloseTo((6 * Math.log(7200) + 4 * Math.log(14_400)) / 10, 12);
    expect(of(OTHER, ['mac', 'linux']).n).toBe(4);
  });

  it('is nothing without a case', () => {
    expect(of('windows')).toEqual({ n: 0, mean: 0 });
  });
});

describe('the topics an agent names', () => {
  const named = (topics: Record<string, number>): string[] => {
    const cases = Object.entries(topics).flatMap(([topic, n]) =>
      Array<Case>(n).fill({ series: 'one-touch', topic, value: 1 }),
    );
    return mainTopics([{ kpi: kpi('one-touch'), series: 'one-touch', n: cases.length, mean: 1, cases }]);
  };

  it('are those of most cases, by name where they are as many, and never the rest', () => {
    expect(named({ b: 3, a: 3, c: 9, [OTHER]: 99 })).toEqual(['c', 'a', 'b']);
    expect(named({ a: 3, c: 9, b: 3 })).toEqual(['c', 'a', 'b']);
  });

  it('are six at most', () => {
    expect(named({ g: 1, f: 2, e: 3, d: 4, c: 5, b: 6, a: 7 })).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('are the season’s when three name them: of seven the six most named, then by name', () => {
    const named7 = [...'abcdefg'].map((topic) => [topic]);
    const twice = [...named7, ...named7];
    expect(topicsOf(twice)).toEqual([]);
    expect(topicsOf([...twice, ...named7])).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(topicsOf([...twice, ...named7, ['g']])).toEqual(['a', 'b', 'c', 'd', 'e', 'g']);
  });

  it('are cut where they are long, and nothing where there is none', () => {
    expect(topicName('x'.repeat(200))).toHaveLength(LONGEST_NAME);
    expect(topicName(null)).toBe(OTHER);
  });
});

describe('a series', () => {
  it('is a KPI, or one of its scales', () => {
    expect(seriesOf(kpi('csat'), 'csat.faces.5')).toBe('csat/csat.faces.5');
    expect(seriesOf(kpi('reopen-rate'), null)).toBe('reopen-rate');
    for (const series of ['csat/csat.faces.5', 'nps/nps.11', 'ces/ces.7', 'reopen-rate'])
      expect(kpiOfSeries(series)?.id).toBe(series.split('/')[0]);
  });

  it('is nothing that is told on no such scale', () => {
    for (const series of [
      'csat',
      'csat/nps.11',
      'nps/ces.7',
      'reopen-rate/csat.faces.5',
      'no-such-kpi',
      '',
      'csat/csat.faces/.5',
    ])
      expect([series, kpiOfSeries(series)]).toEqual([series, null]);
  });
});

describe('judged cases', () => {
  const context = {
    agent: 'ana',
    period: { from: june, to: june + 30 * 24 * HOUR },
    now: june + 30 * 24 * HOUR,
    clock: 'calendar',
  } as const;

  it('are in log order, with series, topic and value', () => {
    const facts = [...tickets('a', 1, 2, june, 'mac'), ...tickets('b', 1, 1, june + HOUR, null)];
    const cases = casesOf(kpi('first-resolution-time'), facts, context);
    expect(cases.map(({ topic }) => topic).sort()).toEqual(['', 'mac']);
    expect(cases.find(({ topic }) => topic === 'mac')).toEqual({
      series: 'first-resolution-time',
      topic: 'mac',
      value: expect.closeTo(Math.log(7200), 12),
    });
  });

  it('of a share are 1 or 0 as they are', () => {
    const facts = tickets('a', 2, 2, june, 'mac').map((one, i) => ({ ...one, publicReplies: i + 1 }));
    expect(casesOf(kpi('one-touch'), facts, context).map(({ value }) => value)).toEqual([1, 0]);
  });

  it('are none of a KPI without voices; shares and times alone are compared', () => {
    expect(casesOf(kpi('volume-solved'), tickets('a', 3, 1, june), context)).toEqual([]);
    expect(
      ['csat', 'nps', 'quality-score', 'first-resolution-time', 'volume-solved', 'queue-wait'].map((id) =>
        isCompared(kpi(id)),
      ),
    ).toEqual([true, false, false, true, false, false]);
  });
});
