import type { SupportEvent } from '../../shared/session/event.ts';
import { caseEvents, type LoggedCase } from './case-events.ts';
import { ATTRIBUTES, type Case, holds, type Noted, type Row } from './case-record.ts';
import { type Cells, cellReader } from './cells.ts';
import { Column, Names, NONE, ownCopy } from './columns.ts';
import type { LogMapping, Moment } from './mapping.ts';
import { timeOf } from './moments.ts';
import { Occurrences } from './occurrences.ts';
import { readRating } from './ratings.ts';

/** A log read row by row and kept case by case. */

/** The longest id SupportEvent takes. */
const LONGEST_ID = 200;

export class EventLog {
  /** How often its activities occur, and which of them the mapping does not know. */
  readonly occurrences: Occurrences;
  readonly #mapping: LogMapping;
  readonly #width: number;
  readonly #cells: (cells: readonly string[]) => Cells;
  readonly #activities = new Names();
  readonly #agents = new Names();
  readonly #values = new Names();
  readonly #cases = new Map<string, Case>();
  readonly #at = new Column();
  readonly #activity = new Column();
  readonly #agent = new Column();
  /** The queue a row names, and the case it was merged into. */
  readonly #queue = new Column();
  readonly #into = new Column();
  #entries = 0;
  #forward = 0;
  #backward = 0;

  /** `now`: the present, UTC milliseconds. Throws MappingError when the header lacks a column of the mapping. */
  constructor(mapping: LogMapping, header: readonly string[], now: number) {
    this.#mapping = mapping;
    this.#width = header.findLastIndex((name) => name.trim() !== '') + 1;
    this.occurrences = new Occurrences(mapping);
    this.#cells = cellReader(mapping, header, { zone: mapping.zone, now });
  }

  /** Takes a row in; gives the reason when it cannot be used. */
  add({ cells: raw }: Row): string | null {
    // Spreadsheets write empty columns beside the table, above it or in its rows only.
    const last = raw.findLastIndex((cell) => cell.trim() !== '');
    if (raw.length < this.#width || last >= this.#width)
      return `${raw.length} cells where the header has ${this.#width}`;
    const { columns } = this.#mapping;
    const cells = this.#cells(raw);
    const id = cells.text(columns.case);
    const agent = cells.text(columns.agent);
    if (id === '') return 'no case';
    if (id.length > LONGEST_ID || agent.length > LONGEST_ID)
      return `a name longer than ${LONGEST_ID} characters`;
    const known = this.#caseOf(id);
    const problem = columns.time === undefined ? null : this.#addActivity(known, cells, agent);
    const missed = problem ?? this.#addMoments(known, cells, agent);
    if (missed !== null) {
      if (known.entries.length === 0) known.cutBefore = true;
      known.cutAfter = true;
    } else known.cutAfter = false;
    return missed;
  }

  #caseOf(id: string): Case {
    const known = this.#cases.get(id);
    if (known) return known;
    const fresh: Case = {
      entries: [],
      earliest: Number.POSITIVE_INFINITY,
      attributes: ATTRIBUTES.map(() => NONE),
      ratings: [],
      due: [],
      cutBefore: false,
      cutAfter: false,
      unknownWait: false,
    };
    this.#cases.set(ownCopy(id), fresh);
    return fresh;
  }

