import { type Random, seeded } from '../../shared/routing/random.ts';
import { DAY, HOUR, MINUTE } from '../../shared/time/durations.ts';
import { badWeekComments, comments, moodOf, type PastLanguage } from './comments.ts';
import { type PastDay, pastDays } from './days.ts';
import { type Draw, drawnFrom, drawWith } from './draw.ts';
import { ownersOf } from './owners.ts';
import type { PastCase, PastRating } from './past-case.ts';

const LANGUAGES = { en: 55, es: 30, ro: 15 } as const;
const PLATFORMS = { mac: 30, windows: 45, phone: 25 } as const;
const PROBLEMS = { connection: 38, 'sign-in': 27, billing: 15, other: 20 } as const;
const URGENCIES = { urgent: 15, today: 45, 'no-hurry': 40 } as const;
/** So many of the newest are not over yet. A number, not days: after a weekend the last days have hardly any case. */
const NOT_OVER = 6;
const WORKING_HOURS = { from: 8, hours: 9 } as const;
const FIRST_NAMES = [
  'ines',
  'paul',
  'mihai',
  'greta',
  'luis',
  'carmen',
  'radu',
  'hugo',
  'elena',
  'sam',
] as const;

/** The half year before `now` (UTC ms), oldest first: for the same day the same, on every machine. */
export function pastCases(now: number): PastCase[] {
  return pastDays(now)
    .flatMap((day) => Array.from({ length: day.cases }, (_, i) => pastCase(day, seeded(day.start / DAY, i))))
    .toSorted((a, b) => a.at - b.at)
    .map((past, i, { length }) => (length - i > NOT_OVER ? past : stillOpen(past)));
}

function stillOpen(past: PastCase): PastCase {
  return past.end === 'solved' ? { ...past, end: 'open', rating: null } : past;
}

function pastCase(day: PastDay, random: Random): PastCase {
  const draw = drawWith(random);
  const isBad = day.isBad && random() < 0.6;
  const platform = isBad ? 'mac' : draw(PLATFORMS);
  const problem = isBad ? 'sign-in' : draw(PROBLEMS);
  const language = draw(LANGUAGES);
  const at = Math.round(day.start + (WORKING_HOURS.from + random() * WORKING_HOURS.hours) * HOUR);
  const busy = day.isBad ? 3 : 1;
  const takenAt = at + minutes(2, 14 * busy, random);
  const agent = drawnFrom(ownersOf(platform, problem), random);
  const rounds = 1 + Math.floor(random() ** 2 * 3) + (day.isBad && random() < 0.4 ? 1 : 0);
  const repliesAt: number[] = [];
  for (let i = 0, last = takenAt; i < rounds; i++) {
    last += minutes(4, i === 0 ? 22 * busy : 150, random);
    repliesAt.push(last);
  }
  const end = endOf(problem, random);
  const endedAt =
    end === 'article'
      ? at
      : end === 'left'
        ? at + minutes(6, 40 * busy, random)
        : (repliesAt.at(-1) ?? at) + MINUTE;
  return {
    ...{ at, language, platform, problem, agent, takenAt, repliesAt, end, endedAt },
    customer: `${drawnFrom(FIRST_NAMES, random)}.${Math.floor(random() * 400)}@shop.example`,
    urgency: draw(URGENCIES),
    rating: end === 'solved' ? ratingOf({ day, isBad, rounds, language, endedAt, draw, random }) : null,
  };
}

function endOf(problem: PastCase['problem'], random: Random): PastCase['end'] {
  const chance = random();
  if (problem === 'connection' && chance < 0.16) return 'article';
  return chance > 0.95 ? 'left' : 'solved';
}

/** Two of five answer. Those of the bad week are less content, whoever helped them. */
function ratingOf(of: {
  readonly day: PastDay;
  readonly isBad: boolean;
  readonly rounds: number;
  readonly language: PastLanguage;
  readonly endedAt: number;
  readonly draw: Draw;
  readonly random: Random;
}): PastRating | null {
  const { day, isBad, rounds, language, endedAt, draw, random } = of;
  if (random() > 0.42) return null;
  const csat = Number(
    draw(
      isBad
        ? { 1: 20, 2: 24, 3: 24, 4: 20, 5: 12 }
        : rounds > 2 || day.isBad
          ? { 1: 7, 2: 10, 3: 21, 4: 34, 5: 28 }
          : { 1: 2, 2: 4, 3: 10, 4: 34, 5: 50 },
    ),
  );
  const nps = Math.max(0, Math.min(10, csat * 2 + Math.round((random() - 0.45) * 4)));
  const said = isBad ? badWeekComments[language] : comments[language][moodOf(csat)];
  return {
    at: endedAt + minutes(1, 200, random),
    csat,
    nps: random() < 0.8 ? nps : null,
    comment: random() < 0.45 ? drawnFrom(said, random) : null,
  };
}

/** So many minutes, in ms: most near the least, few near the most. */
const minutes = (least: number, most: number, random: Random): number =>
  Math.round((least + random() ** 2 * (most - least)) * MINUTE);
