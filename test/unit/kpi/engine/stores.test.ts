import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { creditOf, TEAM } from '../../../../shared/kpi/credit/credit.ts';
import { Chains } from '../../../../shared/kpi/engine/chains.ts';
import { Doubles, NONE, Whole } from '../../../../shared/kpi/engine/columns.ts';
import { Contacts } from '../../../../shared/kpi/engine/contacts.ts';
import { Credits } from '../../../../shared/kpi/engine/credits.ts';
import { Rows } from '../../../../shared/kpi/engine/rows.ts';

/** The engine's stores by themselves, beside plain lists. */

describe('a column', () => {
  it('keeps what was written however far it grows, and has nothing elsewhere', () => {
    const [doubles, whole] = [new Doubles(), new Whole()];
    const places = [0, 1, 1023, 1024, 1025, 2047, 2048, 9000];
    for (const place of places) {
      doubles.set(place, place + 0.5);
      whole.set(place, place);
    }
    expect(places.map((place) => doubles.get(place))).toEqual(places.map((place) => place + 0.5));
    expect(places.map((place) => whole.get(place))).toEqual(places);
    expect([whole.get(2), whole.get(1e6), whole.get(-1)]).toEqual([NONE, NONE, NONE]);
    expect(doubles.get(1e6)).toBeNaN();
    whole.set(9000, NONE);
    expect(whole.get(9000)).toBe(NONE);
  });
});

describe('rows', () => {
  it('are one a ticket alive, the newest, and none of what was removed', () => {
    const rows = new Rows();
    const alive = () => Array.from({ length: rows.last + 1 }, (_, row) => rows.alive[row]);
    expect([rows.add('b', 10), rows.add('a', 20), rows.add('b', 30)]).toEqual([0, 1, 2]);
    expect([rows.size, rows.deaths, rows.last, alive()]).toEqual([2, 1, 2, [0, 1, 1]]);
    expect([rows.createdAt(0), rows.createdAt(2), rows.idOf(1)]).toEqual([10, 30, 'a']);
    expect([rows.compare(1, 2), rows.compare(2, 1), rows.compare(0, 2)]).toEqual([-1, 1, 0]);
    rows.remove('b');
    expect([rows.size, rows.deaths, alive(), rows.idOf(2)]).toEqual([1, 2, [0, 1, 0], '']);
    rows.remove('never seen');
    rows.remove('b');
    expect([rows.size, rows.deaths]).toEqual([1, 2]);
    expect([rows.add('b', 40), rows.size, rows.deaths]).toEqual([3, 2, 2]);
  });

  it('change their version with every change, and are thousands', () => {
    const rows = new Rows();
    const versions = new Set([rows.version]);
    for (let row = 0; row < 3000; row++) {
      rows.add(`${row % 2000}`, row);
      versions.add(rows.version);
    }
    rows.remove('5');
    expect(versions.add(rows.version).size).toBe(3002);
    expect([rows.size, rows.deaths]).toEqual([1999, 1001]);
    expect([rows.alive[999], rows.alive[1000], rows.alive[2999]]).toEqual([0, 1, 1]);
  });
});

describe('the days of a store', () => {
  it('hand out their places in order, again those of the dead, and never more than twice what lives', () => {
    const rows = new Rows();
    const chains = new Chains(rows);
    const at = new Doubles();
    const by = (a: number, b: number) => at.get(a) - at.get(b) || a - b;
    let most = 0;
    for (let round = 0; round < 40; round++)
      for (let ticket = 0; ticket < 25; ticket++) {
        rows.add(`${ticket}`, 0);
        const place = chains.add(ticket % 2);
        at.set(place, (ticket * 7 + round) % 25);
        most = Math.max(most, place);
      }
    // 25 alive on two days, each at most doubled (or sixteen) before it is swept, and one more.
    expect(most).toBeLessThan(2 * 25 + 16);
    for (const number of [0, 1]) {
      const day = chains.day(number) ?? expect.unreachable();
      const living = [...chains.ordered(day, at, by)].filter(
        (place) => rows.alive[chains.rowOf(place)] === 1,
      );
      const tickets = Array.from({ length: 25 }, (_, ticket) => ticket).filter((one) => one % 2 === number);
      expect(living.map((place) => Number(rows.idOf(chains.rowOf(place))))).toEqual(
        tickets.toSorted((a, b) => ((a * 7 + 39) % 25) - ((b * 7 + 39) % 25)),
      );
      expect(chains.ordered(day, at, by)).toBe(chains.ordered(day, at, by));
    }
  });

  it('are gone through in order, as far as there are any', () => {
    const rows = new Rows();
    const chains = new Chains(rows);
    for (const number of [7, 3, 9, Number.POSITIVE_INFINITY, 3]) {
      rows.add(`${number}`, 0);
      chains.add(number);
    }
    const days = (from: number, to: number) => [...chains.between(from, to)].map(({ number }) => number);
    expect([days(-1e9, 1e9), days(4, 7), days(3, 3), days(4, 6), days(9, 3)]).toEqual([
      [3, 7, 9],
      [7],
      [3],
      [],
      [],
    ]);
    expect(chains.day(3)?.count).toBe(2);
    expect(chains.day(4)).toBeUndefined();
  });
});

