import { expect, test } from 'vitest';
import { atPointer, cornerOf, edgesAt, stepped } from '../../../../extension/platform/note-place.ts';

test('a place and the corner it is dropped at are the same, from left to right and from right to left', () => {
  for (const isRtl of [false, true])
    for (const place of [
      { x: 0, y: 0 },
      { x: 0.25, y: 0.75 },
      { x: 1, y: 1 },
    ]) {
      const { left, top } = cornerOf(place, 1064, 864, isRtl);
      expect(atPointer(left, top, 1064, 864, isRtl)).toEqual(place);
    }
});

test('what is dropped outside of the window stands at its edge, and in one too small for it at its end', () => {
  expect(atPointer(-500, 9000, 1280, 800, false)).toEqual({ x: 0, y: 1 });
  expect(atPointer(16, 16, 64, 64, false)).toEqual({ x: 1, y: 1 });
});

test('arrow keys go where they point, and no further than the edge', () => {
  const middle = { x: 0.5, y: 0.5 };
  expect(stepped(middle, 'ArrowRight', false)).toEqual({ x: 0.625, y: 0.5 });
  expect(stepped(middle, 'ArrowRight', true)).toEqual({ x: 0.375, y: 0.5 });
  expect(stepped({ x: 0, y: 1 }, 'ArrowDown', false)).toEqual({ x: 0, y: 1 });
  expect(stepped(middle, 'Enter', false)).toBeNull();
});

test('the card opens away from the nearer edges', () => {
  expect([edgesAt({ x: 1, y: 1 }), edgesAt({ x: 0.2, y: 0.2 }), edgesAt({ x: 0.2, y: 0.9 })]).toEqual([
    '',
    'top start',
    'start',
  ]);
});
