import { expect, it } from 'vitest';
import { faultOf, hashOf, placeIn } from '../../../../extension/ui/panel/place.ts';

it.each([
  ['', 'today', 'month'],
  ['#numbers', 'numbers', 'month'],
  ['#growing/week', 'growing', 'week'],
  ['#nothing/else', 'today', 'month'],
  ['#numbers/2026-11-15..2026-11-01', 'numbers', 'month'],
  ['#numbers/2026-11-01..2026-11-31', 'numbers', 'month'],
  ['#numbers/2026-11-01..2026-11-15', 'numbers', { first: '2026-11-01', last: '2026-11-15' }],
])('the address “%s” is the part %s over %o', (hash, tab, span) => {
  expect(placeIn(hash)).toEqual({ tab, span });
});

it('writes the address it reads, the usual period left out', () => {
  for (const hash of ['#today', '#customers/half-year', '#numbers/2026-11-01..2026-11-01'])
    expect(hashOf(placeIn(hash))).toBe(hash);
  expect(faultOf({ first: '2026-11-01', last: '2026-10-31' })).toBe('order');
  expect(faultOf({ first: '', last: '2026-10-31' })).toBe('both');
});
