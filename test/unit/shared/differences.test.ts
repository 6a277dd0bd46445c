import { expect, test } from 'vitest';
import { differences } from '../../../shared/settings/differences.ts';

test('items of lists go by their names, and the order of fields is no difference', () => {
  const before = { list: [{ id: 'a', n: 1, m: 2 }, { id: 'b' }] };
  expect(differences(before, { list: [{ m: 2, n: 1, id: 'a' }, { id: 'b' }] })).toEqual([]);
  expect(differences(before, { list: [{ id: 'b' }, { id: 'a', n: 3, m: 2 }] })).toEqual([
    { place: ['list', 'a', 'n'], kind: 'changed', before: 1, after: 3 },
    { place: ['list'], kind: 'moved', before: ['a', 'b'], after: ['b', 'a'] },
  ]);
});

test('what comes and what goes is told once, with all that is in it', () => {
  const rule = { name: 'Mac', when: { platform: 'mac' } };
  expect(differences({ rules: [] }, { rules: [rule] })).toEqual([
    { place: ['rules', 'Mac'], kind: 'added', before: null, after: rule },
  ]);
  expect(differences({ rules: [rule] }, { rules: [] })).toEqual([
    { place: ['rules', 'Mac'], kind: 'removed', before: rule, after: null },
  ]);
});

test('a condition is one thing, and a list without names is, too', () => {
  const when = { all: [{ question: 'csat', atMost: 3 }] };
  expect(differences({ when }, { when: { question: 'csat', atMost: 2 } })).toHaveLength(1);
  expect(differences({ leads: ['lena'] }, { leads: ['lena', 'wim'] })).toEqual([
    { place: ['leads'], kind: 'changed', before: ['lena'], after: ['lena', 'wim'] },
  ]);
});
