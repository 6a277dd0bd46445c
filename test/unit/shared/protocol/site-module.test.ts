import { expect, test } from 'vitest';
import { widget as words } from '../../../../shared/locales/en/widget.ts';
import { siteModule } from '../../../../shared/protocol/site-module.ts';
import type { WidgetConfig } from '../../../../shared/protocol/widget-config.ts';

const config: WidgetConfig = {
  site: 'shop',
  company: 'Shop',
  language: 'en',
  surveys: [],
  before: null,
  after: null,
  routing: { rules: [], queues: [] },
  fatigue: { npsDays: 90, anyDays: 14 },
  next: 'none',
};
const moduleOf = (change: Partial<WidgetConfig>, language = 'en', isTag = false): string =>
  siteModule(
    '',
    { language, words },
    { ...config, ...change },
    'full',
    { chats: {}, articles: 'articles.js', later: 'x.js', sheets: {} },
    language,
    isTag,
  );

const logo = 'https://shop.example/logo.svg';

test('the logo comes as a style whose room is there before the image, in the module and in the tag', () => {
  for (const text of [moduleOf({ logo }), moduleOf({ logo }, 'en', true)]) {
    expect(text).toContain(`height:24px;margin-bottom:8px;background:url(\\"${logo}\\") left/contain`);
    // Once: what a page downloads does not say it again.
    expect(text.split(logo)).toHaveLength(2);
  }
});

test('it stands where a line begins, on the right where words are written from there', () => {
  expect(moduleOf({ logo }, 'ar')).toContain('right/contain');
});

test('a page without a logo pays nothing for it', () => {
  expect(moduleOf({})).not.toContain('background');
});

test('no address leaves the style it stands in', () => {
  const text = moduleOf({ logo: 'https://shop.example/a") red}*{x:y}' });
  expect(text).toContain('a%22)%20red%7D*%7Bx:y%7D\\") left/contain');
});

test('names without quotes say the same, whatever a text or a name has in it', async () => {
  const company = 'He said {"site":1,"a":2} and \\"b": \\\\';
  const options = { 'say "hi': 'x', 'a,"b': 'y', plain: '{"c":' };
  const chat = { tool: 'none', departments: {}, fields: {}, options };
  const text = moduleOf({ company, chat });
  expect(text).toContain('{site:"shop",');
  const { $config } = await import(`data:text/javascript,${encodeURIComponent(text)}`);
  expect($config).toMatchObject({ company, chat });
});
