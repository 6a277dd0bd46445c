import { expect, it } from 'vitest';
import { shareLine } from '../../../../extension/numbers/share-line.ts';
import { assign, created, customer, fold, reply } from '../../session/story.ts';
import { localized } from '../texts.ts';

const l10n = await localized('en');
const nameOf = (id: string) => ({ ben: 'Ben Ray', cleo: 'Cleo Day' })[id] ?? id;

it('says with whom a ticket is shared, and what it counts for each', () => {
  const two = fold([created, assign(1, 'ana'), reply(2, 'ana'), customer(3), reply(4, 'ben')]);
  expect(shareLine(two, 'ana', nameOf, l10n)).toBe(
    'Shared with Ben Ray. It counts in everybody’s own numbers; in the team’s accounts 50% of it is each one’s.',
  );
  const three = fold([created, assign(1, 'ana'), reply(2, 'ana'), reply(4, 'ben'), reply(5, 'cleo')]);
  expect(shareLine(three, 'ana', nameOf, l10n)).toMatch(/^Shared with Ben Ray and Cleo Day\. .* 33% of it/);
});

it('says nothing of a ticket that is one person’s, or of others’', () => {
  const one = fold([created, assign(1, 'ana'), reply(2, 'ana')]);
  expect(shareLine(one, 'ana', nameOf, l10n)).toBeNull();
  const others = fold([created, reply(2, 'ben'), reply(3, 'cleo')]);
  expect(shareLine(others, 'ana', nameOf, l10n)).toBeNull();
  expect(shareLine(others, null, nameOf, l10n)).toBeNull();
});
