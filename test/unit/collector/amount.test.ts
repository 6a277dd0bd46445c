import { expect, test } from 'vitest';
import { readAmount } from '../../../collector/services/money/amount.ts';

test.each([
  ['0', 0],
  ['1234.5', 1234.5],
  ['1234,5', 1234.5],
  ['12,34', 12.34],
  ['1234.567', 1234.567],
  ['1,234.50', 1234.5],
  ['1.234,50', 1234.5],
  ['1.234.567', 1_234_567],
  ['1,234,567.8', 1_234_567.8],
  ['1 234,50', 1234.5],
  ['1\u202f234,50 €', 1234.5],
  ["1'234.50", 1234.5],
  ['$1,234.00', 1234],
  ['EUR 12', 12],
  ['1.234', 'ambiguous'],
  ['1,234', 'ambiguous'],
  ['-5', 'negative'],
  ['(5.00)', 'negative'],
  ['-0', 0],
  ['', 'amount'],
  ['.5', 'amount'],
  ['1,23,456', 'amount'],
  ['1.2,3.4', 'amount'],
  ['12a', 'amount'],
  ['9'.repeat(20), 'amount'],
])('%j is %j', (text, value) => {
  expect(readAmount(text)).toBe(value);
});
