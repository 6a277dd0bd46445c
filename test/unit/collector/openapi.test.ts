import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { start } from './support.ts';

const folder = new URL('../../../collector/api/', import.meta.url);

/** Every address the sources give a handler, as OpenAPI writes it. */
async function served(): Promise<string[]> {
  const found: string[] = [];
  for (const file of await readdir(folder)) {
    const source = await readFile(new URL(file, folder), 'utf8');
    for (const [, method, path] of source.matchAll(
      /\b(?:app|scope)\.(get|post|put)(?:<[^(]*>)?\(\s*'([^']+)'/g,
    )) {
      found.push(`${method} ${path?.replaceAll(/:(\w+)/g, '{$1}').replace('*', '{file}')}`);
    }
  }
  return found.sort();
}

test('what is served is described, and what is described is served', async () => {
  const { url } = await start();
  const description = await (await fetch(`${url}/openapi.json`)).json();
  const described = Object.entries<object>(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  );
  expect(described.sort()).toEqual(await served());
});

test('bodies are described by the schemas that check them, without anything OpenAPI 3.0 does not know', async () => {
  const { url } = await start();
  const text = await (await fetch(`${url}/openapi.json`)).text();
  const { paths } = JSON.parse(text);
  const body = paths['/v1/responses'].post.requestBody.content['text/plain'].schema;
  expect(body.required).toContain('revision');
  expect(body.additionalProperties).toBe(false);
  expect(text).not.toContain('"$schema"');
  const references = [...text.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)].map(([, name]) => name);
  expect(references.length).toBe(text.split('"$ref"').length - 1);
  expect(Object.keys(JSON.parse(text).components.schemas)).toEqual(
    expect.arrayContaining([...new Set(references)]),
  );
});
