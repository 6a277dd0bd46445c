import { expect, test } from 'vitest';
import { CONFIG, start, startSession } from '../support.ts';
import { after, config, env, linkFor, look, readingClock, send } from './support.ts';

const [csat = {}] = CONFIG.surveys.after.questions;
const survey = CONFIG.surveys.after;

/** A running page with these questions, its link and its clock. */
async function open(questions: readonly object[], over: object = {}) {
  const clock = readingClock();
  const surveys = { ...CONFIG.surveys, after: { ...survey, ...over, questions } };
  const collector = await start({ ...config, surveys }, { env, now: clock.now });
  const { session } = await startSession(collector.url, {
    context: { name: 'Zoë & Co', order: '4711' },
    locale: 'en',
  });
  const { url, mail } = await linkFor(collector, { session });
  return { collector, url, mail, read: clock.read };
}

test('line breaks count as one character, as where they were typed', async () => {
  const why = { id: 'why', kind: 'text', maxLength: 12, title: { en: 'Why?' } };
  const { collector, url, read } = await open([csat, why]);
  const form = await look(await fetch(url));
  read();
  const thanks = await look(await send(url, form.fill({ 'q.csat': '4', 'q.why': 'one\r\ntwo\r\nfour' })));
  expect(thanks.document.querySelector('form')).toBeNull();
  expect(await after(collector)).toMatchObject({ after: [{ value: 4 }, { text: 'one\ntwo\nfour' }] });
});

test('what cannot be taken is asked again as it was typed, and not thanked for', async () => {
  const who = { id: 'who', kind: 'contact', title: { en: 'Who?' }, fields: ['name', 'email'] };
  const why = { id: 'why', kind: 'text', maxLength: 5, title: { en: 'Why?' } };
  const { collector, url, read } = await open([csat, who, why]);
  const form = await look(await fetch(url));
  read();
  const typed = {
    'q.csat': '4',
    'q.who.name': 'Ana',
    'q.who.email': 'ana at home',
    'q.why': 'too long',
  };
  const again = await look(await send(url, form.fill(typed)));
  const alerts = [...again.document.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent);
  expect(alerts).toEqual(['Please check what you wrote.', 'Please check what you wrote.']);
  expect(again.document.querySelector('[name="q.who.email"]')?.getAttribute('value')).toBe('ana at home');
  expect(again.document.querySelector('textarea')?.textContent).toBe('too long');
  expect(await after(collector)).toMatchObject({ afterState: 'partial', after: [{ value: 4 }] });
  read();
  const thanks = await look(
    await send(url, again.fill({ 'q.who.email': 'ana@home.test', 'q.who.name': 'Ana', 'q.why': 'short' })),
  );
  expect(thanks.document.querySelector('form')).toBeNull();
  expect(await after(collector)).toMatchObject({
    afterState: 'complete',
    after: [{ value: 4 }, { text: 'short' }],
  });
});

test('a card number and a password are taken out before anything is stored, and said so', async () => {
  const why = { id: 'why', kind: 'text', title: { en: 'Why?' } };
  const { collector, url, read } = await open([csat, why]);
  const form = await look(await fetch(url));
  read();
  const words = 'Order 4711: charge it to 4111 1111 1111 1111, password: hunter2';
  const thanks = await look(await send(url, form.fill({ 'q.csat': '4', 'q.why': words })));
  expect(thanks.text).toContain('Removed for your privacy: password or key, card number');
  const { after: said } = await after(collector);
  expect(said[1].text).toBe('Order 4711: charge it to •••, password: •••');
});

const reason = (required: boolean) => ({
  id: 'reason',
  kind: 'text',
  title: { en: 'What went wrong?' },
  required,
  when: { question: 'csat', atMost: 2 },
});

test('back from the second page to another score: the newer one stands', async () => {
  const { collector, url, read } = await open([csat, reason(true)]);
  const form = await look(await fetch(`${url}?score=2`));
  read();
  const second = await look(await send(url, form.fill({})));
  expect(second.document.querySelector('[name="q.reason"]')).not.toBeNull();
  read();
  const thanks = await look(await send(url, form.fill({ 'q.csat': '5' })));
  expect(thanks.document.querySelector('fieldset')).toBeNull();
  expect(await after(collector)).toMatchObject({ afterState: 'complete', after: [{ value: 5 }] });
});

test.each([
  { required: true, stands: 5 },
  { required: false, stands: 2 },
])('back from the thanks to a low score asks why (required: $required)', async ({ required, stands }) => {
  const { collector, url, read } = await open([csat, reason(required)]);
  const form = await look(await fetch(url));
  read();
  await send(url, form.fill({ 'q.csat': '5' }));
  const why = await look(await send(url, form.fill({ 'q.csat': '2' })));
  expect(why.document.querySelector('[name="q.reason"]')).not.toBeNull();
  // What needs nothing more stands at once; what does replaces the complete answer when it is complete itself.
  expect(await after(collector)).toMatchObject({ afterState: 'complete', after: [{ value: stands }] });
  read();
  await send(url, why.fill({ 'q.reason': 'Slow' }));
  expect(await after(collector)).toMatchObject({
    afterState: 'complete',
    after: [{ value: 2 }, { text: 'Slow' }],
  });
});

test('placeholders are filled in wherever the survey speaks', async () => {
  const part = {
    id: 'part',
    kind: 'choice',
    title: { en: 'Which part, {{context.name}}?' },
    hint: { en: 'About order {{context.order}}' },
    options: [
      { value: 'all', label: { en: 'All of {{context.order}}' } },
      { value: 'none', label: { en: 'None' } },
    ],
  };
  const tip = {
    id: 'tip',
    kind: 'article',
    title: { en: 'A tip' },
    body: { en: 'Order {{context.order}} can be followed.' },
    url: 'https://shop.test/follow',
  };
  const { url, read } = await open([csat, part, tip], {
    thanks: { en: 'Thank you, {{context.name}}. You gave {{csat}}: {{part}}.' },
  });
  const form = await look(await fetch(url));
  expect(form.text).toContain('Which part, Zoë & Co?');
  expect(form.text).toContain('About order 4711');
  expect(form.text).toContain('All of 4711');
  expect(form.text).toContain('Order 4711 can be followed.');
  expect(form.document.querySelector('a')?.getAttribute('href')).toBe('https://shop.test/follow');
  read();
  const thanks = await look(await send(url, form.fill({ 'q.csat': '4', 'q.part': 'none' })));
  expect(thanks.text).toContain('Thank you, Zoë & Co. You gave 4: None.');
});

test('a mail asks on a scale only that is asked whatever the answers', async () => {
  const solved = { id: 'solved', kind: 'yesno', title: { en: 'Was it solved?' } };
  const later = { ...csat, when: { question: 'solved', is: true } };
  const { url, mail, read } = await open([solved, later]);
  expect(mail.text).not.toContain('score=');
  expect(mail.text).toContain(`${url}?via=email`);
  // A link of an earlier mail chooses nothing that is not asked yet.
  const form = await look(await fetch(`${url}?via=email&score=5`));
  expect(form.text).toContain('Was it solved?');
  read();
  const second = await look(await send(url, form.fill({ 'q.solved': 'true' })));
  expect(second.document.querySelector('[name="q.csat"]')).not.toBeNull();

  const nps = { id: 'nps', kind: 'nps', title: { en: 'Would you recommend us?' } };
  const other = await open([solved, later, nps]);
  expect(other.mail.text).toContain('Would you recommend us?');
  expect((await look(await fetch(`${other.url}?score=9`))).chosen).toBe('9');
});
