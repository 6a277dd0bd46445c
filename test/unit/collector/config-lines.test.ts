import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../../../collector/config/lines.ts';

type Json = { [key: string]: Json } | Json[] | string | number | boolean | null;

/** Writes a value over lines of its own making, and says in which line each place begins. */
function written(value: Json): { text: string; lines: Map<string, number> } {
  const lines = new Map<string, number>();
  let text = '';
  const put = (part: string): void => {
    text += part;
  };
  const line = (): number => text.split('\n').length;
  function write(at: Json, place: readonly PropertyKey[]): void {
    if (typeof at !== 'object' || at === null) {
      put(JSON.stringify(at));
      return;
    }
    const isArray = Array.isArray(at);
    put(isArray ? '[\n' : '{');
    Object.entries(at).forEach(([key, inside], index) => {
      if (index > 0) put(' ,\n\n');
      const own = [...place, isArray ? index : key];
      lines.set(JSON.stringify(own), line());
      if (!isArray) put(`${JSON.stringify(key)}\n: `);
      write(inside, own);
    });
    put(isArray ? ']' : '\n}');
  }
  write(value, []);
  return { text, lines };
}

test('every place of any JSON text is found in its line', () => {
  const { json } = fc.letrec<{ json: Json }>((tie) => ({
    json: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<Json>('a {"b": [1, "}', 'two\nlines', '\\"', -1.5e3, true, null),
      fc.array(tie('json'), { maxLength: 4 }),
      fc.dictionary(fc.constantFrom('a', 'b.c', '', '"', ','), tie('json'), {
        maxKeys: 4,
        noNullPrototype: true,
      }),
    ),
  }));
  fc.assert(
    fc.property(json, (value) => {
      const { text, lines } = written(value);
      expect(JSON.parse(text)).toEqual(value);
      const { lineOf, brokenAt } = linesOf(text);
      expect(brokenAt).toBeNull();
      for (const [place, line] of lines) expect([place, lineOf(JSON.parse(place))]).toEqual([place, line]);
    }),
  );
});

test('a text is JSON here exactly when it is for the engine, and ceases to be where something was put in', () => {
  const whole = '{\n"a": [1,\n {"b": null}\n],\n"c": "x"\n}';
  const lines = whole.split('\n');
  fc.assert(
    fc.property(
      fc.nat(lines.length - 1),
      fc.constantFrom('', ' ', ',', '}', ']', '{', '"', 'shop', ':', '1', '"x"', '//', "'"),
      fc.boolean(),
      (at, extra, before) => {
        const text = lines
          .map((line, i) => (i !== at ? line : before ? extra + line : line + extra))
          .join('\n');
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        const { brokenAt } = linesOf(text);
        expect([text, brokenAt === null]).toEqual([text, isJson]);
        // It is seen at once, or by what follows.
        if (brokenAt !== null) expect(brokenAt).toBeGreaterThan(at);
      },
    ),
    { numRuns: 500 },
  );
  for (const [text, line] of [
    ['{\n  "company": "Example",\n  "site": shop\n}', 3],
    ['{\n  "a": 1\n  "b": 2\n}', 3],
    ['{\n  "a": 1,\n}', 3],
    ['{\n  "a": "b,\n  "c": 1\n}', 2],
    ['{\n  "a": [\n', 2],
    ['', 1],
  ] as const) {
    expect([text, linesOf(text).brokenAt]).toEqual([text, line]);
  }
});

test('what is missing is told where it would stand', () => {
  const { lineOf } = linesOf('{\n  "desk": {\n    "queues": [\n      { "id": "mac" }\n    ]\n  }\n}');
  expect(lineOf(['desk', 'queues', 0, 'name'])).toBe(4);
  expect(lineOf(['desk', 'skills'])).toBe(2);
  expect(lineOf(['company'])).toBe(1);
});
