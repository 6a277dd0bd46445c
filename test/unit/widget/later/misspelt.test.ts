// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { misspeltAttributes } from '../../../../widget/later/misspelt.ts';

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
    'the script tag’s data-lnag is not known; write data-lang',
    'the script tag’s data-site-key is not known; write data-site',
  ]);
});

test('attributes that others put on scripts are left alone, and so is a page without our tag', () => {
  expect(
    misspeltAttributes([tag(ours, { site: 'shop', cfasync: 'false', nscript: 'afterInteractive' })]),
  ).toEqual([]);
  expect(misspeltAttributes([])).toEqual([]);
});
