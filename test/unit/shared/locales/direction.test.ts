import { expect, test } from 'vitest';
import { directionOf } from '../../../../shared/locales/direction.ts';

test.each(['ar', 'ar-EG', 'he', 'fa-IR', 'ur', 'ckb', 'ps', 'yi'])(
  '%s is written from right to left',
  (tag) => {
    expect(directionOf(tag)).toBe('rtl');
    // The platform's own tables agree.
    expect(new Intl.Locale(tag).getTextInfo().direction).toBe('rtl');
  },
);

test.each(['en', 'ro', 'pt-BR', 'fr', 'arn', 'fab', 'het', 'urh', 'psi'])('%s is not', (tag) => {
  expect(directionOf(tag)).toBe('ltr');
});
