import { secretDraw } from '../../../extension/numbers/secret-draw.ts';
import type { Kpi } from '../../../shared/kpi/kpi.ts';
import type { Draw } from '../../../shared/kpi/team/blur.ts';
import { type VoiceSum, voicesCounted } from '../../../shared/kpi/team/figure.ts';
import { drawnFrom, monthAfter, seasonOf, voicePeriod } from '../../../shared/kpi/team/seasons.ts';
import { LEAST_SEATS, mayCount, nextSeats, type Seat } from '../../../shared/kpi/team/seats.ts';
import { CASES, effectVoice, levelVoice, type Mean, PER_SPREAD } from '../../../shared/kpi/team/voice.ts';
import { isThere, type Person, type TeamYear, TOPICS, WEEK, weekStart } from './team-year.ts';

/** A year told by the product's own rules: seats, voices blurred by the browser's own code, figures. */

const ZONE = 'UTC';
const MONTHS = 12;
const FIRST_MONTH = '2026-01';

export interface Rules {
  /** false: exact voices, for a control. */
  readonly blurred: boolean;
  /** The coalition says extremes in turn. */
  readonly lies: boolean;
  /** The leaver's seat goes at the next season, as when erasure is asked. */
  readonly clearsSeat: boolean;
}

/** One month as its figure was drawn. */
export interface Told {
  readonly month: string;
  readonly season: string;
  /** Counted voices by holder at that time, of the KPI and of its twin; the host holds them. */
  readonly level: ReadonlyMap<string, number>;
  readonly twin: ReadonlyMap<string, number>;
  readonly effects: readonly ReadonlyMap<string, number>[];
  /** Who holds a seat; the target's may be carried on by nobody. */
  readonly seats: readonly Seat[];
  readonly figure: VoiceSum | null;
}

/** What a series holds: the last voice of each seat. */
type Kept = Map<string, number>;

const EXACT: Draw = async () => 0;

/** Secrets are as made up as the people. */
async function drawOf(person: Person, seed: number): Promise<Draw> {
  const secret = Buffer.from(`${seed} ${person.id}`.padEnd(32, '.')).toString('hex');
  const draw = await secretDraw(secret);
  const known = new Map<string, Promise<number>>();
  return (label) => {
    const drawn = known.get(label) ?? draw(label);
    known.set(label, drawn);
    return drawn;
  };
}

const add = (a: Mean, b: Mean): Mean => ({ n: a.n + b.n, mean: a.mean + b.mean });

/** The sums of a period, as means: level, twin and each topic. */
function meansOf(person: Person, month: string) {
  const { from, to } = voicePeriod(month, ZONE);
  const nothing: Mean = { n: 0, mean: 0 };
  let level = nothing;
  let twin = nothing;
  const topics: Mean[] = TOPICS.map(() => nothing);
  person.cells.forEach((cells, week) => {
    if (weekStart(week) < from || weekStart(week) + WEEK > to) return;
    cells.forEach((cell, topic) => {
      level = add(level, { n: cell.n, mean: cell.sum });
      twin = add(twin, { n: cell.n, mean: cell.twin });
      topics[topic] = add(topics[topic] ?? nothing, { n: cell.n, mean: cell.sum });
    });
  });
  const mean = (one: Mean): Mean => ({ n: one.n, mean: one.n === 0 ? 0 : one.mean / one.n });
  return { level: mean(level), twin: mean(twin), topics: topics.map(mean) };
}

/** Does their browser run between two instants? */
function visits(person: Person, from: number, until: number): boolean {
  return person.cells.some(
    (_, week) => isThere(person, week) && weekStart(week) + WEEK > from && weekStart(week) < until,
  );
}

