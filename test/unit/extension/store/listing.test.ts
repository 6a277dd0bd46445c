import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { helpdesks } from '../../../../extension/helpdesks/registry.ts';

const tags = ['ar', 'de', 'en', 'es', 'fr', 'it', 'pt-BR', 'ro'];
const here = (path: string) => new URL(`../../../../${path}`, import.meta.url);
const text = (path: string) => readFileSync(here(path), 'utf8');
const messages = (folder: string): Record<string, { message: string }> =>
  JSON.parse(text(`public/_locales/${folder}/messages.json`));

/** What the stores take (Chrome: name 75, description 132; Edge: text of 250 to 10,000 letters; Firefox: summary 250). */
describe('what the stores show', () => {
  it('is there in all eight languages, and in no other', () => {
    const folders = tags.map((tag) => tag.replace('-', '_')).sort();
    expect(folders).toHaveLength(8);
    expect(readdirSync(here('public/_locales')).sort()).toEqual(folders);
    expect(readdirSync(here('extension/store/listing')).sort()).toEqual(
      tags.map((tag) => `${tag}.txt`).sort(),
    );
  });

  it.each(tags)('fits where it is shown, in %s', (tag) => {
    const { name, description, ...others } = messages(tag.replace('-', '_'));
    expect(name?.message.length).toBeLessThanOrEqual(75);
    expect(description?.message.length).toBeLessThanOrEqual(132);
    expect(Object.keys(others)).toEqual(['open', 'toggle']);
    const listing = text(`extension/store/listing/${tag}.txt`);
    expect(listing.length).toBeGreaterThanOrEqual(250);
    expect(listing.length).toBeLessThanOrEqual(10_000);
    // The same parts everywhere, and every helpdesk there is.
    expect(listing.split('\n\n')).toHaveLength(7);
    const missing = helpdesks.filter(({ id, name }) => id !== 'demo-desk' && !listing.includes(name));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it('names whose tokens are kept, which have their API elsewhere, and what a company may set up', () => {
    const absent = (path: string, named: readonly string[]) =>
      named.filter((one) => !text(path).includes(one));
    const read = helpdesks.filter(({ id }) => id !== 'demo-desk');
    const namesOf = (isMeant: (one: (typeof read)[number]) => boolean) =>
      read.filter(isMeant).map(({ name }) => name);
    const withTokens = namesOf(({ needsToken }) => needsToken === true);
    expect(absent('extension/store/privacy-policy.md', withTokens)).toEqual([]);
    expect(absent('docs/roll-out.md', withTokens)).toEqual([]);
    const elsewhere = namesOf(({ readsAt }) => readsAt !== undefined);
    expect(absent('extension/store/permissions.md', elsewhere)).toEqual([]);
    const ids = read.map(({ id }) => `\`${id}\``);
    expect(absent('docs/roll-out.md', ids)).toEqual([]);
    expect(
      absent(
        'docs/helpdesks.md',
        namesOf(() => true)
          .map((name) => `## ${name}`)
          .slice(1),
      ),
    ).toEqual([]);
    expect(
      absent(
        'README.md',
        namesOf(() => true),
      ),
    ).toEqual([]);
  });

  it('gives a reason for every permission the manifest asks for', () => {
    const asked = [...text('wxt.config.ts').matchAll(/permissions: \[('[^\]]+)\]/g)]
      .flatMap(([, list]) => [...String(list).matchAll(/'([^']+)'/g)])
      .map(([, permission]) => permission);
    expect(asked).toContain('scripting');
    const reasons = text('extension/store/permissions.md');
    expect(asked.filter((one) => !reasons.includes(`\`${one}\``))).toEqual([]);
  });
});
