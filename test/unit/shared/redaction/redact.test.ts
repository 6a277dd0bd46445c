import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { redact } from '../../../../shared/redaction/redact.ts';

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
    ['Card 4111 1111 1111 1111 12/27', 'Card ••• 12/27', { card: 1 }],
    ['4111 1111 1111 1111 123', '••• 123', { card: 1 }],
    ['4111\u00a01111\u00a01111\u00a01111', '•••', { card: 1 }],
    ['4111.1111.1111.1111', '•••', { card: 1 }],
    ['4111  1111  1111  1111', '•••', { card: 1 }],
    ['4111 1111\n1111 1111', '•••', { card: 1 }],
    ['Visa4111111111111111ok', 'Visa•••ok', { card: 1 }],
    ['3782 822463 10005', '•••', { card: 1 }],
    ['mail josé@ejemplo.es', 'mail •••', { email: 1 }],
    ['info@müller.de or jörg@example.de', '••• or •••', { email: 2 }],
    ["o'neil@example.ie", '•••', { email: 1 }],
    ['Kennwort: geheim', 'Kennwort: •••', { token: 1 }],
    ['clave: gato', 'clave: •••', { token: 1 }],
    ['pw: x1', 'pw: •••', { token: 1 }],
    ['my password is hunter2.', 'my password is •••', { token: 1 }],
    ['das Passwort lautet "Sommer!24"', 'das Passwort lautet "•••"', { token: 1 }],
    ['كلمة المرور: قطة', 'كلمة المرور: •••', { token: 1 }],
    ['PIN 4321, CVV: 123', 'PIN •••, CVV: •••', { token: 2 }],
    ['415-555-2671', '•••', { phone: 1 }],
    ['(415) 555-2671', '•••', { phone: 1 }],
    ['1-800-555-0199', '•••', { phone: 1 }],
    ['phone 612 345 678', 'phone •••', { phone: 1 }],
    ['91 234 56 78', '•••', { phone: 1 }],
    ['llámeme al 612345678', 'llámeme al •••', { phone: 1 }],
    ['il mio numero è 333 1234567', 'il mio numero è •••', { phone: 1 }],
    ['06 1234 5678', '•••', { phone: 1 }],
    ['912 345 678', '•••', { phone: 1 }],
    ['601 234 567 (Kraków)', '••• (Kraków)', { phone: 1 }],
    ['(11) 91234-5678', '•••', { phone: 1 }],
    ['11 91234-5678', '•••', { phone: 1 }],
    ['0721123456', '•••', { phone: 1 }],
    ['01.23.45.67.89', '•••', { phone: 1 }],
    ['0171/2345678', '•••', { phone: 1 }],
    ['Order 4711 0171 2345678', 'Order 4711 •••', { phone: 1 }],
    ['+49 (0)171 234 56 78', '•••', { phone: 1 }],
    ['اتصل بي على 0501234567', 'اتصل بي على •••', { phone: 1 }],
    ['رقم الطلب ٤٥، اتصل ٠٥٠١٢٣٤٥٦٧', 'رقم الطلب ٤٥، اتصل •••', { phone: 1 }],
    // "no" at the end of "teléfono" is no order number's; "tel." ends no sentence; the nearest word decides.
    ['Mi teléfono es 612345678', 'Mi teléfono es •••', { phone: 1 }],
    ['Telefono 3331234567', 'Telefono •••', { phone: 1 }],
    ['Tel.: 3331234567', 'Tel.: •••', { phone: 1 }],
    ['whatsapp 612345678', 'whatsapp •••', { phone: 1 }],
    [
      'The order is late, please call me on 612 345 678',
      'The order is late, please call me on •••',
      { phone: 1 },
    ],
    [
      'my order is late, please reach me on 0171 2345678',
      'my order is late, please reach me on •••',
      { phone: 1 },
    ],
    ['I come home late, 0171 2345678', 'I come home late, •••', { phone: 1 }],
    ['612345678 es mi teléfono', '••• es mi teléfono', { phone: 1 }],
    ['3331234567, chiamatemi', '•••, chiamatemi', { phone: 1 }],
    // What a word processor puts for a hyphen, and what a web page hides between digits.
    ['4111\u20111111\u20111111\u20111111', '•••', { card: 1 }],
    ['4111—1111—1111—1111', '•••', { card: 1 }],
    ['4111\u200b1111\u200b1111\u200b1111', '•••', { card: 1 }],
    ['contrasena: hola123', 'contrasena: •••', { token: 1 }],
    ['mdp : azerty1', 'mdp : •••', { token: 1 }],
    ['passcode: 123456', 'passcode: •••', { token: 1 }],
    ['Password is: hunter2', 'Password is: •••', { token: 1 }],
    ['Passwort lautet: hunter2', 'Passwort lautet: •••', { token: 1 }],
    ['كلمة السر هي abc123', 'كلمة السر هي •••', { token: 1 }],
    ['كلمة السر هي ١٢٣٤abc', 'كلمة السر هي •••', { token: 1 }],
    ['كلمة المرور hunter٢٢', 'كلمة المرور •••', { token: 1 }],
    ['pin: ١٢٣٤', 'pin: •••', { token: 1 }],
    ['my pin is 1234', 'my pin is •••', { token: 1 }],
    ['github_pat_11ABCDEFG0abcdefghij_abc', '•••', { token: 1 }],
    ['AKIAIOSFODNN7EXAMPLE', '•••', { token: 1 }],
    // Written so that a machine does not read it.
    ['write to ana @ example.com please', 'write to ••• please', { email: 1 }],
    ['ana@ mail.example.com', '•••', { email: 1 }],
    ['my password hunter2 does not work', 'my password ••• does not work', { token: 1 }],
    ['Passwort Sommer!24', 'Passwort •••', { token: 1 }],
    ['contraseña perro123', 'contraseña •••', { token: 1 }],
    ['contraseña:  gato', 'contraseña:  •••', { token: 1 }],
    // ñ as some keyboards and file names have it: n and a combining tilde.
    ['contrasen\u0303a: perro', 'contrasen\u0303a: •••', { token: 1 }],
    ['palavra-passe: gato', 'palavra-passe: •••', { token: 1 }],
    ['4111,1111,1111,1111', '•••', { card: 1 }],
    ['4111, 1111, 1111, 1111', '•••', { card: 1 }],
    ['card 4111_1111_1111_1111', 'card •••', { card: 1 }],
    ['3782,822463,10005', '•••', { card: 1 }],
    ['0033612345678', '•••', { phone: 1 }],
    ['0040721123456 is mine', '••• is mine', { phone: 1 }],
    ['004915112345678', '•••', { phone: 1 }],
    ['0014155552671', '•••', { phone: 1 }],
    ['00420601234567', '•••', { phone: 1 }],
    // As other keyboards, other vendors' forms and other habits write them.
    ['4111·1111·1111·1111', '•••', { card: 1 }],
    ['4111 - 1111 - 1111 - 1111', '•••', { card: 1 }],
    ['４１１１ １１１１ １１１１ １１１１', '•••', { card: 1 }],
    ['(0)171 2345678', '•••', { phone: 1 }],
    ['(11)912345678', '•••', { phone: 1 }],
    ['0176 - 12345678', '•••', { phone: 1 }],
    ['Handynummer: 017612345678', 'Handynummer: •••', { phone: 1 }],
    ['erreichbar unter 030/123456', 'erreichbar unter •••', { phone: 1 }],
    ['Tfno. 612345678', 'Tfno. •••', { phone: 1 }],
    ['Telf. 612345678', 'Telf. •••', { phone: 1 }],
    ['mi número es el 612345678', 'mi número es el •••', { phone: 1 }],
    ['please send an SMS to 0712 345 678', 'please send an SMS to •••', { phone: 1 }],
    ['ana(at)example.com', '•••', { email: 1 }],
    ['ana [at] example [dot] com', '•••', { email: 1 }],
    ['ana arroba ejemplo punto com', '•••', { email: 1 }],
    ['write to ana@gmail. com please', 'write to ••• please', { email: 1 }],
    ['clave de acceso: perro', 'clave de acceso: •••', { token: 1 }],
    ['contraseña del wifi: perro', 'contraseña del wifi: •••', { token: 1 }],
    ['parola d’ordine: gatto', 'parola d’ordine: •••', { token: 1 }],
    ['passwd: hunter', 'passwd: •••', { token: 1 }],
    ['password - hunter2', 'password - •••', { token: 1 }],
    ['contraseña → perro1', 'contraseña → •••', { token: 1 }],
    ['la contraseña: es Perro12', 'la contraseña: es •••', { token: 1 }],
    ['PIN-ul este 1234', 'PIN-ul este •••', { token: 1 }],
    ['pinul meu e 1234', 'pinul meu e •••', { token: 1 }],
    ['OTP: 123456', 'OTP: •••', { token: 1 }],
    ['verification code 482913', 'verification code •••', { token: 1 }],
    ['código de seguridad 123', 'código de seguridad •••', { token: 1 }],
    ['codul de verificare e 482913', 'codul de verificare e •••', { token: 1 }],
    ['Prüfnummer 123', 'Prüfnummer •••', { token: 1 }],
    ['api key: 1234567890abcdef', 'api key: •••', { token: 1 }],
    ['Authorization: Basic dXNlcjpwYXNz', 'Authorization: Basic •••', { token: 1 }],
    ['see -----BEGIN PRIVATE KEY-----\nabc\ndef\n-----END PRIVATE KEY-----', 'see •••', { token: 1 }],
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
    'password: not received',
    'PIN: not received',
    'the password is wrong',
    'Order 0012345678 (IMEI 356938035643809) was due 05.11.2026 14:30',
    'see Screenshot_2026-11-21_at_10-23-55.png',
    'Rechnung 012345678901',
    'customer number 0123456789',
    'factura 0000123456789',
    '01.10. - 05.10.2026',
    '01.10.2026 - 05.10.2026 09:00',
    '1/10/2026 10:00-12:30',
    'NL91 ABNA 0417 1643 00',
    'DE89 3704 0044 0532 0130 00',
    'ES9121000418450200051332',
    '12.50 13.90 14.20 99.00',
    '0,99 1,49 2,99',
    '1.299,00 € 2.499,00 €',
    'Samsung-Galaxy-S24-Ultra-256GB',
    'Rechnung_2026-000123_Kunde',
    'https://shop.example/p/aB3dE5fG7hI9jK1lM3nO5pQ7',
    'SYSTEM_THREAD_EXCEPTION_NOT_HANDLED 0x0000007E',
    'SN-0123-456-789',
    'serial 0123 4567 8901',
    '1Z999AA10123456784',
    'order #123 456 789',
    'call me about order 600123456',
    'order 600123456, please call me',
    '600123456 has not arrived. Call me',
    'Kundennr. 0171234567',
    'Kd.-Nr. 0171 2345678',
    'Bestell-Nr. 0171 2345678',
    'contrat n° 06 12 34 56 78',
    'factura nº 0612345678',
    'Auftrag 0171234567',
    'S/N 0123456789',
    'SKU: 0123456789',
    'policy 123-456-7890',
    'https://shop.example/track?id=0171234567',
    'tracking number 9400 1000 0000 0000 0000 00',
    'CPF 123.456.789-09',
    'about 500 000 000 of them',
    'ISBN 978-3-16-148410-0',
    '40.712776, -74.005974',
    '1920x1080, 2560x1440',
    '1920 1080 60',
    '3840 2160 120',
    '2560 1440 144 Hz',
    'screen 1366 768 60',
    'my password 3 times',
    'Passwort 2x eingegeben',
    'password reset does not work',
    'the password field',
    '5 @ 2.99 each',
    'we met @ noon. Then home',
    '1,234,567,890,123',
    '4111,1111,1111,1112',
    // A barcode, which many countries write with leading zeros; an order number.
    '0036000291452',
    '0012000001086',
    'order 0033612345678',
    'open 09:00 - 17:30',
    '2001:0db8:0000:0042',
    'AB-1234-5678-9012',
    '01a22438-b400-7126-9539-50621f4a1ed0',
    '01234567-8901-4123-8567-012345678901',
    '0171f3a2-0123-4567-8901-23456789abcd',
    // Numbers to look up, by whatever name an office knows them.
    'caso 100 200 300',
    'case 0712345678',
    'Expediente 0612345678',
    'Siniestro 0612345678',
    'colet 0721123456',
    'Lieferschein 0171234567',
    'numéro de suivi 0612345678',
    'código 612 345 678',
    'booking 0712345678',
    'rezervare 0721123456',
    'clave: es el cable',
    'das Passwort ist 2x abgelehnt worden',
    'the bearer authentication fails',
    'token: expired',
    'meet me at noon dot',
    'رقم الطلب ٠٠١٢٣٤٥٦٧٨ بتاريخ ٠٥/١١/٢٠٢٦',
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

