import type { SupportEvent } from '../../shared/session/event.ts';
import { caseEvents, type LoggedCase } from './case-events.ts';
import { noteIn } from './case-notes.ts';
import { ATTRIBUTES, type Case, holds, type Row } from './case-record.ts';
import { type Cells, cellReader } from './cells.ts';
import { NONE, ownCopy } from './columns.ts';
import { Entries } from './entries.ts';
import type { LogMapping } from './mapping.ts';
import { timeOf } from './moments.ts';
import { Occurrences } from './occurrences.ts';

/** A log read row by row and kept case by case. */

/** The longest id SupportEvent takes. */
const LONGEST_ID = 200;

export class EventLog {
  /** How often its activities occur, and which of them the mapping does not know. */
  readonly occurrences: Occurrences;
  readonly #mapping: LogMapping;
  readonly #width: number;
  readonly #cells: (cells: readonly string[]) => Cells;
  readonly #entries: Entries;
  readonly #cases = new Map<string, Case>();

  /** `now`: the present, UTC milliseconds. Throws MappingError when the header lacks a column of the mapping. */
  constructor(mapping: LogMapping, header: readonly string[], now: number) {
    this.#mapping = mapping;
    // Of one row's times the file's order says nothing.
    this.#entries = new Entries({ isOrdered: mapping.columns.time !== undefined });
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
      if (at === undefined || this.#entries.has(known.entries, name, at)) continue;
      this.#enter(known, name, at, who === undefined ? agent : cells.text(who), cells);
    }
    return null;
  }

  /** The times a row holds, by the moment's name; the reason when one of them cannot be read. */
  #timesIn(known: Case, cells: Cells): ReadonlyMap<string, number> | string {
    const times = new Map<string, number>();
    for (const moment of this.#mapping.moments) {
      const isSo = moment.when ? holds(moment.when, cells) : true;
      if (typeof isSo === 'string') return isSo;
      if (!isSo) continue;
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

  #enter(known: Case, activity: string, at: number, agent: string, cells: Cells): void {
    const { columns } = this.#mapping;
    this.occurrences.count(activity, agent);
    const [queue, into] = [cells.text(columns.queue), cells.text(columns.into)];
    known.entries.push(this.#entries.add({ activity, at, agent, queue, into }, known.entries.at(-1)));
    ATTRIBUTES.forEach((role, place) => {
      const found = this.#entries.valueOf(cells.text(columns[role]));
      if (found !== NONE && (at < known.earliest || known.attributes[place] === NONE))
        known.attributes[place] = found;
    });
    known.earliest = Math.min(known.earliest, at);
    noteIn(known, cells, this.#mapping, (text) => this.occurrences.countUnrated(text));
  }

  /** Entries taken in: one a row, or one a time in it. */
  get entries(): number {
    return this.#entries.size;
  }

  /** How many different activities there are. */
  get activities(): number {
    return this.#entries.activities;
  }

  /** Each case's activities in time, by number, and their instants. */
  *sequences(): Generator<{ readonly activities: readonly number[]; readonly instants: readonly number[] }> {
    for (const { entries } of this.#cases.values()) {
      if (entries.length === 0) continue;
      const ordered = this.#entries.inTime(entries);
      yield {
        activities: ordered.map((entry) => this.#entries.activityOf(entry)),
        instants: ordered.map((entry) => this.#entries.instantOf(entry)),
      };
    }
  }

  /** The activity's number for `sequences`; NONE when the log does not have it. */
  activityNumber(activity: string): number {
    return this.#entries.activityNumber(activity);
  }

  /** Each case as the events of a ticket, in order; cases that say nothing are left out. */
  *tickets(): Generator<SupportEvent[]> {
    for (const [ticket, { entries, attributes, ratings, due, unknownWait, ...cut }] of this.#cases) {
      if (entries.length === 0) continue;
      const logged: LoggedCase = {
        ticket,
        entries: this.#entries.inTime(entries).map((entry) => this.#entries.read(entry)),
        attribute: (role) => this.#entries.textOf(attributes[ATTRIBUTES.indexOf(role)] ?? NONE),
        ratings,
        due,
        beginningLost: unknownWait || (this.#entries.isNewestFirst ? cut.cutAfter : cut.cutBefore),
      };
      const events = caseEvents(logged, this.#mapping);
      // Of a case without its beginning, in which nothing happened that the mapping names, nothing is known.
      if (events.length > 0) yield events;
    }
  }
}
