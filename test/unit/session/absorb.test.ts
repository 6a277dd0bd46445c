import { describe, expect, it } from 'vitest';
import { absorbedBy, withAbsorbed } from '../../../shared/session/absorb.ts';
import { SupportEvent } from '../../../shared/session/event.ts';
import { foldTicket } from '../../../shared/session/fold.ts';
import { at, created, type Line, log, reply, status } from './story.ts';

/** What a merged ticket leaves to the one it went into, by itself. */

const of = (ticket: string, ...lines: Line[]) =>
  log(...lines).map((event, i) => SupportEvent.parse({ ...event, ticket, id: `${ticket}:${i}` }));
const merge = (minute: number, into: string): Line => [minute, { kind: 'merge', into }];
const left = (...lines: Line[]) => absorbedBy(of('2', ...lines), foldTicket);

describe('a merge leaves', () => {
  it('the words nobody had answered, as they came', () => {
    expect(left(created, merge(20, '1'))).toEqual({
      id: 'absorb 2',
      ticket: '1',
      kind: 'absorb',
      from: '2',
      at: at(0),
      createdAt: at(0),
      waiting: true,
    });
  });

  it('how long it had been open, when all was answered', () => {
    expect(left(created, reply(5, 'ana'), merge(20, '1'))).toMatchObject({ at: at(20), waiting: false });
  });

  it('nothing of what was over, counts nowhere, or was not merged', () => {
    expect(left(created)).toBeNull();
    expect(left(merge(20, '1'))).toBeNull();
    expect(left(created, merge(20, '2'))).toBeNull();
    expect(left(created, status(5, 'solved'), merge(20, '1'))).toBeNull();
    expect(left(created, status(5, 'closed'), merge(20, '1'))).toBeNull();
    expect(left(created, [5, { kind: 'spam' }], merge(20, '1'))).toBeNull();
    expect(left(created, status(5, 'solved'), [6, { kind: 'spam' }], merge(20, '1'))).toBeNull();
  });

  it('it to logs once each, the last of a row with all before it, and to none that is not there', () => {
    const logs = new Map([
      ['3', of('3', created)],
      ['2', of('2', created, merge(50, '3'))],
      ['1', of('1', created, merge(40, '2'))],
      ['4', of('4', created, merge(60, '3'))],
      ['5', of('5', created, merge(60, '9'))],
    ]);
    withAbsorbed(logs, foldTicket);
    const absorbed = (ticket: string) =>
      logs.get(ticket)?.flatMap((event) => (event.kind === 'absorb' ? [event.from] : []));
    expect(absorbed('3')?.toSorted()).toEqual(['2', '4']);
    expect(absorbed('2')).toEqual(['1']);
    expect([...logs.keys()].filter((ticket) => (absorbed(ticket)?.length ?? 0) > 0)).toEqual(['3', '2']);
    expect(logs.has('9')).toBe(false);
  });

  it('it before the row goes on, whatever the order the tickets come in', () => {
    const lines: [string, SupportEvent[]][] = [
      ['1', of('1', created, merge(40, '2'))],
      ['2', of('2', [10, { kind: 'created', author: 'customer' }], merge(50, '3'))],
      ['3', of('3', [20, { kind: 'created', author: 'customer' }])],
    ];
    for (const order of [lines, lines.toReversed()]) {
      const logs = new Map(order.map(([ticket, events]) => [ticket, [...events]]));
      withAbsorbed(logs, foldTicket);
      expect(logs.get('3')?.find(({ kind }) => kind === 'absorb')).toMatchObject({
        from: '2',
        at: at(0),
        createdAt: at(0),
      });
    }
  });

  it('one ticket of a circle, whatever the order: the one the last merge went into', () => {
    const lines: [string, SupportEvent[]][] = [
      ['1', of('1', created, merge(40, '2'))],
      ['2', of('2', created, merge(50, '3'))],
      ['3', of('3', created, merge(60, '1'))],
      ['4', of('4', created, merge(70, '3'))],
    ];
    for (const order of [lines, lines.toReversed()]) {
      const logs = new Map(order.map(([ticket, events]) => [ticket, [...events]]));
      withAbsorbed(logs, foldTicket);
      const counted = [...logs.values()]
        .map((log) => foldTicket(log))
        .filter((facts) => facts.excluded === null);
      expect(counted.map(({ ticket }) => ticket)).toEqual(['1']);
      expect(logs.get('1')?.flatMap((event) => (event.kind === 'absorb' ? [event.from] : []))).toEqual(['3']);
    }
  });

  it('the same ticket of a circle made at one instant', () => {
    const lines: [string, SupportEvent[]][] = [
      ['1', of('1', created, merge(40, '2'))],
      ['2', of('2', created, merge(40, '1'))],
    ];
    for (const order of [lines, lines.toReversed()]) {
      const logs = new Map(order);
      withAbsorbed(logs, foldTicket);
      expect([...logs.values()].map((log) => foldTicket(log).excluded).toSorted()).toEqual(['merged', null]);
      expect(foldTicket(logs.get('1') ?? []).excluded).toBeNull();
    }
  });
});
