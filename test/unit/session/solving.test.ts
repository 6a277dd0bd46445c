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

it('tells first and last solving, by whom, and how long each took', () => {
  const facts = fold([...solved, status(20, 'open'), assign(25, 'ben'), status(30, 'solved')]);
  expect(facts).toMatchObject({
    firstSolvedAt: at(10),
    firstSolvedBy: 'ana',
    lastSolvedAt: at(30),
    // Nobody is named: it is whose ticket it was.
    lastSolvedBy: 'ben',
    firstResolution: { calendar: 600 },
    fullResolution: { calendar: 1800 },
  });
  expect(facts.reopens).toEqual([
    { at: at(20), solvedAt: at(10), agent: 'ana', thanks: false, newTopic: false },
  ]);
});

it('takes a closing for a solving where there was none, and no second time after one', () => {
  const closed = fold([created, assign(0, 'ana'), status(15, 'closed')]);
  expect([closed.firstSolvedAt, closed.firstSolvedBy, closed.lastSolvedAt]).toEqual([at(15), 'ana', at(15)]);
  const both = fold([...solved, status(40, 'closed', 'ben')]);
  expect([both.firstSolvedAt, both.lastSolvedAt, both.lastSolvedBy]).toEqual([at(10), at(10), 'ana']);
  expect(fold([...solved, status(40, 'closed'), status(50, 'open')]).reopens).toMatchObject([
    { at: at(50), solvedAt: at(10), agent: 'ana' },
  ]);
});

it('has neither times nor names while nothing is solved', () => {
  const open = fold([created, assign(0, 'ana'), reply(9, 'ana'), status(10, 'open'), status(12, 'hold')]);
  expect(open).toMatchObject({
    firstSolvedAt: null,
    firstSolvedBy: null,
    lastSolvedAt: null,
    lastSolvedBy: null,
    firstResolution: null,
    fullResolution: null,
    reopens: [],
  });
});

it('names nobody where nobody had the ticket', () => {
  const facts = fold([created, status(10, 'solved')]);
  expect([facts.firstSolvedAt, facts.firstSolvedBy]).toEqual([at(10), null]);
});
