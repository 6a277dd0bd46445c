import { expect, it } from 'vitest';
import { assign, at, created, customer, fold, type Line, reply, status } from './story.ts';

/** What a reopening was about: the words between the solving and the next reply or solving. */

const solved = [created, assign(0, 'ana'), reply(9, 'ana'), status(10, 'solved', 'ana')];
const thanks = (minute: number): Line => [
  minute,
  { kind: 'message', author: 'customer', public: true, thanks: true },
];
const other = (minute: number): Line => [
  minute,
  { kind: 'message', author: 'customer', public: true, newTopic: true },
];
const absorb = (minute: number, waiting: boolean): Line => [
  minute,
  { kind: 'absorb', from: '6', createdAt: at(minute), waiting },
];
const reopens = (...lines: Line[]) =>
  fold([...solved, ...lines]).reopens.map((one) => [one.thanks, one.newTopic]);

it('is thanks while nothing else was said before the next reply', () => {
  const again = [thanks(20), status(20, 'open')];
  expect(reopens(...again)).toEqual([[true, false]]);
  expect(reopens(...again, customer(25))).toEqual([[false, false]]);
  expect(reopens(...again, reply(22, 'ana'), customer(25))).toEqual([[true, false]]);
  expect(reopens(...again, reply(22, 'ana'), other(25))).toEqual([[true, false]]);
  // A state that ends nothing.
  expect(reopens(...again, status(22, 'hold'), other(25))).toEqual([[false, true]]);
});

it('ends with the next solving, and the next reopening is one of its own', () => {
  const twice = [thanks(20), status(20, 'open'), status(30, 'solved'), other(40), status(40, 'open')];
  expect(reopens(...twice)).toEqual([
    [true, false],
    [false, true],
  ]);
  expect(reopens(status(20, 'open'))).toEqual([[false, false]]);
});

it('is no thanks when a merge brought words that wait', () => {
  expect(reopens(absorb(15, true), thanks(20))).toEqual([[false, false]]);
  expect(reopens(absorb(15, false), thanks(20), status(20, 'open'))).toEqual([[true, false]]);
});