export async function publish(year: TeamYear, seed: number, rules: Rules): Promise<Told[]> {
  const { kind, people } = year;
  const draws = new Map<string, Draw>();
  for (const person of people) draws.set(person.id, rules.blurred ? await drawOf(person, seed) : EXACT);
  let seats: readonly Seat[] = [];
  let season = '';
  let drawn = false;
  const level: Kept = new Map();
  const twin: Kept = new Map();
  const effects: Kept[] = TOPICS.map(() => new Map());
  /** Whose the voice of a seat is, and of which season its topics are. */
  const spoken = new Map<string, { readonly by: string; readonly season: string }>();
  let before: number | null = null;
  let twinBefore: number | null = null;
  let ids = 0;
  const told: Told[] = [];
  for (let index = 0; index < MONTHS; index++) {
    const month = monthAfter(FIRST_MONTH, index);
    const at = voicePeriod(month, ZONE).to;
    if (seasonOf(month) !== season) {
      season = seasonOf(month);
      drawn = false;
      const here = people.filter(({ from, to }) => weekStart(from) <= at && weekStart(to + 1) > at);
      const ready = here.filter((person) => meansOf(person, month).level.n >= CASES);
      seats = nextSeats(seats, {
        season,
        here: new Set(here.map(({ id }) => id)),
        ready: ready.map(({ id }) => id),
        newId: () => `seat ${ids++}`,
      });
      if (rules.clearsSeat) seats = seats.filter(({ holder }) => holder !== null);
      for (const kept of [level, twin, ...effects])
        for (const seat of kept.keys()) if (!seats.some(({ id }) => id === seat)) kept.delete(seat);
    }
    const cohort = `${season} ${seats.map(({ id, holder }) => `${id}=${holder}`).join()}`;
    const speak = async (until: number): Promise<void> => {
      for (const { id: seat, holder } of seats) {
        const person = people.find(({ id }) => id === holder);
        const last = spoken.get(seat);
        if (!person || !visits(person, at, until)) continue;
        if (!mayCount(person.id, { spokenBy: last?.by ?? null, drawn })) continue;
        const draw = draws.get(person.id) ?? EXACT;
        const means = meansOf(person, month);
        if (means.level.n < CASES) continue;
        const said = (kpi: Kpi) => ({ kpi, series: kpi.id, cohort });
        const lie = rules.lies && year.coalition.includes(person) ? (index % 2 ? 1 : -1) : 0;
        level.set(
          seat,
          lie === 0
            ? await levelVoice(means.level, said(kind.kpi), draw)
            : PER_SPREAD * Math.round((before ?? 0) / PER_SPREAD + 20 * lie),
        );
        twin.set(seat, await levelVoice(means.twin, said(kind.twin), draw));
        for (const [topic, name] of last?.by === person.id && last.season === season ? [] : TOPICS.entries())
          effects[topic]?.set(
            seat,
            await effectVoice(
              means.topics[topic] ?? { n: 0, mean: 0 },
              means.level,
              { ...said(kind.kpi), topic: name },
              draw,
            ),
          );
        spoken.set(seat, { by: person.id, season });
      }
    };
    await speak(drawnFrom(month, ZONE));
    // Too few: drawn as soon as there are enough.
    if (level.size < LEAST_SEATS) await speak(voicePeriod(monthAfter(month, 1), ZONE).to);
    const counted = voicesCounted(level, before);
    const twins = voicesCounted(twin, twinBefore);
    const figure = sumOf(counted);
    drawn ||= figure !== null;
    if (figure) before = figure.sum / figure.voices;
    const other = sumOf(twins);
    if (other) twinBefore = other.sum / other.voices;
    const topics = effects.map((kept) => new Map(kept));
    told.push({ month, season, level: counted, twin: twins, effects: topics, seats, figure });
  }
  return told;
}

/** Voices added up; null: there is no figure. */
export function sumOf(voices: ReadonlyMap<string, number>): VoiceSum | null {
  if (voices.size === 0) return null;
  return { sum: [...voices.values()].reduce((sum, voice) => sum + voice, 0), voices: voices.size };
}
