import { describe, expect, it } from 'vitest';
import { creditOf, creditOfOne } from '../../../../shared/kpi/credit/credit.ts';
import { Credits } from '../../../../shared/kpi/engine/credits.ts';
import { Dictionary } from '../../../../shared/kpi/engine/dictionary.ts';
import { createEngine } from '../../../../shared/kpi/engine/engine.ts';
import { Rows } from '../../../../shared/kpi/engine/rows.ts';
import { SampleStore } from '../../../../shared/kpi/engine/samples.ts';
import { SpanStore } from '../../../../shared/kpi/engine/spans.ts';
import { kpis } from '../../../../shared/kpi/kpis/registry.ts';
import type { Samples } from '../../../../shared/kpi/measure/definition.ts';
import { DAY, HOUR, MINUTE, NOON, solved } from '../support/facts.ts';

/** What the engine keeps of samples and spans, and what it gives again without measuring. */
const made = () => ({ rows: new Rows(), credits: new Credits(), keys: new Dictionary() });
const ana = creditOfOne('kept ana');
const ben = creditOfOne('kept ben');
const look = (
  from: number,
  to: number,
  more: { agent?: string | null; now?: number; clock?: 'business' } = {},
) => ({
  agent: null,
  period: { from, to },
  now: to + DAY,
  clock: 'calendar' as const,
  ...more,
});
const listed = ({ length, at, value, key, ticket }: Samples) =>
  Array.from({ length }, (_, index) => [ticket(index), at[index], value[index], key(index)]);

describe('samples', () => {
  it('are in log order: by instant, then by ticket, then by value, whatever came first', () => {
    const codes = made();
    const store = new SampleStore(codes);
    codes.rows.add('b', NOON);
    store.value(NOON, 5, ana, 'five');
    store.value(NOON, 3, ana, 'three');
    store.value(NOON - HOUR, 9, ana);
    codes.rows.add('a', NOON);
    store.value(NOON, 7, ana, 'seven');
    expect(listed(store.read(look(NOON - DAY, NOON + DAY)).samples)).toEqual([
      ['b', NOON - HOUR, 9, ''],
      ['a', NOON, 7, 'seven'],
      ['b', NOON, 3, 'three'],
      ['b', NOON, 5, 'five'],
    ]);
  });

  it('are those within a period and until now, both ends of days and of instants', () => {
    const codes = made();
    const store = new SampleStore(codes);
    codes.rows.add('a', NOON);
    for (const hours of [-24, -1, 0, 1, 24, 48]) store.value(NOON + hours * HOUR, hours, ana);
    const hours = (from: number, to: number, now?: number) => [
      ...Array.from(store.read(look(from, to, now === undefined ? {} : { now })).samples.value),
    ];
    expect(hours(NOON - HOUR, NOON + 24 * HOUR)).toEqual([-1, 0, 1]);
    expect(hours(NOON - HOUR + 1, NOON + 24 * HOUR + 1)).toEqual([0, 1, 24]);
    expect(hours(NOON - 2 * DAY, NOON + 9 * DAY, NOON)).toEqual([-24, -1, 0]);
    expect(hours(NOON + 3 * DAY, NOON + 9 * DAY)).toEqual([]);
  });

  it('are of the agent looked at', () => {
    const codes = made();
    const store = new SampleStore(codes);
    codes.rows.add('a', NOON);
    store.value(NOON, 1, ana);
    store.value(NOON, 2, ben);
    store.value(NOON, 3, creditOf(['kept ana'], false));
    const values = (agent: string | null) =>
      Array.from(store.read(look(NOON - DAY, NOON + DAY, { agent })).samples.value);
    expect([values('kept ana'), values('kept ben'), values(null), values('kept cleo')]).toEqual([
      [1, 3],
      [2],
      [1, 2],
      [],
    ]);
  });

  it('of durations are on the clock asked for; those no schedule tells are counted apart', () => {
    const codes = made();
    const store = new SampleStore(codes);
    codes.rows.add('a', NOON);
    store.duration(NOON, { calendar: 60, business: 30 }, ana);
    store.duration(NOON, { calendar: 90, business: null }, ana);
    const calendar = store.read(look(NOON - DAY, NOON + DAY));
    expect([Array.from(calendar.samples.value), calendar.withoutSchedule]).toEqual([[60, 90], 0]);
    const business = store.read(look(NOON - DAY, NOON + DAY, { clock: 'business' }));
    expect([Array.from(business.samples.value), business.withoutSchedule]).toEqual([[30], 1]);
    const counts = new SampleStore(codes);
    counts.value(NOON, 1, ana);
    expect(counts.read(look(NOON - DAY, NOON + DAY, { clock: 'business' })).samples.length).toBe(1);
  });

  it('are read again after a change alone', () => {
    const codes = made();
    const store = new SampleStore(codes);
    codes.rows.add('a', NOON);
    store.value(NOON, 1, ana);
    const first = store.read(look(NOON - DAY, NOON + DAY));
    expect(store.read(look(NOON - DAY, NOON + DAY))).toBe(first);
    expect(store.read(look(NOON - DAY, NOON + DAY + 1))).not.toBe(first);
    codes.rows.add('a', NOON);
    store.value(NOON, 2, ana);
    expect(Array.from(store.read(look(NOON - DAY, NOON + DAY)).samples.value)).toEqual([2]);
    codes.rows.remove('a');
    expect(store.read(look(NOON - DAY, NOON + DAY)).samples.length).toBe(0);
  });
});

