import { expect, test } from 'vitest';
import type { Survey } from '../../../../shared/survey/survey.ts';
import { fitting } from '../../../../widget/survey/fit.ts';

const option = (value: string) => ({ value, label: { en: value } });
const title = { en: '?' };
const survey: Survey = {
  id: 'all',
  version: 1,
  moment: 'after',
  language: 'en',
  questions: [
    { id: 'csat', kind: 'csat', scale: 'faces', required: true, title },
    { id: 'nps', kind: 'nps', required: false, title },
    { id: 'member', kind: 'yesno', required: false, title },
    { id: 'plan', kind: 'choice', required: false, title, options: [option('1'), option('2')] },
    { id: 'why', kind: 'multichoice', required: false, title, options: [option('a'), option('b')] },
    { id: 'comment', kind: 'text', required: false, long: true, maxLength: 5, title },
    { id: 'who', kind: 'contact', required: false, fields: ['name', 'email'], title },
  ],
};

test.each([
  [{ csat: '4' }, { csat: 4 }],
  [{ csat: 9 }, {}],
  [{ csat: '' }, {}],
  [{ csat: null, nps: '0' }, { nps: 0 }],
  [{ csat: {}, nps: 10n }, { nps: 10 }],
  [{ member: true }, { member: true }],
  [{ member: 'false' }, { member: false }],
  [{ member: 'yes' }, { member: true }],
  [{ member: 0 }, { member: false }],
  [{ member: 'perhaps' }, {}],
  [{ plan: 2 }, { plan: '2' }],
  [{ plan: 'gold' }, {}],
  [{ why: 'a' }, { why: ['a'] }],
  [{ why: ['a', 'b'] }, { why: ['a', 'b'] }],
  // The rest of a list is taken, also out of an address bar.
  [{ why: ['a', 'c'] }, { why: ['a'] }],
  [{ why: ['a', 'a'] }, { why: ['a'] }],
  [{ why: new Set(['a', 'b']) }, { why: ['a', 'b'] }],
  [{ why: 'a, b' }, { why: ['a', 'b'] }],
  [{ why: ['c'] }, {}],
  [{ why: '' }, {}],
  [{ member: 'TRUE' }, { member: true }],
  [{ member: 'No' }, { member: false }],
  [new URLSearchParams('csat=4&nps=9&utm_source=mail'), { csat: 4, nps: 9 }],
  [new Map<string, unknown>([['csat', 4]]), { csat: 4 }],
  [{ why: [Object.create(null)], nps: 9 }, { nps: 9 }],
  [{ who: { name: Object.create(null) }, nps: 9 }, { nps: 9 }],
  [{ comment: 'short' }, { comment: 'short' }],
  [{ comment: 'too long' }, {}],
  [{ who: { name: 'Ana' } }, { who: { name: 'Ana' } }],
  [{ who: { name: 'Ana', age: 3 } }, { who: { name: 'Ana' } }],
  [{ who: { name: 'Ana', email: 'nobody' } }, { who: { name: 'Ana' } }],
  [{ who: { email: 'nobody' } }, {}],
  [{ nobody: 'asked' }, {}],
  [null, {}],
  ['csat=4', {}],
])('of what the page gives only what fits is taken (%#)', (given, taken) => {
  expect(fitting(survey, given)).toEqual(taken);
});

test('what does not fit is named', () => {
  const notes = new Set<string>();
  fitting(survey, { csat: 9, comment: 'fine' }, notes);
  expect([...notes]).toEqual(['prefill: csat']);
});
