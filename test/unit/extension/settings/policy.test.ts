import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { managedSchema } from '../../../../extension/settings/managed-schema.ts';
import { policyInForce, readPolicy } from '../../../../extension/settings/policy.ts';

const managed = vi.hoisted(() => ({ get: async (): Promise<unknown> => ({}) }));
vi.mock('wxt/browser', () => ({ browser: { storage: { managed } } }));

/** Everything in the schema that is a schema itself. */
function* schemasIn(schema: object): Iterable<Record<string, unknown>> {
  yield schema as Record<string, unknown>;
  for (const [key, value] of Object.entries(schema)) {
    if (key === 'properties') for (const inner of Object.values(value)) yield* schemasIn(inner as object);
    else if (key === 'items' || key === 'additionalProperties') yield* schemasIn(value);
  }
}

describe('the schema of the company’s policy', () => {
  it('speaks only what Chromium’s policy parser understands, with a type everywhere', () => {
    const understood = [
      'type',
      'properties',
      'items',
      'enum',
      'title',
      'description',
      'additionalProperties',
    ];
    const schemas = [...schemasIn(managedSchema() as object)];
    expect(schemas.length).toBeGreaterThan(8);
    for (const schema of schemas) {
      expect(typeof schema['type']).toBe('string');
      expect(Object.keys(schema).filter((key) => !understood.includes(key))).toEqual([]);
    }
  });

  it('is an object that names what can be fixed, and allows nothing else at the top', () => {
    const { type, properties, additionalProperties } = managedSchema() as Record<string, object>;
    expect(type).toBe('object');
    expect(Object.keys(properties ?? {}).sort()).toEqual([
      'collector',
      'helpdesks',
      'language',
      'pairingKey',
      'signOn',
      'statuses',
      'targets',
    ]);
    expect(additionalProperties).toBeUndefined();
  });
});

describe('the policy in force', () => {
  let later = Date.now();
  afterEach(() => vi.useRealTimers());
  beforeEach(() => {
    // A minute later than the test before: what was read then is read again.
    later += 61_000;
    vi.useFakeTimers({ now: later, toFake: ['Date'] });
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  });

  it('is what the company set', async () => {
    const policy = {
      collector: 'https://overdesk.example.org',
      language: 'es',
      helpdesks: [{ id: 'request-tracker', origin: 'https://rt.example.org' }],
      targets: { csat: { value: 0.9, per: 'month' } },
    };
    managed.get = async () => policy;
    expect(await readPolicy()).toEqual(policy);
  });

  it('is empty where Firefox says that there is none', async () => {
    managed.get = () => Promise.reject(new Error('Managed storage manifest not found'));
    expect(await readPolicy()).toEqual({});
    expect(console.warn).not.toHaveBeenCalled();
  });

  const good = {
    helpdesks: [{ id: 'request-tracker', origin: 'https://rt.example.org' }],
    targets: { csat: { value: 0.9, per: 'month' } },
    statuses: { done: 'solved' },
  };
  it.each([
    ['an address that is none', { collector: 'not an address' }, ['collector']],
    ['a language it does not speak', { language: 'nl' }, ['language']],
    ['two at once', { collector: 7, language: null }, ['collector', 'language']],
    ['a way to pair that is none', { signOn: 'yes', pairingKey: '' }, ['signOn', 'pairingKey']],
    ['something nobody knows', { colour: 'red' }, []],
  ])('holds but for %s: Firefox checks nothing', async (_, bad, unusable) => {
    managed.get = async () => ({ ...good, ...bad });
    expect(await policyInForce()).toEqual({ policy: good, unusable });
  });

  it('holds but for single members of its lists', async () => {
    managed.get = async () => ({
      helpdesks: ['rt', ...good.helpdesks, { id: 'request-tracker' }],
      targets: { ...good.targets, nps: { value: 'high', per: 'month' } },
      statuses: { ...good.statuses, odd: 'perhaps' },
    });
    expect(await policyInForce()).toEqual({
      policy: good,
      unusable: ['helpdesks.0', 'helpdesks.2', 'targets.nps', 'statuses.odd'],
    });
  });

  it.each([[[]], ['policy'], [null]])('is empty, and said to be unusable, when it is %j', async (raw) => {
    managed.get = async () => raw;
    expect(await policyInForce()).toEqual({ policy: {}, unusable: ['all of it'] });
  });
});
