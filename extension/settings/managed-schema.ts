import * as z from 'zod/mini';
import { Policy } from './policy.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What Chromium's policy schema understands; it refuses or ignores the rest. */
const understood = new Set([
  'type',
  'properties',
  'items',
  'enum',
  'title',
  'description',
  'additionalProperties',
]);

/**
 * The company policy as the JSON Schema subset of Chromium's managed storage
 * (https://www.chromium.org/administrators/configuring-policy-for-extensions/): no `$schema`, no formats,
 * and `additionalProperties` only where it is itself a schema. Written into the build as managed_schema.json.
 */
export function managedSchema(): Json {
  return reduce(z.toJSONSchema(Policy, { io: 'input' }) as Json);
}

function reduce(schema: Json): Json {
  if (schema === null || typeof schema !== 'object' || Array.isArray(schema)) return schema;
  const kept: { [key: string]: Json } = {};
  for (const [key, value] of Object.entries(schema)) {
    if (!understood.has(key) || value === false) continue;
    if (key === 'properties' && value !== null && typeof value === 'object' && !Array.isArray(value)) {
      kept[key] = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, reduce(inner)]));
    } else kept[key] = reduce(value);
  }
  return kept;
}
