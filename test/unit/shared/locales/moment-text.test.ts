import { expect, test } from 'vitest';
import { momentText } from '../../../../shared/locales/moment-text.ts';

const at = Date.UTC(2030, 0, 7, 8);

test.each([
  ['en', 'Monday 7 January, 8:00'],
  ['es', 'lunes, 7 de enero, 8:00'],
  ['ro', 'luni, 7 ianuarie, 8:00'],
  // With the script's own comma.
  ['ar', 'الاثنين، 7 يناير، 8:00 ص'],
])('a moment in %s', (tag, text) => {
  expect(momentText(at, tag, 'UTC')).toBe(text);
});
