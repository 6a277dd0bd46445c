import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { describeRoutes } from '../../../collector/api/openapi.ts';
import { createEngine } from '../../../shared/kpi/engine/engine.ts';
import { expectedForMix } from '../../../shared/kpi/expected/expected.ts';
import type { MeasureContext } from '../../../shared/kpi/kpi.ts';
import { kpiById, kpis } from '../../../shared/kpi/kpis/registry.ts';
import { ownMeans } from '../../../shared/kpi/team/own-means.ts';
import type { TicketFacts } from '../../../shared/session/facts.ts';
import { DAY, HOUR, MINUTE, NOON, participant, solved } from './support/facts.ts';

/**
 * No ordering of named agents can be had. Two worlds hold the same tickets of the same agents; in one the first does
 * best and the last worst, in the other it is the reverse. Whatever can be called is called in both. If the order in
 * which an answer names people differs, it ranks them.
 */

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const AGENTS = ['anouk', 'boris', 'chiara', 'dumitru', 'elena', 'farid', 'gudrun', 'hiroshi'];

interface World {
  readonly facts: readonly TicketFacts[];
  readonly voices: ReadonlyMap<string, number>;
  readonly seats: readonly object[];
}

/** `standing` 0 is best. */
function world(standingOf: (place: number) => number): World {
  const facts = Array.from({ length: 2 * AGENTS.length }, (_, index) => {
    const place = index % AGENTS.length;
    const agent = AGENTS[place] ?? '';
    const poor = standingOf(place);
    const took = (10 + 20 * poor) * MINUTE;
    const at = NOON + took;
    const bad = 4 * Math.floor(index / AGENTS.length) < poor;
    return solved(String(index), agent, took, {
      requester: `customer ${index}`,
      reopens: bad ? [{ at: at + HOUR, solvedAt: at, agent, thanks: false, newTopic: false }] : [],
      surveysSent: 1,
      surveySentAt: at,
      surveys: [{ at, kind: 'csat', format: 'csat.faces.5', value: bad ? 1 : 5, text: null }],
      reviews: [{ at, agent, score: 100 - 10 * poor }],
      participants: [participant(agent, { handle: { calendar: 60 + poor, business: null } })],
    });
  });
  return {
    facts,
    voices: new Map(AGENTS.map((agent, place) => [agent, 1000 * (1 + standingOf(place))])),
    seats: AGENTS.map((holder, place) => ({ id: `seat ${place}`, holder, emptySince: null })),
  };
}
const worlds = [world((place) => place), world((place) => AGENTS.length - 1 - place)] as const;

const look: MeasureContext = {
  agent: null,
  period: { from: NOON - DAY, to: NOON + 30 * DAY },
  now: NOON + 60 * DAY,
  clock: 'calendar',
};
const season = { season: '2026-Q3', here: new Set(AGENTS), ready: AGENTS, newId: () => 'seat' };

/** What functions of the house take, of one world. */
function pool({ facts, voices, seats }: World): readonly unknown[] {
  return [
    facts,
    facts[0],
    kpiById('csat'),
    kpiById('agent-reply-clock'),
    look,
    { ...look, agent: AGENTS[2], zone: 'UTC' },
    voices,
    seats,
    season,
    null,
    [],
    'csat',
  ];
}

/** The people an answer names, each once, in the order it first names them: who is left out counts as much as who comes first. */
function named(answer: unknown): string[] {
  return [...new Set(mentions(answer, new Set()))];
}

function mentions(answer: unknown, seen: Set<unknown>): string[] {
  if (typeof answer === 'string') return AGENTS.filter((agent) => answer.includes(agent));
  if (typeof answer !== 'object' || answer === null || seen.has(answer)) return [];
  seen.add(answer);
  const inside: unknown[] =
    answer instanceof Map
      ? [...answer.keys(), ...answer.values()]
      : answer instanceof Set
        ? [...answer]
        : [...Object.keys(answer), ...Object.values(answer)];
  return inside.flatMap((one) => mentions(one, seen));
}

