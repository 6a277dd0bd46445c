import { expect, test } from 'vitest';
import type { Procedure } from '../../../shared/procedures/procedure.ts';
import { recalled } from '../../../shared/procedures/recall.ts';

/** Which procedures a case recalls. */

const procedure = (id: string, recall: Partial<Procedure['recall']>): Procedure => ({
  ...{ id, name: id, steps: ['Look'] },
  recall: { words: [], topics: [], lowScore: false, ...recall },
});
const calm = { said: [], topic: null, priority: 50, lowScore: false };
const found = (procedures: readonly Procedure[], signs: object): string[] =>
  recalled(procedures, { ...calm, ...signs }).map(({ id }) => id);

test.each([
  ['lawyer', 'My LAWYERS will write to you', true],
  ['lawyer', 'Nothing of the kind', false],
  ['stolen card', 'The card was, I think, stolen', true],
  ['stolen card', 'A card', false],
  ['pérdida', 'PERDIDA total', true],
  ['ștergere', 'o stergere', true],
  ['محامي', 'سأتصل بالمحامي', true],
  ['قانون', 'هذا ضد القانون', true],
  ['art', 'He started it', false],
  ['?!', 'What?!', false],
])('%s in “%s”: %s', (word, said, isFound) => {
  expect(found([procedure('p', { words: [word] })], { said: [said] })).toEqual(isFound ? ['p'] : []);
});

test('topic, priority and a low score recall theirs, in the order they stand, three at most', () => {
  const all = [
    procedure('low', { lowScore: true }),
    procedure('urgent', { priority: 80 }),
    procedure('outage', { topics: ['outage', 'down'] }),
    procedure('words', { words: ['help'] }),
  ];
  expect(found(all, {})).toEqual([]);
  expect(found(all, { lowScore: true })).toEqual(['low']);
  expect(found(all, { priority: 79 })).toEqual([]);
  expect(found(all, { priority: 80 })).toEqual(['urgent']);
  expect(found(all, { topic: 'down' })).toEqual(['outage']);
  const everything = { said: ['help'], topic: 'outage', priority: 100, lowScore: true };
  expect(found(all, everything)).toEqual(['low', 'urgent', 'outage']);
  expect(found(all.toReversed(), everything)).toEqual(['words', 'outage', 'urgent']);
});
