import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** A section of a document is cited only of documents that everybody can read. */

const root = join(import.meta.dirname, '../../..');
const PUBLIC = /RFC \d+|HTML standard|Fetch §/;

it('cites no section of a document that is not here', () => {
  const files = globSync('{shared,extension,widget,collector,test,docs,findings}/**/*.{ts,tsx,md,sh,mjs}', {
    cwd: root,
    exclude: (path) => path.includes('node_modules'),
  });
  const cited = files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .filter((line) => line.includes('\u00a7') && !PUBLIC.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  );
  expect(files.length).toBeGreaterThan(500);
  expect(cited).toEqual([]);
});