describe('spans', () => {
  const LASTING = Number.POSITIVE_INFINITY;
  const open = (store: SpanStore, instant: number, agent: string | null = null) => {
    const { length, from, ticket } = store.openAt(instant, agent);
    return Array.from({ length }, (_, index) => [ticket(index), from[index]]);
  };

  it('are open from their beginning until before their end, oldest first', () => {
    const codes = made();
    const store = new SpanStore(codes);
    codes.rows.add('b', NOON);
    store.span(NOON, NOON + 2 * DAY, ana);
    codes.rows.add('a', NOON);
    store.span(NOON, LASTING, ana);
    codes.rows.add('c', NOON);
    store.span(NOON - HOUR, NOON + HOUR, ben);
    const [a, b, c] = [
      ['a', NOON],
      ['b', NOON],
      ['c', NOON - HOUR],
    ];
    expect(open(store, NOON - HOUR - 1)).toEqual([]);
    expect(open(store, NOON - HOUR)).toEqual([c]);
    expect(open(store, NOON)).toEqual([c, a, b]);
    expect(open(store, NOON + HOUR)).toEqual([a, b]);
    expect(open(store, NOON + 2 * DAY - 1)).toEqual([a, b]);
    expect(open(store, NOON + 2 * DAY)).toEqual([a]);
    expect(open(store, NOON, 'kept ben')).toEqual([c]);
    codes.rows.remove('a');
    expect(open(store, NOON)).toEqual([c, b]);
  });

  it('that begin later than what they count from are open later', () => {
    const codes = made();
    const store = new SpanStore(codes);
    codes.rows.add('a', NOON);
    store.span(NOON + HOUR, LASTING, ana, NOON);
    expect([open(store, NOON + HOUR - 1), open(store, NOON + HOUR)]).toEqual([[], [['a', NOON]]]);
  });

  it('are looked through again after a change, or at another instant or agent alone', () => {
    const codes = made();
    const store = new SpanStore(codes);
    codes.rows.add('a', NOON);
    store.span(NOON, LASTING, ana);
    const first = store.openAt(NOON, null);
    expect(store.openAt(NOON, null)).toBe(first);
    expect(store.openAt(NOON + 1, null)).not.toBe(first);
    expect(store.openAt(NOON, 'kept ben').length).toBe(0);
    expect(store.openAt(NOON, null).length).toBe(1);
  });
});

describe('an engine', () => {
  const period = look(NOON - DAY, NOON + DAY);

  it('equals every KPI on a few tickets, for the team and for one', () => {
    const facts = [
      solved('1', 'ana', 10 * MINUTE),
      solved('2', 'ben', HOUR, { createdAt: NOON + HOUR }),
      solved('3', 'ana', HOUR, { excluded: 'merged' }),
      solved('4', 'ana', HOUR, { excluded: 'spam' }),
    ];
    const engine = createEngine();
    for (const one of facts) engine.upsert(one);
    expect(engine.size).toBe(4);
    for (const agent of [null, 'ana', 'ben'])
      for (const kpi of kpis)
        expect(engine.measure(kpi.id, { ...period, agent })).toEqual(
          kpi.measure(facts, { ...period, agent }),
        );
  });

  it('gives the very same result until something changes', () => {
    const engine = createEngine();
    engine.upsert(solved('1', 'ana', 10 * MINUTE));
    const volume = () => engine.measure('volume-solved', period);
    const first = volume();
    expect(volume()).toBe(first);
    engine.upsert(solved('2', 'ana', 10 * MINUTE));
    expect([first.value, volume().value]).toEqual([1, 2]);
    engine.remove('1');
    expect([volume().value, engine.size]).toEqual([1, 1]);
  });

  it('keeps apart what is looked at on another clock, until another instant, or of another format', () => {
    const engine = createEngine();
    engine.upsert(solved('1', 'ana', 10 * MINUTE));
    const first = engine.measure('volume-solved', period);
    for (const other of [
      { ...period, clock: 'business' as const },
      { ...period, now: NOON },
      { ...period, agent: 'ana' },
      { ...period, format: 'csat.faces.5' },
      { ...period, period: { ...period.period, to: NOON + DAY + 1 } },
      { ...period, period: { ...period.period, from: NOON - DAY - 1 } },
    ])
      expect(engine.measure('volume-solved', other)).not.toBe(first);
  });

  it('tells the samples a KPI is made of, and none of one that has none', () => {
    const engine = createEngine();
    engine.upsert(solved('1', 'ana', 10 * MINUTE));
    expect(listed(engine.samplesOf('full-resolution-time', period))).toEqual([
      ['1', NOON + 10 * MINUTE, 600, ''],
    ]);
    expect(listed(engine.samplesOf('backlog', period))).toEqual([]);
    for (const ask of [
      () => engine.samplesOf('none', period),
      () => engine.measureParts('none', period, () => null),
    ])
      expect(ask).toThrow(RangeError);
  });

  it('says when customers came back, of the ticket that is asked about', () => {
    const engine = createEngine();
    engine.upsert(solved('1', 'ana', HOUR, { requester: 'dora' }));
    engine.upsert(solved('2', 'ana', HOUR, { requester: 'emil' }));
    engine.upsert(solved('3', 'ana', HOUR, { requester: 'dora', createdAt: NOON + 2 * HOUR }));
    const { value, n } = engine.measure('first-contact-resolution', { ...period, now: NOON + 60 * DAY });
    expect([n, value]).toEqual([3, expect.closeTo(2 / 3, 12)]);
  });
});