describe('when customers come back', () => {
  const visit = fc.record({
    ticket: fc.integer({ min: 0, max: 30 }),
    at: fc.integer({ min: 0, max: 50 }),
    customer: fc.constantFrom('ana', 'ben'),
    matter: fc.constantFrom('mac', 'mail'),
    came: fc.boolean(),
    gone: fc.boolean(),
  });

  it('is the soonest visit after an instant, of the same customer with the same matter', () => {
    fc.assert(
      fc.property(fc.array(visit, { maxLength: 60 }), (visits) => {
        const rows = new Rows();
        const contacts = new Contacts(rows);
        const known = new Map<number, (typeof visits)[number] & { row: number }>();
        for (const one of visits) {
          const row = rows.add(`${one.ticket}`, one.at);
          contacts.add(row, one);
          known.set(one.ticket, { ...one, row });
          if (one.gone) {
            rows.remove(`${one.ticket}`);
            known.delete(one.ticket);
          }
          for (const { row: asking, customer, matter, at } of known.values()) {
            const later = [...known.values()].filter(
              (other) =>
                other.came && other.customer === customer && other.matter === matter && other.at > at,
            );
            const soonest = later.length === 0 ? null : Math.min(...later.map((other) => other.at));
            expect(contacts.next(asking, at)).toBe(soonest);
          }
        }
        expect(contacts.next(rows.add('nobody known', 0), 0)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});

it('a customer with many visits is found again by time, whatever order they came in, without those removed', () => {
  const rows = new Rows();
  const contacts = new Contacts(rows);
  const came = (ticket: string, at: number, matter = 'mac') => {
    const row = rows.add(ticket, at);
    contacts.add(row, { customer: 'dora', matter, came: true });
    return row;
  };
  const first = came('0', 0);
  for (const at of [70, 30, 90, 10, 50, 110, 20, 100]) came(`${at}`, at);
  came('mail', 25, 'mail');
  const next = (after: number) => [contacts.next(first, after), contacts.next(first, after)];
  expect([0, 20, 30, 100, 110].map(next)).toEqual([
    [10, 10],
    [30, 30],
    [50, 50],
    [110, 110],
    [null, null],
  ]);
  rows.remove('30');
  expect(next(20)).toEqual([50, 50]);
  came('40', 40);
  expect(next(30)).toEqual([40, 40]);
});

it('credits allow whom they name, and the team what is the team’s', () => {
  const credits = new Credits();
  const both = creditOf(['ana', 'ben']);
  const alone = creditOf(['ana'], false);
  const allowed = (agent: string | null) =>
    [TEAM, both, alone].map(({ code }) => credits.allowed(agent)[code]);
  expect([allowed(null), allowed('ana'), allowed('ben'), allowed('cleo')]).toEqual([
    [1, 1, 0],
    [0, 1, 1],
    [0, 1, 0],
    [0, 0, 0],
  ]);
  expect(credits.allowed('ana')).toBe(credits.allowed('ana'));
  const late = creditOf(['ana', 'cleo', `${Math.PI}`]);
  expect(credits.allowed('cleo')[late.code]).toBe(1);
});
