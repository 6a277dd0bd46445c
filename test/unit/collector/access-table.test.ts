import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { accessTable } from '../../../collector/security/access-table.ts';

test('docs/access.md says what the table of routes says: npm run --silent access-table > docs/access.md', async () => {
  const written = await readFile(new URL('../../../docs/access.md', import.meta.url), 'utf8');
  expect(written).toBe(accessTable());
});
