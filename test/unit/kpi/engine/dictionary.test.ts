import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NONE } from '../../../../shared/kpi/engine/columns.ts';
import { Dictionary } from '../../../../shared/kpi/engine/dictionary.ts';

describe('a dictionary', () => {
  it('gives each text one code, the first 0, and the text back', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 6 })), (texts) => {
        const dictionary = new Dictionary();
        const codes = texts.map((text) => dictionary.codeOf(text));
        const each = [...new Set(texts)];
        expect(codes).toEqual(texts.map((text) => each.indexOf(text)));
        expect(codes.map((code) => dictionary.textOf(code))).toEqual(texts);
        expect(texts.map((text) => dictionary.find(text))).toEqual(codes);
      }),
    );
  });

  it('still does with many texts of one and the same hash', () => {
    // In the hash's base of 31, "Aa" and "BB" are equal, and so is whatever is put together of them.
    const pairs = Array.from({ length: 4096 }, (_, number) =>
      [...number.toString(2).padStart(12, '0')].map((digit) => (digit === '0' ? 'Aa' : 'BB')).join(''),
    );
    const dictionary = new Dictionary();
    expect(pairs.map((text) => dictionary.codeOf(text))).toEqual(pairs.map((_, index) => index));
    expect(dictionary.find('CC')).toBe(NONE);
  });

  it('forgets a text: nothing of it is left, and its code is not given again', () => {
    const dictionary = new Dictionary();
    const code = dictionary.codeOf('T-1');
    dictionary.forget(code);
    expect(dictionary.textOf(code)).toBe('');
    expect(dictionary.find('T-1')).toBe(NONE);
    expect(dictionary.codeOf('T-1')).toBe(1);
    expect(dictionary.codeOf('')).toBe(2);
  });
});
