import { expect, test } from 'vitest';
import { articleMatcher } from '../../../shared/problems/own-words.ts';
import { tellingWords } from '../../../shared/problems/telling-words.ts';
import type { Question, Survey, Words } from '../../../shared/survey/survey.ts';

const article = (id: string, title: Words, body: Words, more: object = {}): Question => ({
  ...{ id, kind: 'article', required: false, title, body },
  ...more,
});
const survey: Survey = {
  ...{ id: 'help', version: 1, moment: 'before', language: 'en' },
  questions: [
    { id: 'what', kind: 'text', required: false, long: true, maxLength: 2000, title: { en: 'What?' } },
    article(
      'password',
      {
        en: 'I cannot sign in: set a new password',
        es: 'No puedo iniciar sesión: cambie la contraseña',
        ro: 'Nu mă pot autentifica: setați o parolă nouă',
        'pt-BR': 'Não consigo entrar: crie uma nova senha',
        fr: 'Impossible de se connecter : nouveau mot de passe',
        de: 'Anmeldung klappt nicht: neues Passwort setzen',
        it: 'Non riesco ad accedere: nuova password',
        ar: 'لا أستطيع تسجيل الدخول: كلمة مرور جديدة',
      },
      { en: 'Choose “Forgotten”; a mail brings a link.' },
      { terms: { en: 'locked out\nlogin', de: 'ausgesperrt' } },
    ),
    article(
      'printer',
      {
        en: 'The printer prints nothing',
        es: 'La impresora no imprime',
        de: 'Der Drucker druckt nicht',
        ar: 'الطابعة لا تطبع',
      },
      { en: 'Take the paper out and put it in again.' },
    ),
    article(
      'refund',
      { en: 'When a refund arrives', fr: 'Quand arrive le remboursement' },
      { en: 'Five days.' },
    ),
    article('kept', { en: 'Unicorn' }, { en: 'Unicorn' }, { by: 'answers' }),
  ],
};
const find = articleMatcher(survey);
const ids = (text: string): string[] => find(text).map(({ id }) => id);

test.each([
  ['I forgot my PASSWORD and can’t get in', 'password'],
  ['hi, we are locked out since this morning', 'password'],
  ['my login is broken', 'password'],
  ['He olvidado la contrasena de mi cuenta, no puedo iniciar sesion', 'password'],
  ['mi-am uitat parola și nu mă mai pot autentifica', 'password'],
  ['esqueci minha senha, não consigo entrar', 'password'],
  ['j’ai perdu mon mot de passe', 'password'],
  ['Hab mein Passwort vergessen, die Anmeldung geht nicht', 'password'],
  ['ho dimenticato la password e non riesco ad accedere', 'password'],
  ['نسيت كلمة المرور ولا أستطيع الدخول', 'password'],
  ['the printers on floor 2 do not print any more', 'printer'],
  ['mi impresora no quiere imprimir', 'printer'],
  ['unser drucker will nicht drucken', 'printer'],
  ['الطابعة معطلة ولا تطبع', 'printer'],
  ['where is my refund??', 'refund'],
  ['j’attends un remboursement', 'refund'],
])('“%s” finds %s', (text, id) => {
  expect(ids(text)[0]).toBe(id);
});

test.each([
  'I would like to know how this works, please help',
  'The heating makes a noise',
  'Hola, tengo un problema',
  'Es geht nicht, bitte um Hilfe',
  'لدي سؤال من فضلك',
  'a unicorn stands in the garden',
  'We want to change the delivery address',
  '',
  '???',
])('“%s” finds nothing', (text) => {
  expect(ids(text)).toEqual([]);
});

test('a long text is read quickly, whatever stands in it', () => {
  const long = Array.from({ length: 5000 }, (_, i) => `word${i}`).join(' ');
  const took = (): number => {
    const at = performance.now();
    expect(ids(long)).toEqual([]);
    return performance.now() - at;
  };
  // However often it is tried on a busy machine.
  expect(Array.from({ length: 5 }).some(() => took() < 1000)).toBe(true);
  expect(tellingWords('Wie kann ich das?')).toEqual([]);
});

test('many words meet many articles in many languages without anybody being held up', () => {
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  // Always the same thirty thousand words, of seven letters each.
  const word = (n: number): string =>
    Array.from({ length: 7 }, (_, place) => letters[(n * (place + 3) + n ** 2 * place) % 26]).join('');
  const words = (from: number, n: number): string =>
    Array.from({ length: n }, (_, i) => word(7919 * (from + i))).join(' ');
  const languages = ['en', 'es', 'ro', 'pt-BR', 'fr', 'de', 'it', 'ar'];
  const inAll = (from: number, n: number): Words =>
    Object.fromEntries(languages.map((language, i) => [language, words(from + i * n, n)]));
  const articles = Array.from({ length: 60 }, (_, i) =>
    article(`a${i}`, inAll(i * 9000, 6), inAll(i * 7000, 300)),
  );
  const match = articleMatcher({ ...survey, questions: [...survey.questions, ...articles] });
  const times = [1, 2, 3].map((i) => {
    const before = process.cpuUsage();
    match(words(i * 1_000_003, 120));
    return process.cpuUsage(before).user / 1000;
  });
  expect(Math.min(...times)).toBeLessThan(100);
});
