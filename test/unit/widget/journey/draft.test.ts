// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { widget as words } from '../../../../shared/locales/en/widget.ts';
import { freshBrowser, type HelpPage, openHelpPage, surveyOf } from '../support/help-page.ts';

const platform = {
  id: 'platform',
  kind: 'choice',
  title: { en: 'Which computer?' },
  options: ['mac', 'windows'].map((value) => ({ value, label: { en: value } })),
};
const who = {
  id: 'who',
  kind: 'contact',
  title: { en: 'How can we reach you?' },
  fields: ['name', 'email', 'phone'],
};
const what = { id: 'what', kind: 'text', title: { en: 'What is wrong?' }, maxLength: 200 };

beforeEach(() => freshBrowser());

const shows = (page: HelpPage, title: string) => vi.waitFor(() => expect(page.text()).toContain(title));
/** What was typed is kept in the tab before the page goes. */
const kept = (words: string) =>
  vi.waitFor(() => expect(sessionStorage.getItem('overdesk:shop')).toContain(words));

function help(questions: readonly object[]): HelpPage {
  const page = openHelpPage({}, () => undefined, [surveyOf('before', questions)]);
  page.run(['ask']);
  return page;
}

test('who asks for help is named in no storage that outlives the tab', async () => {
  const page = help([who, what]);
  await shows(page, 'How can we reach you?');
  page.type('[name=name]', 'Ana Pop');
  page.type('[name=email]', 'ana@example.org');
  page.type('[name=phone]', '600 000 000');
  await page.press(words.next);
  await shows(page, 'What is wrong?');
  await kept('ana@example.org');
  const outliving = JSON.stringify({ ...localStorage });
  expect(outliving).not.toMatch(/Ana Pop|example\.org|600 000/);
});

test('nor who leaves an address with what they thought', async () => {
  freshBrowser({ open: 1, session: 's1.a', since: Date.now(), secrets: { 's1.a': 'secret' } });
  const page = openHelpPage({}, (path, { id }) => (path === 'v1/responses' ? { id } : undefined), [
    surveyOf('after', [who, what]),
  ]);
  page.run(['after']);
  await shows(page, 'How can we reach you?');
  page.type('[name=name]', 'Ana Pop');
  await page.press(words.next);
  await shows(page, 'What is wrong?');
  await vi.waitFor(() => expect(page.sent('v1/responses')).toMatchObject([{ state: 'partial' }]));
  await kept('Ana Pop');
  expect(JSON.stringify({ ...localStorage })).not.toContain('Ana Pop');
});

test('typed, not yet sent on, and reloaded: the same question, with the words in it', async () => {
  const first = help([platform, what, who]);
  await shows(first, 'Which computer?');
  // An optional question that was left out is not asked again.
  await first.press(words.skip);
  await shows(first, 'What is wrong?');
  first.type('#field', 'It hums');
  await kept('It hums');
  first.leave();
  const page = help([platform, what, who]);
  await shows(page, 'What is wrong?');
  expect(page.find<HTMLInputElement>('#field').value).toBe('It hums');
  await page.press(words.back);
  await shows(page, 'Which computer?');
});

test.each([
  { name: 'Ana', email: 'ana@' },
  { name: '', email: 'ana at home', phone: '600' },
])('half an address comes back as it was typed: %o', async (typed) => {
  const first = help([platform, who, what]);
  await first.press(words.skip);
  await shows(first, 'How can we reach you?');
  for (const [field, text] of Object.entries(typed)) first.type(`[name=${field}]`, text);
  await kept(typed.email);
  first.leave();
  const page = help([platform, who, what]);
  await shows(page, 'How can we reach you?');
  const values = Object.keys(typed).map((field) => [
    field,
    page.find<HTMLInputElement>(`[name=${field}]`).value,
  ]);
  expect(Object.fromEntries(values)).toEqual(typed);
  // It is no address yet: it stands nowhere but in its field.
  await page.press(words.next);
  expect(page.text()).toContain(words.invalid);
});

test('a tab that is thrown away in the same breath keeps it', async () => {
  const first = help([what]);
  await shows(first, 'What is wrong?');
  // Nothing is written before there is somebody to redact it.
  first.type('#field', 'It');
  await kept('It');
  first.type('#field', 'It hums');
  dispatchEvent(new Event('pagehide'));
  first.leave();
  const page = help([what]);
  await shows(page, 'What is wrong?');
  expect(page.find<HTMLInputElement>('#field').value).toBe('It hums');
});

test('what was begun more than half an hour ago is begun again', async () => {
  const first = help([platform, what]);
  await first.press(words.skip);
  await shows(first, 'What is wrong?');
  first.type('#field', 'It hums');
  await kept('It hums');
  first.leave();
  const draft = JSON.parse(sessionStorage.getItem('overdesk:shop') ?? '{}');
  sessionStorage.setItem('overdesk:shop', JSON.stringify({ ...draft, saved: draft.saved - 31 * 60_000 }));
  const page = help([platform, what]);
  await shows(page, 'Which computer?');
});