/** Every choice of up to two arguments, as places in the pool; a third one is always a way of looking. */
function choices(args: readonly unknown[], count: number): number[][] {
  const places = [...args.keys()];
  const looks = places.filter((place) => args[place] === look || Object.hasOwn(Object(args[place]), 'zone'));
  return [places, places, looks]
    .slice(0, count)
    .reduce<number[][]>(
      (lists, next) => lists.flatMap((list) => next.map((place) => [...list, place])),
      [[]],
    );
}

/** Calls with every choice of arguments; the names in each answer that came. */
function answers(callee: (...args: never[]) => unknown, args: readonly unknown[]): Map<string, string[]> {
  const call = callee as (...args: readonly unknown[]) => unknown;
  const found = new Map<string, string[]>();
  for (const list of choices(args, callee.length)) {
    try {
      const answer = call(...list.map((place) => args[place]));
      // What is promised is a number or nothing.
      if (answer instanceof Promise) answer.catch(() => undefined);
      found.set(list.join(), named(answer));
    } catch {
      // These arguments are not what it takes.
    }
  }
  return found;
}

const modules = globSync('shared/**/*.ts', { cwd: ROOT }).toSorted();
const exported = (
  await Promise.all(
    modules.map(async (path) => {
      const module: Record<string, unknown> = await import(`${ROOT}${path}`);
      return Object.entries(module).map(([name, value]) => ({ name: `${path} ${name}`, value }));
    }),
  )
).flat();
/** Statistics take numbers: no name can enter, so none can come out. Nor do wait estimates, and they count for ever on nonsense. */
const NUMBERS_ONLY = /^shared\/(stats\/|routing\/wait\.ts)/;
const functions = exported.filter(
  (one): one is { name: string; value: (...args: never[]) => unknown } =>
    !NUMBERS_ONLY.test(one.name) &&
    typeof one.value === 'function' &&
    !/^class\b/.test(Function.prototype.toString.call(one.value)),
);

