// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { widget as words } from '../../../../shared/locales/en/widget.ts';
import { freshBrowser, type HelpPage, openHelpPage, started, surveyOf } from '../support/help-page.ts';

/** What a customer typed is looked for in the articles before anybody is asked. */

const what = { id: 'what', kind: 'text', title: { en: 'What is wrong?' }, maxLength: 200 };
const who = { id: 'who', kind: 'contact', title: { en: 'How can we reach you?' }, fields: ['name'] };
const article = (id: string) => ({
  ...{ id, kind: 'article', required: false, title: { en: `About the ${id}` }, body: { en: 'Hold it.' } },
});
const FOUND = 'v1/articles/found';

beforeEach(() => freshBrowser());

const shows = (page: HelpPage, text: string) => vi.waitFor(() => expect(page.text()).toContain(text));

function help(
  answer: (body: Record<string, unknown>) => object | undefined,
  find = 'widget/journey/found-articles.ts',
) {
  const page = openHelpPage(
    { find },
    (path, body) => (path === FOUND ? answer(body) : path === 'v1/sessions' ? started({}) : undefined),
    [surveyOf('before', [what, who])],
  );
  page.run(['ask']);
  return page;
}

async function write(page: HelpPage, said: string): Promise<void> {
  await shows(page, 'What is wrong?');
  page.type('#field', said);
  await page.press(words.next);
  await shows(page, 'How can we reach you?');
  page.type('[name=name]', 'Ana');
  await page.press(words.next);
}
const start = async (page: HelpPage) => {
  await vi.waitFor(() => expect(page.sent('v1/sessions')).toHaveLength(1));
  return page.sent('v1/sessions')[0];
};

test('found, and it helped: the request ends there, with every word', async () => {
  const page = help(() => ({ articles: [article('lamp'), article('key')] }));
  await write(page, 'my lamp is dark');
  await shows(page, 'About the lamp');
  expect(page.sent('v1/sessions')).toEqual([]);
  // How to be reached stays in the page.
  expect(page.sent(FOUND)).toMatchObject([{ answers: { what: 'my lamp is dark' }, survey: 'before' }]);
  expect(JSON.stringify(page.sent(FOUND))).not.toContain('Ana');
  page.find('input[value=true]').click();
  await page.press(words.next);
  expect(await start(page)).toMatchObject({
    answers: { what: 'my lamp is dark', who: { name: 'Ana' }, lamp: true },
    deflectedBy: 'lamp',
  });
});

test('no, or nothing said: on to a person, and both are told apart', async () => {
  const page = help(() => ({ articles: [article('lamp'), article('key')] }));
  await write(page, 'my lamp is dark');
  await shows(page, 'About the lamp');
  page.find('input[value=false]').click();
  await page.press(words.next);
  await shows(page, 'About the key');
  await page.press(words.next);
  const body = await start(page);
  expect(body).toMatchObject({ answers: { what: 'my lamp is dark', lamp: false, key: '' } });
  expect(body).not.toHaveProperty('deflectedBy');
});

test.each([
  ['the collector is away', () => undefined, undefined],
  ['it finds nothing', () => ({ articles: [] }), undefined],
  ['it is of before', () => ({}), undefined],
  ['the file cannot be had', () => ({ articles: [article('lamp')] }), 'widget/journey/nowhere.ts'],
  ['there is nothing to be found', () => ({ articles: [article('lamp')] }), ''],
])('%s: it goes on without', async (_, answer, find) => {
  const page = help(answer, find);
  await write(page, 'my lamp is dark');
  expect(await start(page)).toMatchObject({ answers: { what: 'my lamp is dark', who: { name: 'Ana' } } });
});

test('nothing written, nothing asked; back from an article leads to what was written', async () => {
  const page = help(() => ({ articles: [article('lamp')] }));
  await write(page, 'my lamp is dark');
  await shows(page, 'About the lamp');
  await page.press(words.back);
  await shows(page, 'How can we reach you?');
  await page.press(words.back);
  expect(page.find<HTMLTextAreaElement>('#field').value).toBe('my lamp is dark');
  page.type('#field', '');
  await page.press(words.skip);
  await page.press(words.next);
  expect(await start(page)).toMatchObject({ answers: { who: { name: 'Ana' } } });
  expect(page.sent(FOUND)).toHaveLength(1);
});
