import type { SupportEvent } from '../event.ts';
import type { CsvRecord } from './csv.ts';
import { type LogMapping, type Meaning, placesOf } from './mapping.ts';
import { timeReader } from './timestamps.ts';

/** A log read row by row and kept case by case: every text once, every row as a few numbers. */

/** No such text. */
export const NONE = -1;

/** Texts by number, so that a million rows do not hold a million names. */
class Names {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];

  numberOf(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#texts.length;
      // A slice of the file's text would hold on to all of it.
      const own = Array.from(text).join('');
      this.#texts.push(own);
      this.#numbers.set(own, number);
    }
    return number;
  }

  find(text: string): number {
    return this.#numbers.get(text) ?? NONE;
  }

  textOf(number: number): string {
    return this.#texts[number] ?? '';
  }

  get size(): number {
    return this.#texts.length;
  }
}

const ATTRIBUTES = ['requester', 'queue', 'topic', 'channel', 'tier', 'priority', 'language'] as const;

/** Numbers by row, eight bytes each. */
class Column {
  #values = new Float64Array(1024);
  #size = 0;

  push(value: number): void {
    if (this.#size === this.#values.length) {
      const larger = new Float64Array(this.#size * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#size++] = value;
  }

  at(row: number): number {
    return this.#values[row] ?? Number.NaN;
  }
}

interface CaseRows {
  /** Numbers of its rows, as the file has them. */
  readonly rows: number[];
  earliest: number;
  /** ATTRIBUTES as the case's earliest row has them. */
  attributes: readonly number[];
}

/** The longest id SupportEvent takes. */
const LONGEST_ID = 200;

export class EventLog {
  readonly #mapping: LogMapping;
  readonly #columns: number;
  readonly #place: ReturnType<typeof placesOf>;
  readonly #time: (text: string) => number | null;
  readonly #activities = new Names();
  readonly #agents = new Names();
  readonly #values = new Names();
  readonly #cases = new Map<string, CaseRows>();
  readonly #at = new Column();
  readonly #activity = new Column();
  readonly #agent = new Column();
  #rows = 0;

  /** Throws MappingError when the header lacks a column of the mapping. */
  constructor(mapping: LogMapping, header: readonly string[], zone = mapping.zone) {
    this.#mapping = mapping;
    this.#columns = header.length;
    this.#place = placesOf(mapping.columns, header);
    this.#time = timeReader(mapping.time, zone);
  }

  /** Takes a row in; gives the reason when it cannot be used. */
  add({ cells }: CsvRecord): string | null {
    if (cells.length !== this.#columns) return `${cells.length} cells where the header has ${this.#columns}`;
    const cell = (role: keyof LogMapping['columns']): string => cells[this.#place[role] ?? -1]?.trim() ?? '';
    const id = cell('case');
    const activity = cell('activity');
    const agent = cell('agent');
    if (id === '') return 'no case';
    if (activity === '') return 'no activity';
    if (id.length > LONGEST_ID || agent.length > LONGEST_ID)
      return `a name longer than ${LONGEST_ID} characters`;
    const at = this.#time(cell('time'));
    if (at === null) return `"${cell('time')}" is not a time written as ${this.#mapping.time}`;
    if (at < 0) return `"${cell('time')}" is before 1970`;

    const row = this.#rows++;
    this.#at.push(at);
    this.#activity.push(this.#activities.numberOf(activity));
    this.#agent.push(agent === '' ? NONE : this.#agents.numberOf(agent));
    const attributes = ATTRIBUTES.map((role) =>
      cell(role) === '' ? NONE : this.#values.numberOf(cell(role)),
    );
    const known = this.#cases.get(id);
    if (!known) this.#cases.set(Array.from(id).join(''), { rows: [row], earliest: at, attributes });
    else {
      known.rows.push(row);
      if (at < known.earliest) {
        known.earliest = at;
        known.attributes = attributes;
      }
    }
    return null;
  }

  /** Rows taken in. */
  get rows(): number {
    return this.#rows;
  }

  /** How many different activities there are. */
  get activities(): number {
    return this.#activities.size;
  }

  /** Each case's activities in time, by number, and their instants. */
  *sequences(): Generator<{ readonly activities: readonly number[]; readonly instants: readonly number[] }> {
    for (const { rows } of this.#cases.values()) {
      const ordered = this.#inTime(rows);
      yield {
        activities: ordered.map((row) => this.#activity.at(row)),
        instants: ordered.map((row) => this.#at.at(row)),
      };
    }
  }

  /** The activity's number for `sequences`; NONE when the log does not have it. */
  activityNumber(activity: string): number {
    return this.#activities.find(activity);
  }

  /** Each case as the events of a ticket: created with its first row, then what the mapping says of each row. */
  *tickets(): Generator<SupportEvent[]> {
    for (const [ticket, { rows, earliest, attributes }] of this.#cases) {
      const value = (role: (typeof ATTRIBUTES)[number]): string | null => {
        const number = attributes[ATTRIBUTES.indexOf(role)] ?? NONE;
        return number === NONE ? null : this.#values.textOf(number);
      };
      const created: SupportEvent = {
        id: 'created',
        ticket,
        at: earliest,
        kind: 'created',
        author: 'customer',
        agent: null,
        requester: value('requester'),
        queue: value('queue'),
        mix: {
          topic: value('topic'),
          channel: value('channel'),
          tier: value('tier'),
          priority: value('priority'),
          language: value('language'),
        },
        test: false,
        session: null,
      };
      yield [
        created,
        ...this.#inTime(rows).flatMap((row) => {
          const at = this.#at.at(row);
          const who = this.#agent.at(row) === NONE ? null : this.#agents.textOf(this.#agent.at(row));
          const meanings = this.#mapping.activities[this.#activities.textOf(this.#activity.at(row))] ?? [];
          return meanings.map((meaning, i) => eventOf(meaning, { id: `${row}.${i}`, ticket, at }, who));
        }),
      ];
    }
  }

  /** Rows by time; those of one instant as the file has them. */
  #inTime(rows: readonly number[]): readonly number[] {
    return [...rows].sort((a, b) => this.#at.at(a) - this.#at.at(b) || a - b);
  }
}

function eventOf(
  meaning: Meaning,
  base: { readonly id: string; readonly ticket: string; readonly at: number },
  agent: string | null,
): SupportEvent {
  switch (meaning.kind) {
    case 'status':
      return { ...base, kind: 'status', to: meaning.to, agent };
    case 'assign':
      return { ...base, kind: 'assign', agent, by: null };
    case 'message':
      return {
        ...base,
        kind: 'message',
        author: meaning.author,
        agent: meaning.author === 'agent' ? agent : null,
        public: meaning.public,
        auto: meaning.auto,
        reaction: false,
        thanks: false,
        newTopic: false,
      };
    case 'escalate':
      return { ...base, kind: 'escalate', tier: meaning.tier, by: agent, complete: meaning.complete };
    default:
      return { ...base, kind: meaning.kind };
  }
}
