import { expect, test } from 'vitest';
import { rejectsText } from '../../../../collector/console/import/rejects.ts';

test('refused rows hold no formula, in whatever way it is written', () => {
  const of = (text: string) =>
    rejectsText([{ line: 3, reason: 'score', text }])
      .split('\r\n')[1]
      ?.replace(/^3,[^,]*,/, '');
  expect(of('splendid')).toBe('splendid');
  expect(of('=1+1')).toBe(`'=1+1`);
  expect(of('＝1+1')).toBe(`'＝1+1`);
  expect(of('\0=1')).toBe(`'\0=1`);
  expect(of('4,"5"')).toBe('"4,""5"""');
});
