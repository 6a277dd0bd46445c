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
  title: { en: 'Who are you?' },
  fields: ['name', 'email'],
};

/** A desk that is closed: it can be written to, or call back. */
const closed = {
  next: 'chat',
  routing: {
    rules: [],
    queues: [{ id: 'all', name: 'All', open: false, changesAt: null, wait: null, needs: {} }],
  },
};

beforeEach(() => freshBrowser());

const shows = (page: HelpPage, title: string) => vi.waitFor(() => expect(page.text()).toContain(title));
const kept = (text: string) =>
  vi.waitFor(() => expect(sessionStorage.getItem('overdesk:shop')).toContain(text));

function help(questions: readonly object[] = [platform]): HelpPage {
  const page = openHelpPage(closed, () => undefined, [surveyOf('before', questions)]);
  page.run(['ask']);
  return page;
}

async function wantsCall(page: HelpPage): Promise<void> {
  await shows(page, 'Which computer?');
  await page.press(words.next);
  await page.press(words.callback);
  await shows(page, words.reach);
}

test('a number to call, typed and reloaded: the same question, with the number in it', async () => {
  const first = help();
  await wantsCall(first);
  first.type('[name=phone]', '600 000');
  await kept('600 000');
  first.leave();
  const page = help();
  await shows(page, words.reach);
  expect(page.find<HTMLInputElement>('[name=phone]').value).toBe('600 000');
  await page.press(words.next);
  await vi.waitFor(() =>
    expect(page.sent('v1/sessions')).toMatchObject([{ wish: 'callback', customer: { phone: '600 000' } }]),
  );
  // It has gone where it was meant to go, and stands nowhere else.
  expect(JSON.stringify({ ...sessionStorage })).not.toContain('600 000');
});

test.each([
  ['none', '٠٧٢١ ١٢٣'],
  ['-', '۰۷۲۱ ۱۲۳'],
  ['   ', '०७२१ १२३'],
])('“%s” is no number to call, “%s” is one', async (said, number) => {
  const page = help();
  await wantsCall(page);
  page.type('[name=phone]', said);
  await page.press(words.next);
  await shows(page, words.missing);
  page.type('[name=phone]', number);
  await page.press(words.next);
  await vi.waitFor(() =>
    expect(page.sent('v1/sessions').at(-1)).toMatchObject({ customer: { phone: number } }),
  );
});

test('half an address to write to comes back as it was typed, and another way can still be taken', async () => {
  const first = help();
  await shows(first, 'Which computer?');
  await first.press(words.next);
  await first.press(words.ticket);
  await shows(first, words.reach);
  first.type('[name=email]', 'ana@');
  await kept('ana@');
  first.leave();
  const page = help();
  await shows(page, words.reach);
  expect(page.find<HTMLInputElement>('[name=email]').value).toBe('ana@');
  await page.press(words.back);
  await page.press(words.callback);
  await shows(page, words.reach);
  page.type('[name=phone]', '600');
  await page.press(words.back);
  // What was typed for the first way is still there.
  await page.press(words.ticket);
  await shows(page, words.reach);
  expect(page.find<HTMLInputElement>('[name=email]').value).toBe('ana@');
  await kept('"method":"ticket"');
});

test('half an address in the survey stays through Back and a reload, and is asked for again', async () => {
  const first = help([platform, who]);
  await shows(first, 'Which computer?');
  await first.press(words.skip);
  await shows(first, 'Who are you?');
  first.type('[name=name]', 'Ana');
  first.type('[name=email]', 'ana@');
  await first.press(words.back);
  await shows(first, 'Which computer?');
  await vi.waitFor(() => expect(sessionStorage.getItem('overdesk:shop')).toContain('"at":"platform"'));
  first.leave();
  const page = help([platform, who]);
  await shows(page, 'Which computer?');
  await page.press(words.skip);
  await shows(page, 'Who are you?');
  const value = (name: string) => page.find<HTMLInputElement>(`[name=${name}]`).value;
  expect([value('name'), value('email')]).toEqual(['Ana', 'ana@']);
  await page.press(words.next);
  expect(page.text()).toContain(words.invalid);
});
