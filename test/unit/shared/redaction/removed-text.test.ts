import { expect, test } from 'vitest';
import { customerLanguages } from '../../../../shared/locales/customers.ts';
import { removedText } from '../../../../shared/redaction/removed-text.ts';

test.each([
  ['en', 'Removed for your privacy: email, card number'],
  ['es', 'Por su seguridad hemos quitado: correo electrónico, número de tarjeta'],
  ['ro', 'Am eliminat: e-mail, număr de card'],
  ['de', 'Zu Ihrer Sicherheit entfernt: E-Mail, Kartennummer'],
  ['ar', 'حذفنا لسلامتك: البريد الإلكتروني، رقم بطاقة'],
])('in %s what was removed reads as one sentence', (language, said) => {
  const words = customerLanguages[language]?.widget;
  expect(words && removedText(words, { email: 1, card: 2 })).toBe(said);
  expect(words && removedText(words, {})).toBe('');
});
