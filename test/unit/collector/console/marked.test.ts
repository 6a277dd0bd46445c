import { expect, test } from 'vitest';
import { piecesOf } from '../../../../collector/console/answers/marked.tsx';

const told = (text: string, marks: [number, number][]): string =>
  piecesOf(text, marks)
    .map(({ text: piece, hit }) => (hit ? `[${piece}]` : piece))
    .join('');

test('hits are marked and nothing is lost', () => {
  expect(
    told('Too slow, too late', [
      [4, 8],
      [14, 18],
    ]),
  ).toBe('Too [slow], too [late]');
  expect(told('slow', [[0, 4]])).toBe('[slow]');
  expect(told('slow', [])).toBe('slow');
});

test('a mark that overlaps, is empty or leads out of the text is left out', () => {
  const text = 'héllo 👋 wörld';
  for (const marks of [
    [
      [0, 5],
      [3, 8],
    ],
    [[2, 2]],
    [[0, 99]],
    [[5, 2]],
  ] as [number, number][][]) {
    expect(told(text, marks).replaceAll(/[[\]]/g, '')).toBe(text);
  }
});
