import { z } from 'zod';

/** Requests made from a seed: bodies as a schema wants them, and what people and programs make of them. */

/** A word that no log may hold: it stands for everything a customer says. */
export const MARK = 'zprivatez';

export interface Chance {
  /** 0 ≤ n < below. */
  below(limit: number): number;
  pick<T>(from: readonly T[]): T;
}

/** Repeatable chance (mulberry32). */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return { below, pick: (from) => from[below(from.length)] as (typeof from)[number] };
}

const STRANGE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  0.5,
  2 ** 53 - 1,
  1e308,
  '',
  ' ',
  'x',
  'C',
  'en_US',
  'en, fr',
  'constructor',
  'toString',
  '__proto__',
  'a@x.example,b@x.example',
  `a@${'.'.repeat(2000)}@`,
  '\u0000',
  '\ud800',
  '٣',
  `${MARK} 4111 1111 1111 1111`,
  MARK.repeat(800),
  [],
  [[[]]],
  {},
  { constructor: 1, toString: 5, valueOf: MARK },
  '1 OR id = 2',
  '../../etc',
  '%00',
];

type Shape = {
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly allOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Shape | boolean;
  readonly items?: Shape;
  readonly minimum?: number;
  readonly $ref?: string;
};

/** Makes values of schemas; `known` gives those that only make sense when they are real, by property name. */
export function makeValues(by: Chance, known: (name: string) => unknown) {
  const shapes = new Map<z.core.$ZodType, Shape>();
  const shapeOf = (schema: z.core.$ZodType): Shape => {
    const there = shapes.get(schema);
    if (there) return there;
    const made = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }) as Shape;
    shapes.set(schema, made);
    return made;
  };

  function madeOf(shape: Shape, name: string, depth: number): unknown {
    const real = known(name);
    if (real !== undefined && by.below(10) > 0) return real;
    if (shape.const !== undefined) return shape.const;
    if (shape.enum) return by.pick(shape.enum);
    const among = shape.anyOf ?? shape.oneOf ?? shape.allOf;
    if (among) return madeOf(by.pick(among), name, depth);
    switch (shape.type) {
      case 'string':
        return by.pick([MARK, 'en', 'es-MX', 'mac', 'support', 'eva@example.com', '2026-11-23']);
      case 'integer':
      case 'number':
        return (shape.minimum ?? 0) + by.below(6);
      case 'boolean':
        return by.below(2) === 0;
      case 'array':
        return Array.from({ length: by.below(3) }, () => madeOf(shape.items ?? {}, '', depth + 1));
      case 'object':
        return objectOf(shape, depth);
      default:
        return by.pick(STRANGE);
    }
  }

  function objectOf(shape: Shape, depth: number): Record<string, unknown> {
    const made: Record<string, unknown> = {};
    for (const [name, each] of Object.entries(shape.properties ?? {})) {
      if (shape.required?.includes(name) || by.below(2) === 0) made[name] = madeOf(each, name, depth + 1);
    }
    const more = shape.additionalProperties;
    if (typeof more === 'object' && depth < 6) {
      for (let i = by.below(3); i > 0; i -= 1)
        made[by.pick(['mac', 'csat', 'chat', 'toString', MARK])] = madeOf(more, '', depth + 1);
    }
    return made;
  }

  /** The same with one part of it changed into something strange, taken away or added. */
  function spoil(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || by.below(6) === 0) return by.pick(STRANGE);
    const entries = Object.entries(value);
    if (entries.length === 0 || by.below(8) === 0) {
      return { ...value, [by.pick(['extra', 'constructor', MARK])]: by.pick(STRANGE) };
    }
    const [name, inside] = by.pick(entries);
    if (Array.isArray(value)) return value.map((each, i) => (String(i) === name ? spoil(inside) : each));
    if (by.below(5) === 0) return Object.fromEntries(entries.filter(([other]) => other !== name));
    return { ...value, [name]: spoil(inside) };
  }

  return {
    of: (schema: z.core.$ZodType): unknown => madeOf(shapeOf(schema), '', 0),
    spoil,
    strange: (): unknown => by.pick(STRANGE),
  };
}
