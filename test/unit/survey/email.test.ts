import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEmail } from '../../../shared/survey/email.ts';
import { pipe } from '../../../shared/survey/piping.ts';
import type { Survey } from '../../../shared/survey/survey.ts';

const longest = `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(57)}.io`;

test.each([
  'eva@example.com',
  'ana@localhost',
  "o'brien+shop@sub.example.co.uk",
  'info@müller.de',
  'josé@ejemplo.es',
  longest,
])('one address: %s', (text) => {
  expect(isEmail(text)).toBe(true);
});

test.each([
  '',
  '@',
  'eva',
  'eva@',
  '@example.com',
  'eva@@example.com',
  'eva@x@example.com',
  'eva@example..com',
  'eva@.com',
  'eva@example.com.',
  'eva@-example.com',
  ' eva@example.com',
  'eva@example.com\n',
  'eva @example.com',
  'eva@a.example,ben@b.example',
  'eva@a.example;ben@b.example',
  'all: eva@a.example',
  'Eva <eva@example.com>',
  '"eva"@example.com',
  'eva\u0000@example.com',
  'eva@example.com\u200b',
  '\u202aeva@example.com\u202c',
  `e${longest}`,
  `eva@${'a'.repeat(64)}.com`,
  `${'a'.repeat(65)}@example.com`,
])('not one address: %j', (text) => {
  expect(isEmail(text)).toBe(false);
});

test('whatever the browser’s own field takes within these lengths is taken', () => {
  // The pattern of the HTML standard (§4.10.5.1.5).
  const html =
    /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;
  fc.assert(
    fc.property(fc.stringMatching(html), (text) => {
      const [local = ''] = text.split('@');
      expect(isEmail(text)).toBe(text.length <= 254 && local.length <= 64);
    }),
  );
});

/** How many times longer twice the input takes: 2 when each character is looked at once, 4 when each is looked at for each. */
function growth(of: (text: string) => unknown, input: (length: number) => string): number {
  const fastest = (length: number): number => {
    const text = input(length);
    const times = Array.from({ length: 9 }, () => {
      const from = performance.now();
      of(text);
      return performance.now() - from;
    });
    return Math.max(0.05, Math.min(...times));
  };
  const once = (): number => fastest(400_000) / fastest(200_000);
  return Math.min(once(), once(), once());
}

test('texts of any length cost no more than their length', () => {
  const survey: Survey = { id: 's', version: 1, moment: 'before', language: 'en', questions: [] };
  const words = { yes: 'yes', no: 'no' };
  const piped = (text: string) => pipe(text, survey, {}, {}, 'en', words);
  for (const unit of ['{{', '{{ ', ' ', '{{a.', 'a. ']) {
    const input = (length: number) => `${'{{'}${unit.repeat(length / unit.length)}!`;
    expect(growth(piped, input), `piping ${unit}`).toBeLessThan(3.2);
  }
  for (const unit of ['.', 'a', '@', 'a.', '-']) {
    const input = (length: number) => `a@${unit.repeat(length / unit.length)}@`;
    expect(growth(isEmail, input), `e-mail ${unit}`).toBeLessThan(3.2);
  }
});
