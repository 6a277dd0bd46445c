import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { HelpdeskAddress, LanguageChoice, StatusMeanings, Target } from './settings.ts';

/**
 * What a company may fix for all its agents through the browser's own policy (storage.managed).
 * One schema: parsed on read in both browsers, and the source of managed_schema.json at build time.
 */
export const Policy = z.object({
  collector: z
    .optional(z.url())
    .check(z.describe('Address of the collector, e.g. https://overdesk.example.org')),
  signOn: z
    .optional(z.boolean())
    .check(z.describe("Pair by the company's single sign-on, which a proxy before the collector speaks for")),
  pairingKey: z
    .optional(z.string().check(z.minLength(1)))
    .check(z.describe("This agent's own pairing key, as overdesk pairing-keys prints it")),
  language: z.optional(LanguageChoice).check(z.describe("Language of the agents' numbers")),
  helpdesks: z.optional(z.array(HelpdeskAddress)).check(z.describe('Helpdesks the agents work in')),
  targets: z
    .optional(z.record(z.string(), Target))
    .check(z.describe('Targets by KPI, as agreed with the agents')),
  statuses: z
    .optional(StatusMeanings)
    .check(z.describe("What the helpdesk's own statuses mean, by lower-case name")),
});
export type Policy = z.infer<typeof Policy>;

/** How a browser pairs itself by a policy; null where it does not, as without the collector's address. */
export function byCompany({ collector, pairingKey, signOn }: Policy): 'sign-on' | 'key' | null {
  if (collector === undefined) return null;
  if (pairingKey !== undefined) return 'key';
  return signOn === true ? 'sign-on' : null;
}

export interface PolicyInForce {
  readonly policy: Policy;
  /** Values that cannot be used, by their place in the policy: "language", "helpdesks.1". The others hold. */
  readonly unusable: readonly string[];
}

/** A policy changes once in a year; Firefox does not tell when, so it is read again now and then. */
const freshSeconds = 60;
let known: { readonly at: number; readonly inForce: Promise<PolicyInForce> } | null = null;

/** The policy in force; empty without one. */
export const readPolicy = async (): Promise<Policy> => (await policyInForce()).policy;

/** The policy in force, and what of it cannot be used. */
export function policyInForce(): Promise<PolicyInForce> {
  if (known === null || known.at < Date.now() - freshSeconds * 1000) {
    known = { at: Date.now(), inForce: read() };
  }
  return known.inForce;
}

/** Firefox throws when there is none, and checks nothing against the schema. */
async function read(): Promise<PolicyInForce> {
  const raw: unknown = await browser.storage.managed.get(null).catch(() => ({}));
  const unusable: string[] = [];
  const policy = usable(Policy, raw, [], unusable);
  if (unusable.length > 0)
    console.warn(`Overdesk's policy holds what cannot be used: ${unusable.join(', ')}`);
  return { policy: z.catch(Policy, {}).parse(policy), unusable };
}

/** What of a value fits its schema: of an object or list, its members one by one, so that none takes the others along. */
function usable(
  schema: z.core.$ZodType,
  value: unknown,
  path: readonly string[],
  unusable: string[],
): unknown {
  if (z.safeParse(schema, value).success) return value;
  const inner = schema instanceof z.core.$ZodOptional ? schema._zod.def.innerType : schema;
  const part = (of: z.core.$ZodType, one: unknown, name: string) =>
    usable(of, one, [...path, name], unusable);
  const given = (members: readonly (readonly [string, unknown])[]) =>
    Object.fromEntries(members.filter(([, one]) => one !== undefined));
  if (inner instanceof z.core.$ZodArray && Array.isArray(value)) {
    return value
      .map((one, index) => part(inner._zod.def.element, one, String(index)))
      .filter((one) => one !== undefined);
  }
  if (value !== null && typeof value === 'object' && !Array.isArray(value)) {
    const members = Object.entries(value);
    if (inner instanceof z.core.$ZodRecord) {
      const { valueType } = inner._zod.def;
      return given(members.map(([name, one]) => [name, part(valueType, one, name)]));
    }
    if (inner === Policy) {
      const { shape } = Policy;
      return given(
        Object.entries(shape).map(([name, of]) => [
          name,
          part(of, (value as Record<string, unknown>)[name], name),
        ]),
      );
    }
  }
  unusable.push(path.join('.') || 'all of it');
  return undefined;
}
