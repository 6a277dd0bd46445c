import type { Kpi } from '../../../shared/kpi/kpi.ts';
import { voicePeriod } from '../../../shared/kpi/team/seasons.ts';
import { PER_SPREAD, scaleOf } from '../../../shared/kpi/team/voice.ts';
import type { Example } from './learn.ts';
import { solve } from './learn.ts';
import type { Told } from './publish.ts';
import { isThere, type Person, type TeamYear, TOPICS, weekStart } from './team-year.ts';

/** What an attacker sees of a team-year, and what they want to know of the target. */

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

const levelOf = ({ level, from, to }: Person): number => mean(level.slice(from, to + 1));

/** How far the target is from the other colleagues: who knows the team's level knows nothing of it. */
export function deviation({ people, target, coalition }: TeamYear): number {
  const others = people.filter(
    (person) => person !== target && !coalition.includes(person) && person.from === 0,
  );
  return levelOf(target) - mean(others.map(levelOf));
}

/**
 * How far the target is from the colleagues who stay, for an attacker who knows what everybody else who comes and goes is
 * like: when several leave in one week, nothing of one can be told without that.
 */
export function deviationFromStayers({ people, target, coalition }: TeamYear): number {
  const stayers = people.filter(
    (person) => !coalition.includes(person) && person.from === 0 && person.to > target.to,
  );
  return levelOf(target) - mean(stayers.map(levelOf));
}

/** The levels of everybody but the target who leaves, and of everybody who comes but the first. */
function comingAndGoing({ people, target, kind }: TeamYear): number[] {
  const leavers = people.filter((person) => person !== target && person.to === target.to);
  const successors = people.filter(({ from }) => from > 0).slice(1);
  return [...leavers, ...successors].map((person) => levelOf(person) - kind.usual);
}

export const topicDeviation = ({ target }: TeamYear): number => target.own[0] ?? 0;

/** One kind of voices, each less what is usual: seats come and go, and everybody knows how many there are. */
type Voices = (month: Told) => ReadonlyMap<string, number>;

function voicesOf({ kind }: TeamYear): Voices[] {
  const less = (usual: number, kpi: Kpi, of: Voices): Voices => {
    const centre = usual / scaleOf(kpi).spread;
    return (month) => new Map([...of(month)].map(([seat, voice]) => [seat, voice / PER_SPREAD - centre]));
  };
  return [
    less(kind.usual, kind.kpi, ({ level }) => level),
    less(kind.twinUsual, kind.twin, ({ twin }) => twin),
    ...TOPICS.map((_, topic) => less(0, kind.kpi, ({ effects }) => effects[topic] ?? new Map())),
  ];
}

/** The sums of everybody else's voices, the coalition's own taken out, in spreads. */
function othersSum(month: Told, { coalition }: TeamYear, voices: Voices): number {
  const own = new Set(coalition.map(({ id }) => id));
  const seats = month.seats.filter(({ holder }) => !own.has(holder ?? ''));
  const said = voices(month);
  return seats.reduce((sum, { id }) => sum + (said.get(id) ?? 0), 0);
}

const seatOf = (told: readonly Told[], year: TeamYear): string | undefined =>
  told[0]?.seats.find(({ holder }) => holder === year.target.id)?.id;

/** Two members, all figures of a year, who was away when, and how much everybody worked: does that tell the target? */
export function holidayAttack(told: readonly Told[], year: TeamYear): Example {
  const { target } = year;
  const months = told.filter(({ month }) => voicePeriod(month, 'UTC').to <= weekStart(target.to));
  const weeks = months.map(({ month }) => {
    const { from, to } = voicePeriod(month, 'UTC');
    return target.cells.flatMap((cells, week) =>
      weekStart(week) >= from && weekStart(week) < to
        ? [{ there: isThere(target, week) ? 1 : 0, n: cells.reduce((sum, { n }) => sum + n, 0) }]
        : [],
    );
  });
  const there = weeks.map((all) => mean(all.map((one) => one.there)));
  const cases = weeks.map((all) => mean(all.map((one) => one.n)) / 20);
  const series = voicesOf(year).map((voices) => months.map((month) => othersSum(month, year, voices)));
  const seen = series.flatMap((sums) => [
    covariance(there, sums),
    covariance(cases, sums),
    covariance(steps(there), steps(sums)),
    covariance(steps(cases), steps(sums)),
  ]);
  return { seen, truth: deviation(year) };
}

