// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { misspeltAttributes, misspeltCall } from '../../../../widget/doctor/misspelt.ts';
import type { Call } from '../../../../widget/page.ts';

function tag(src: string, data: Record<string, string>): HTMLScriptElement {
  const script = document.createElement('script');
  Object.defineProperty(script, 'src', { value: src });
  Object.assign(script.dataset, data);
  return script;
}
const ours = 'https://help.test/widget/overdesk.js';

test('an attribute that looks like one of ours is told, with what to write', () => {
  const tags = [
    tag('https://cdn.test/other.js', { lnag: 'es' }),
    tag(ours, { site: 'shop', lnag: 'es', siteKey: 'x', consent: '' }),
  ];
  expect(misspeltAttributes(tags)).toEqual([
    'the script tag’s data-lnag is not known; write data-lang.',
    'the script tag’s data-site-key is not known; write data-site.',
  ]);
});

test('attributes that others put on scripts are left alone, and so is a page without our tag', () => {
  expect(
    misspeltAttributes([tag(ours, { site: 'shop', cfasync: 'false', nscript: 'afterInteractive' })]),
  ).toEqual([]);
  expect(misspeltAttributes([])).toEqual([]);
});

test('a site’s own tag is looked at as well', () => {
  const own = tag('https://help.test/widget/sites/shop/en.after.tag.js', { od: '["after"]' });
  expect(misspeltAttributes([own])).toEqual(['the script tag’s data-od is not known; write data-do.']);
});

test.each([
  [['aks'], 'there is no call “aks”; did you mean ask?'],
  [['on', 'opend', () => {}], 'there is no event “opend”; did you mean open?'],
  [['after', 'wya'], "“wya” in overdesk('after', …) is not known; did you mean way?"],
  [['ask', 'surveyId'], "“surveyId” in overdesk('ask', …) is not known; did you mean survey?"],
] as const)('what %o should have been', (call, line) => {
  expect(misspeltCall(call as unknown as Call)).toBe(line);
});
