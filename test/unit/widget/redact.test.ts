import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redact } from '../../../widget/delivery/redact.ts';

describe('what is taken out of a free text', () => {
  test.each([
    // Test numbers published by the card networks.
    ['my card 4111 1111 1111 1111 fails', 'my card ••• fails', { card: 1 }],
    ['378282246310005', '•••', { card: 1 }],
    ['5555-5555-5555-4444.', '•••.', { card: 1 }],
    ['write to eva.pop+x@mail.example.ro!', 'write to •••!', { email: 1 }],
    ['a@b.co and c@d.org', '••• and •••', { email: 2 }],
    ['call +40 721 123 456', 'call •••', { phone: 1 }],
    ['call (021) 310 12 34 please', 'call ••• please', { phone: 1 }],
    ['0034-912-345-678', '•••', { phone: 1 }],
    ['password: hunter2', 'password: •••', { token: 1 }],
    ['mi contraseña=perro123', 'mi contraseña=•••', { token: 1 }],
    ['ghp_aB3dE5fG7hI9jK1lM3nO', '•••', { token: 1 }],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc', '•••', { token: 1 }],
    ['key aB3dE5fG7hI9jK1lM3nO5pQ7', 'key •••', { token: 1 }],
  ])('%s', (text, clean, removed) => {
    expect(redact(text)).toEqual({ text: clean, removed });
  });
});

describe('what stays', () => {
  test.each([
    'Order 1234567890123456 is late',
    'since 2026-11-21 14:30',
    'invoice 2026/000123, 1.299,00 €',
    'version 10.15.7 on 192.168.0.1',
    'It took 45 minutes; 3 of 5 lamps work.',
    'supercalifragilisticexpialidocious',
    'the password does not work',
  ])('%s', (text) => {
    expect(redact(text)).toEqual({ text, removed: {} });
  });
});

test('a number that is one digit from a card number is an order number', () => {
  expect(redact('4111111111111112').removed).toEqual({});
});

test('what is clean stays clean: redacting twice changes nothing', () => {
  const part = fc.constantFrom(
    '4111111111111111',
    'a@b.co',
    '+40721123456',
    'pin: 99',
    ' ',
    'word',
    '12',
    ', ',
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const { text } = redact(parts.join(''));
      expect(redact(text)).toEqual({ text, removed: {} });
    }),
  );
});