describe('no ordering of named agents', () => {
  it('can come out of what knows no people', () => {
    for (const path of modules.filter((one) => NUMBERS_ONLY.test(one)))
      expect([
        path,
        /\bagent\b.*[:=]/.test(readFileSync(`${ROOT}${path}`, 'utf8').replaceAll(/\/\*.*?\*\//gs, '')),
      ]).toEqual([path, false]);
  });

  it('comes out of any exported function', () => {
    const [first, second] = worlds.map(pool);
    // Most calls fail, and are meant to: nobody reads where.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    const reached: string[] = [];
    for (const { name, value } of functions) {
      const [ours, reversed] = [answers(value, first ?? []), answers(value, second ?? [])];
      for (const [choice, names] of ours) {
        // Written as one, so that a failure names the function.
        if (reversed.has(choice)) expect([name, ...(reversed.get(choice) ?? [])]).toEqual([name, ...names]);
        if (new Set(names).size > 1) reached.push(name);
      }
    }
    Error.stackTraceLimit = stackTraceLimit;
    // The walk is a real one: these do answer with several people.
    for (const name of ['voicesCounted', 'nextSeats'])
      expect(reached.some((one) => one.endsWith(name))).toBe(true);
    expect(functions.length).toBeGreaterThan(150);
  }, 60_000);

  it('comes out of any KPI, measured for the team, by itself or by the engine, or out of what is published', () => {
    for (const { facts } of worlds) {
      const engine = createEngine();
      for (const one of facts) engine.upsert(one);
      expect(named(ownMeans([facts], { agent: 'chiara', month: '2026-07', zone: 'UTC' }))).toEqual([]);
      for (const kpi of kpis) {
        expect(named(kpi.measure(facts, look))).toEqual([]);
        expect(named(engine.measure(kpi.id, look))).toEqual([]);
        const mine = { ...look, agent: 'chiara', zone: 'UTC' };
        expect(named(kpi.measure(facts, mine))).toEqual([]);
        const team = new Map([[kpi.id, { mean: 0.5, slack: 0, effects: new Map() }]]);
        expect(named(expectedForMix(kpi, facts, mine, team))).toEqual([]);
      }
    }
  });

  it('would be seen if there were one', () => {
    const league = (facts: readonly TicketFacts[]) =>
      [...facts].sort((a, b) => (a.firstResolution?.calendar ?? 0) - (b.firstResolution?.calendar ?? 0));
    const [ours, reversed] = worlds.map((one) => answers(league, pool(one)));
    expect(ours?.get('0')).not.toEqual(reversed?.get('0'));
  });

  it('is promised by no name, route or file', () => {
    const words =
      /\b(rank(ing|s)?|leader ?board|league|podium|worst|(top|best|bottom) ?(agents?|n|performers?))\b/i;
    const spoken = (text: string) => text.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[-_./]/g, ' ');
    // Order statistics have ranks of values; shared/stats knows no agents.
    const names = exported.map(({ name }) => name).filter((name) => !name.startsWith('shared/stats/'));
    const sources = globSync('{collector,extension,widget}/**/*.{ts,tsx}', { cwd: ROOT }).filter(
      (path) => !path.includes('node_modules'),
    );
    const promised = sources.flatMap((path) =>
      [
        ...readFileSync(`${ROOT}${path}`, 'utf8').matchAll(
          /export (?:async )?(?:function|const|class) (\w+)|['"`](\/v1\/[^'"`]*)/g,
        ),
      ].map(([, name, route]) => `${path} ${name ?? route}`),
    );
    expect(promised.length).toBeGreaterThan(100);
    expect([...names, ...promised].filter((name) => words.test(spoken(name)))).toEqual([]);
  });

  it('is answered by no address of the collector', async () => {
    const { paths, components } = JSON.parse(JSON.stringify(describeRoutes()));
    const times = /^(at|until|seq|since|expires|from|to|cursor|after)$|At$/;
    const people = /^(agent|owner|author|by|email|login)$/;
    const kind = (schema: Schema | undefined) => schema?.type ?? schema?.anyOf?.map((one) => one.type);
    const tables: string[] = [];
    const walk = (
      schema: Schema | undefined,
      where: string,
      inList: boolean,
      seen: readonly string[],
    ): void => {
      if (!schema) return;
      if (schema.$ref !== undefined) {
        const name = schema.$ref.split('/').at(-1) ?? '';
        if (!seen.includes(name)) walk(components.schemas[name], where, inList, [...seen, name]);
        return;
      }
      const fields = Object.entries(schema.properties ?? {});
      const persons = fields.filter(
        ([name, one]) => people.test(name) && [kind(one)].flat().includes('string'),
      );
      const figures = fields.filter(
        ([name, one]) =>
          !times.test(name) && [kind(one)].flat().some((type) => type === 'number' || type === 'integer'),
      );
      if (inList && persons.length > 0 && figures.length > 0)
        tables.push(`${where}: ${persons[0]?.[0]} beside ${figures[0]?.[0]}`);
      for (const [name, one] of fields) walk(one, `${where}.${name}`, inList, seen);
      walk(schema.items, `${where}[]`, true, seen);
      if (typeof schema.additionalProperties === 'object')
        walk(schema.additionalProperties, `${where}{}`, true, seen);
      for (const one of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])])
        walk(one, where, inList, seen);
    };
    for (const [path, methods] of Object.entries<Record<string, Operation>>(paths))
      for (const [method, { responses }] of Object.entries(methods)) {
        expect(path).not.toMatch(/agents?\/\{/);
        walk(responses['200']?.content?.['application/json']?.schema, `${method} ${path}`, false, []);
      }
    expect(Object.keys(paths).length).toBeGreaterThan(8);
    // An agent's own cases: who reviewed one, beside what was found in it.
    const ofOneself = /^get \/v1\/agent\/feed\.items\[\]\.card\.review\b/;
    expect(tables.filter((table) => !ofOneself.test(table))).toEqual([]);
  });
});

interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}
interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> } | undefined>
  >;
}
