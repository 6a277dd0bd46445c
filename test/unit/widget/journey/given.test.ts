import { describe, expect, test } from 'vitest';
import { identified, withFields } from '../../../../widget/journey/given.ts';

let noted: string[];
const note = (what: string): void => void noted.push(what);
const fresh = (): void => {
  noted = [];
};

describe('who the customer is', () => {
  test('takes what can be used, and names the rest', () => {
    fresh();
    const given = { name: ' Ana ', email: null, id: 'u-17', phone: 600_000_000 };
    expect(identified({}, given, note)).toEqual({ name: 'Ana', phone: '600000000' });
    expect(noted).toEqual(['identify: id']);
  });

  test.each([
    ['an address that is none', { name: 'Ana', email: 'ana' }, { name: 'Ana' }],
    ['a value that is no text', { name: { first: 'Ana' }, phone: '1' }, { phone: '1' }],
    ['more than the collector takes', { name: 'A'.repeat(201), phone: '1' }, { phone: '1' }],
    ['nothing but blanks', { name: '  ', phone: '1' }, { phone: '1' }],
  ])('leaves out %s', (_, given, taken) => {
    fresh();
    expect(identified({}, given, note)).toEqual(taken);
    expect(noted).toHaveLength(1);
  });

  test.each([
    ['Map', new Map([['name', 'Ana']])],
    ['query', new URLSearchParams('name=Ana&utm_source=')],
  ])('is read out of a %s, too', (_, given) => {
    fresh();
    expect(identified({}, given, note)).toMatchObject({ name: 'Ana' });
  });

  test.each([
    'undefined',
    'null',
    'NaN',
    '[object Object]',
    '{{ user.name }}',
    '$\u007buser.name}',
    '<%= user.name %>',
    '{% name %}',
  ])('%s is what a script leaves where there is nothing, and names nobody', (text) => {
    fresh();
    expect(identified({}, { name: text, phone: '1' }, note)).toEqual({ phone: '1' });
    expect(withFields({}, { plan: text, tier: 'gold' }, note)).toEqual({ tier: 'gold' });
    expect(noted).toEqual(['identify: name', 'context: plan']);
  });

  test('somebody may be called so', () => {
    fresh();
    expect(identified({}, { name: 'Null' }, note)).toEqual({ name: 'Null' });
  });

  test.each([
    ['Array', []],
    ['String', ''],
  ])('a %s has nothing to use, and is named', (kind, given) => {
    fresh();
    identified({}, given, note);
    withFields({}, given, note);
    expect(noted).toEqual([`identify: ${kind}`, `context: ${kind}`]);
  });

  test.each([{}, null, undefined])('%s says nothing, and nothing is named', (given) => {
    fresh();
    identified({}, given, note);
    withFields({}, given, note);
    expect(noted).toEqual([]);
  });

  test('a getter that throws costs its own field only', () => {
    fresh();
    const given = {
      name: 'Ana',
      get email(): string {
        throw new Error('locked');
      },
    };
    expect(identified({}, given, note)).toEqual({ name: 'Ana' });
  });

  test.each([null, undefined, 5, 'Ana', Object.freeze({})])('says nobody when it is %s', (given) => {
    fresh();
    expect(identified({ name: 'Ana' }, given, note)).toEqual({});
  });

  test('the next user inherits nothing; null takes a field back', () => {
    fresh();
    const ana = identified({}, { name: 'Ana', email: 'ana@example.com', phone: '1' }, note);
    expect(identified(ana, { name: 'Ben', email: 'ben@example.com' }, note)).toEqual({
      name: 'Ben',
      email: 'ben@example.com',
    });
    expect(identified(ana, { phone: null }, note)).toEqual({ name: 'Ana', email: 'ana@example.com' });
  });
});

describe('what the page knows', () => {
  test('travels as texts; what cannot is left out and named', () => {
    fresh();
    const given = { a: undefined, b: null, c: { d: 1 }, plan: 2, member: true, url: 'x'.repeat(501) };
    expect(withFields({ b: 'before' }, given, note)).toEqual({ plan: '2', member: 'true' });
    expect(noted).toEqual(['context: c', 'context: url']);
  });

  test('several options of one question are told as a list, or with commas', () => {
    fresh();
    const given = { products: ['lamp', 'bulb'], none: [], odd: ['a', { b: 1 }, null] };
    expect(withFields({}, given, note)).toEqual({ products: 'lamp,bulb', none: '', odd: 'a' });
    expect(noted).toEqual([]);
  });

  test('has no name that JSON readers refuse: the whole request would be', () => {
    fresh();
    expect(withFields({}, JSON.parse('{"__proto__":"x","constructor":"y"}'), note)).toEqual({
      constructor: 'y',
    });
    expect(noted).toEqual(['context: __proto__']);
  });

  test('is not more than the collector takes', () => {
    fresh();
    const many = Object.fromEntries(Array.from({ length: 70 }, (_, at) => [`k${at}`, at]));
    expect(Object.keys(withFields({}, many, note))).toHaveLength(60);
    expect(noted).toHaveLength(10);
  });
});
