import { expect, test } from 'vitest';
import { start } from './support.ts';

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