/** The same two, before and after the target has left and somebody else sits there. */
export function leaverAttack(
  told: readonly Told[],
  year: TeamYear,
  truth: (year: TeamYear) => number = deviation,
): Example {
  const seat = seatOf(told, year);
  const holderIn = (month: Told) => month.seats.find(({ id }) => id === seat)?.holder;
  const before = told.filter((month) => holderIn(month) === year.target.id);
  const carried = told.filter((month) => holderIn(month) === null);
  const after = told.filter((month) => holderIn(month) !== year.target.id && holderIn(month) !== null);
  const seen = voicesOf(year).flatMap((voices) => {
    const sums = (months: readonly Told[]) => months.map((month) => othersSum(month, year, voices));
    const [was, stays, is] = [sums(before), sums(carried), sums(after)];
    const all = [...was, ...stays];
    return [
      mean(was),
      mean(is),
      mean(all) - mean(is),
      mean(all.slice(-3)) - mean(is),
      mean(stays) - mean(was),
      (was.at(-1) ?? 0) - (is[0] ?? 0),
    ];
  });
  return { seen, truth: truth(year) };
}

/** The same for who knows the others who came and went in that week. */
export function knowingLeaverAttack(told: readonly Told[], year: TeamYear): Example {
  const { seen, truth } = leaverAttack(told, year, deviationFromStayers);
  return { seen: [...seen, ...comingAndGoing(year)], truth };
}

/** Whoever runs the host: every voice of the target's seat as it is stored, and the others' beside it. */
export function hostAttack(
  told: readonly Told[],
  year: TeamYear,
  truth: (year: TeamYear) => number = deviation,
): Example {
  const seat = seatOf(told, year) ?? '';
  const months = told.filter(({ seats }) =>
    seats.some(({ id, holder }) => id === seat && (holder === year.target.id || holder === null)),
  );
  const seen = voicesOf(year).flatMap((voices) => {
    const spoken = months.filter((month) => voices(month).has(seat));
    const own = spoken.map((month) => voices(month).get(seat) ?? 0);
    const beside = spoken.map((month) =>
      mean([...voices(month)].flatMap(([id, voice]) => (id === seat ? [] : [voice]))),
    );
    const bySeason = [...Map.groupBy(spoken.keys(), (index) => spoken[index]?.season).values()];
    return [
      mean(own),
      mean(beside),
      mean(bySeason.map((all) => mean([...all].map((index) => own[index] ?? 0)))),
    ];
  });
  return { seen, truth: truth(year) };
}

/** The control: weekly figures that weigh everybody by their cases, as most tools draw them, told from who worked how much. */
export function pooledAttack({ people, target, coalition, ...year }: TeamYear): Example {
  const others = people.filter((person) => !coalition.includes(person) && person.from === 0);
  const rows = target.cells.flatMap((_, week) => {
    const counts = others.map(({ cells }) => (cells[week] ?? []).reduce((sum, { n }) => sum + n, 0));
    const total = counts.reduce((sum, n) => sum + n, 0);
    if (total === 0 || week > target.to) return [];
    const sum = others.reduce(
      (all, { cells }) => all + (cells[week] ?? []).reduce((part, cell) => part + cell.sum, 0),
      0,
    );
    return [{ weights: counts.map((n) => n / total), figure: sum / total }];
  });
  const level = mean(rows.map(({ figure }) => figure));
  const doubt = 0.05;
  const levels = solve(
    others.map((_, i) =>
      others.map(
        (__, j) =>
          rows.reduce((sum, { weights }) => sum + (weights[i] ?? 0) * (weights[j] ?? 0), 0) +
          (i === j ? doubt : 0),
      ),
    ),
    others.map((_, i) =>
      rows.reduce((sum, { weights, figure }) => sum + (weights[i] ?? 0) * (figure - level), 0),
    ),
  );
  const [own = 0, ...rest] = levels;
  return { seen: [own - mean(rest)], truth: deviation({ people, target, coalition, ...year }) };
}

function covariance(a: readonly number[], b: readonly number[]): number {
  const [middleA, middleB] = [mean(a), mean(b)];
  return mean(a.map((value, index) => (value - middleA) * ((b[index] ?? 0) - middleB)));
}

const steps = (values: readonly number[]): number[] =>
  values.slice(1).map((value, index) => value - (values[index] ?? 0));