  #addActivity(known: Case, cells: Cells, agent: string): string | null {
    const { columns } = this.#mapping;
    const activity = cells.text(columns.activity);
    if (activity === '') return 'no activity';
    const time = columns.time === undefined ? null : cells.time(columns.time);
    if (time === null) return 'no time';
    if ('problem' in time) return time.problem;
    this.#enter(known, activity, time.at, agent, cells);
    return null;
  }

  /** The several times of one row; what it says again is left out. */
  #addMoments(known: Case, cells: Cells, agent: string): string | null {
    const times = this.#timesIn(known, cells);
    if (typeof times === 'string') return times;
    if (times.size === 0 && this.#mapping.columns.time === undefined) return 'none of its times is there';
    for (const { name, agent: who } of this.#mapping.moments) {
      const at = times.get(name);
      if (at === undefined || this.#has(known, name, at)) continue;
      this.#enter(known, name, at, who === undefined ? agent : cells.text(who), cells);
    }
    return null;
  }

  /** The times a row holds, by the moment's name; the reason when one of them cannot be read. */
  #timesIn(known: Case, cells: Cells): ReadonlyMap<string, number> | string {
    const times = new Map<string, number>();
    for (const moment of this.#mapping.moments) {
      if (moment.when && !holds(moment.when, cells)) continue;
      const found = timeOf(moment, cells, times);
      if (typeof found === 'string') return found;
      if (found !== null) {
        times.set(moment.name, found);
        continue;
      }
      const base = times.get(moment.after ?? '');
      if (base === undefined || !moment.means.some(({ kind }) => kind === 'abandoned')) continue;
      known.unknownWait = true;
      times.set(moment.name, base);
    }
    return times;
  }

  #has({ entries }: Case, activity: string, at: number): boolean {
    const number = this.#activities.find(activity);
    return entries.some((entry) => this.#activity.at(entry) === number && this.#at.at(entry) === at);
  }

  #enter(known: Case, activity: string, at: number, agent: string, cells: Cells): void {
    const { columns } = this.#mapping;
    const number = this.#activities.numberOf(activity);
    this.occurrences.count(activity, agent);
    const value = (text: string): number => (text === '' ? NONE : this.#values.numberOf(text));
    const last = known.entries.at(-1);
    if (last !== undefined && this.#at.at(last) !== at) {
      if (this.#at.at(last) < at) this.#forward++;
      else this.#backward++;
    }
    known.entries.push(this.#entries++);
    this.#at.push(at);
    this.#activity.push(number);
    this.#agent.push(agent === '' ? NONE : this.#agents.numberOf(agent));
    this.#queue.push(value(cells.text(columns.queue)));
    this.#into.push(value(cells.text(columns.into)));
    ATTRIBUTES.forEach((role, place) => {
      const found = value(cells.text(columns[role]));
      if (found !== NONE && (at < known.earliest || known.attributes[place] === NONE))
        known.attributes[place] = found;
    });
    known.earliest = Math.min(known.earliest, at);
    this.#note(
      known.ratings,
      this.#mapping.ratings.map(({ column, time }) => ({ column, time })),
      cells,
    );
    this.#note(
      known.due,
      this.#mapping.promises.map(({ due }) => ({ column: undefined, time: due })),
      cells,
    );
  }

  /** Keeps a case's ratings and due times, each once. */
  #note(
    noted: Noted[],
    columns: readonly {
      readonly column: Parameters<Cells['text']>[0];
      readonly time: Moment['column'] | undefined;
    }[],
    cells: Cells,
  ): void {
    columns.forEach(({ column, time }, of) => {
      const text = cells.text(column);
      const read = time === undefined ? null : cells.time(time);
      const at = read !== null && 'at' in read ? read.at : null;
      if (column === undefined ? at === null : text === '') return;
      if (noted.some((other) => other.of === of && other.text === text && other.at === at)) return;
      const rating = column === undefined ? undefined : this.#mapping.ratings[of];
      if (rating && readRating(rating, text) === undefined) this.occurrences.countUnrated(text);
      noted.push({ of, text: ownCopy(text), at });
    });
  }

  /** Entries taken in: one a row, or one a time in it. */
  get entries(): number {
    return this.#entries;
  }

  /** How many different activities there are. */
  get activities(): number {
    return this.#activities.size;
  }

  /** Each case's activities in time, by number, and their instants. */
  *sequences(): Generator<{ readonly activities: readonly number[]; readonly instants: readonly number[] }> {
    for (const { entries } of this.#cases.values()) {
      if (entries.length === 0) continue;
      const ordered = this.#inTime(entries);
      yield {
        activities: ordered.map((entry) => this.#activity.at(entry)),
        instants: ordered.map((entry) => this.#at.at(entry)),
      };
    }
  }

  /** The activity's number for `sequences`; NONE when the log does not have it. */
  activityNumber(activity: string): number {
    return this.#activities.find(activity);
  }

  /** Each case as the events of a ticket, in order. */
  *tickets(): Generator<SupportEvent[]> {
    for (const [ticket, { entries, attributes, ratings, due, unknownWait, ...cut }] of this.#cases) {
      if (entries.length === 0) continue;
      const text = (number: number): string | null => (number === NONE ? null : this.#values.textOf(number));
      const logged: LoggedCase = {
        ticket,
        entries: this.#inTime(entries).map((entry) => ({
          entry,
          activity: this.#activities.textOf(this.#activity.at(entry)),
          at: this.#at.at(entry),
          agent: this.#agent.at(entry) === NONE ? null : this.#agents.textOf(this.#agent.at(entry)),
          queue: text(this.#queue.at(entry)),
          into: text(this.#into.at(entry)),
        })),
        attribute: (role) => text(attributes[ATTRIBUTES.indexOf(role)] ?? NONE),
        ratings,
        due,
        beginningLost: unknownWait || (this.#newestFirst ? cut.cutAfter : cut.cutBefore),
      };
      yield caseEvents(logged, this.#mapping);
    }
  }

  /** Does the file tell every case from its end? */
  get #newestFirst(): boolean {
    return this.#backward > 0 && this.#forward === 0;
  }

  /** Entries by time; those of one instant as the file has them, the other way round when it begins with the newest. */
  #inTime(entries: readonly number[]): readonly number[] {
    const direction = this.#newestFirst && this.#mapping.columns.time !== undefined ? -1 : 1;
    return [...entries].sort((a, b) => this.#at.at(a) - this.#at.at(b) || direction * (a - b));
  }
}
