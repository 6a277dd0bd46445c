import { describe, expect, it } from 'vitest';
import { isThanks } from '../../../../extension/helpdesks/thanks.ts';

describe('a message that only says thank you', () => {
  it.each([
    'Thank you!',
    'Thanks a lot, it works now.',
    'Hi, thank you so much for your quick help. Have a nice day!',
    'Muchas gracias, ya funciona todo.',
    'Mulțumesc frumos, acum merge!',
    'Vielen Danke',
    'Thanks!\n\n> Dear Dora,\n> have you tried 3 times to restart it?',
    'Merci beaucoup\n\nOn Sat, 21 Nov 2026, Support wrote:\nIs it solved?',
    'Gracias\n-- \nDora Díaz\nTel. 555 1234',
  ])('is seen in %j', (message) => {
    expect(isThanks(message)).toBe(true);
  });

  it.each([
    '',
    'It works now.',
    'Thanks, but it happened again.',
    'Thank you. Could you also check my invoice?',
    'Gracias, pero sigue sin funcionar',
    'Mulțumesc, dar nu merge',
    'Thanks for nothing, my order 4711 is still missing',
    'Thanks and another thing: the lamp blinks',
    'It is not working, thanks',
    'Thanks, I have a problem',
    'Thank you, it is the same again',
    `Thanks ${'very much '.repeat(12)}`,
  ])('is not seen in %j', (message) => {
    expect(isThanks(message)).toBe(false);
  });
});
