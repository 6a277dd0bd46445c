import { baseLanguage } from '../locales/base-language.ts';
import { openWithin } from '../session/clock.ts';
import type { Schedule } from '../session/schedule.ts';
import { DAY } from '../time/durations.ts';
import type { Desk, DeskAgent } from './desk.ts';

/** Who could take what in an ordinary week, by the levels, languages and hours that are set: nobody's figures play a part. */

/** What cases may ask for: a skill at a level at least, or a language. */
type Asked =
  | { readonly kind: 'skill'; readonly id: string; readonly level: number }
  | { readonly kind: 'language'; readonly id: string };

/** Hours of the week with the same number of able people. Days are ISO weekdays; times are by the desk's clock. */
interface CoverageSpan {
  readonly days: readonly number[];
  /** HH:MM; `to` may be 24:00. */
  readonly from: string;
  readonly to: string;
  readonly able: number;
  /** Cases of a channel that asks for one unit each that they could have at a time. */
  readonly places: number;
}

interface Covered {
  readonly asked: Asked;
  /** Ids, in the order of the desk. */
  readonly people: readonly string[];
  /** Only hours in which customers may come. */
  readonly spans: readonly CoverageSpan[];
}

/** Monday, 1 January 2024 begins the ordinary week: no clock changes in its days, and holidays are left out. */
const MONDAY = '2024-01-01';

const ordinary = ({ zone, week }: Schedule): Schedule => ({ zone, week, holidays: [] });

/** Every skill at every level a rule or a queue asks for (1 where none does), then every language that is spoken. */
function askedOf({ skills, rules, queues, agents }: Desk): Asked[] {
  const levels = new Map(Object.keys(skills).map((id) => [id, new Set<number>()]));
  const wanted = [
    ...rules.flatMap(({ needs, prefers }) => [needs, prefers]),
    ...queues.flatMap(({ required, preferred }) => [required, preferred]),
  ];
  for (const [id, level] of wanted.flatMap((each) => Object.entries(each))) levels.get(id)?.add(level);
  const languages = new Set(agents.flatMap((agent) => agent.languages.map(baseLanguage)));
  return [
    ...[...levels].flatMap(([id, asked]) =>
      (asked.size > 0 ? [...asked].toSorted((a, b) => a - b) : [1]).map(
        (level): Asked => ({ kind: 'skill', id, level }),
      ),
    ),
    ...[...languages].toSorted().map((id): Asked => ({ kind: 'language', id })),
  ];
}

/** Who speaks what, each looked up once. */
function speakersIn(agents: readonly DeskAgent[]): ReadonlyMap<string, ReadonlySet<DeskAgent>> {
  const speakers = new Map<string, Set<DeskAgent>>();
  for (const agent of agents) {
    for (const tag of agent.languages) {
      const language = baseLanguage(tag);
      const those = speakers.get(language) ?? new Set();
      speakers.set(language, those.add(agent));
    }
  }
  return speakers;
}

/** A part of the week in which nobody's hours begin or end, and no day. */
interface Part {
  readonly from: number;
  readonly to: number;
  /** HH:MM by the desk's clock; `ends` may be 24:00. */
  readonly begins: string;
  readonly ends: string;
  /** ISO weekday. */
  readonly day: number;
}

interface Week {
  /** Those in which customers may come. */
  readonly parts: readonly Part[];
  /** By the name of a schedule, whether it is open in each part. No name: always. */
  isOpen(schedule: string | undefined, part: number): boolean;
}

function weekOf({ schedules, queues }: Desk, zone: string): Week {
  const monday = Temporal.PlainDate.from(MONDAY).toZonedDateTime(zone).epochMilliseconds;
  const end = monday + 7 * DAY;
  const spans = new Map(
    Object.entries(schedules).map(([name, schedule]) => [
      name,
      [...openWithin(ordinary(schedule), monday, end)],
    ]),
  );
  const openAt = (schedule: string | undefined, at: number): boolean =>
    schedule === undefined || (spans.get(schedule) ?? []).some(({ from, to }) => from <= at && at < to);
  const midnights = Array.from({ length: 8 }, (_, day) => monday + day * DAY);
  const hours = [...spans.values()].flat().flatMap(({ from, to }) => [from, to]);
  const edges = [...new Set([...midnights, ...hours])].toSorted((a, b) => a - b);
  const asked = new Set(queues.map(({ schedule }) => schedule));
  const parts = edges.slice(0, -1).flatMap((from, i): Part[] => {
    if (![...asked].some((schedule) => openAt(schedule, from))) return [];
    const to = edges[i + 1] ?? from;
    const at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
    return [
      { from, to, begins: clockAt(from, zone, false), ends: clockAt(to, zone, true), day: at.dayOfWeek },
    ];
  });
  const open = new Map([...spans.keys()].map((name) => [name, parts.map(({ from }) => openAt(name, from))]));
  return {
    parts,
    isOpen: (schedule, part) => schedule === undefined || (open.get(schedule)?.[part] ?? false),
  };
}

/** HH:MM by the desk's clock; midnight is 24:00 where it ends something. */
function clockAt(at: number, zone: string, ends: boolean): string {
  const text = Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainTime()
    .toString()
    .slice(0, 5);
  return ends && text === '00:00' ? '24:00' : text;
}

/** How many people could take each thing that may be asked for, hour by hour of an ordinary week. `zone`: the desk's. */
export function skillCoverage(desk: Desk, zone: string): Covered[] {
  const week = weekOf(desk, zone);
  const speakers = speakersIn(desk.agents);
  return askedOf(desk).map((asked) => {
    const able =
      asked.kind === 'language'
        ? [...(speakers.get(asked.id) ?? [])]
        : desk.agents.filter(({ skills }) => (skills[asked.id] ?? 0) >= asked.level);
    return { asked, people: able.map(({ id }) => id), spans: spansOf(able, week) };
  });
}

type Stretch = Omit<Part, 'to' | 'ends'> & { to: number; ends: string; able: number; places: number };

function spansOf(able: readonly DeskAgent[], week: Week): CoverageSpan[] {
  const stretches: Stretch[] = [];
  for (const [i, part] of week.parts.entries()) {
    const here = able.filter(({ schedule }) => week.isOpen(schedule, i));
    const places = here.reduce((sum, { capacity }) => sum + capacity, 0);
    const last = stretches.at(-1);
    const goesOn = last?.to === part.from && last.able === here.length && last.places === places;
    if (goesOn && part.begins !== '00:00') Object.assign(last, { to: part.to, ends: part.ends });
    else stretches.push({ ...part, able: here.length, places });
  }
  const alike = Map.groupBy(stretches, ({ begins, ends, able: n, places }) =>
    JSON.stringify([begins, ends, n, places]),
  );
  return [...alike.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { begins, ends, able: n, places } = first;
    return [{ days: group.map(({ day }) => day), from: begins, to: ends, able: n, places }];
  });
}