test('the time taken grows with the length of the text only, whatever it is made of', () => {
  const took = (text: string): number => {
    const times = Array.from({ length: 3 }, () => {
      const start = performance.now();
      redact(text);
      return performance.now() - start;
    });
    return Math.min(...times);
  };
  for (const part of [
    'a',
    'a.',
    '1',
    '1 ',
    '0 ',
    'a-',
    'eyJ-',
    'pin: ',
    'AB12 ',
    '(',
    '+1',
    'pw: ',
    'aB3',
    'tel ',
    'a @ ',
    'a@ b.',
    '1234,',
    'password a',
    'pw:  ',
    '00336',
    'token=',
    'a at b dot ',
  ]) {
    // Sixteen times as long; quadratic time would be 256 times as much, however often it is tried on a busy machine.
    expect(
      Array.from({ length: 5 }).some(() => {
        const short = took(part.repeat(Math.ceil(4_000 / part.length)));
        return took(part.repeat(Math.ceil(64_000 / part.length))) < Math.max(short, 0.5) * 100;
      }),
      JSON.stringify(part),
    ).toBe(true);
  }
});

test('no id of a session or an answer is taken for a card or a phone number', () => {
  fc.assert(
    fc.property(fc.uuid(), (id) => {
      expect(redact(`session ${id}.`)).toEqual({ text: `session ${id}.`, removed: {} });
    }),
    { numRuns: 20_000 },
  );
});
