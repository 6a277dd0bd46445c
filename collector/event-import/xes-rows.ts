import { SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Row } from './case-record.ts';
import { FileError } from './file-error.ts';
import type { Column } from './mapping.ts';
import { MappingError } from './mapping.ts';

/**
 * Event logs as XES (IEEE 1849): traces of events, each with attributes under keys. A trace's own attributes are columns
 * whose names begin with `case:`, as process mining tools write them into tables.
 */

const TYPES = new Set(['string', 'date', 'int', 'float', 'boolean', 'id']);

/** Are these first characters of a file XES, and not CSV? */
export const isXes = (beginning: string): boolean =>
  /^\s*(?:<\?xml[\s\S]*?)?<(?:!--|(?:\w+:)?log[\s>])/.test(beginning);

/**
 * The events of a log as rows under a header of the columns asked for. Throws FileError when it is no well-formed XML,
 * and MappingError when no event has one of the columns.
 */
export async function* xesRows(text: AsyncIterable<string>, columns: readonly Column[]): AsyncGenerator<Row> {
  const keys = columns.map((column) => {
    if (typeof column === 'string') return column;
    throw new MappingError(`XES has no ${column}th column; say which by its key`);
  });
  const seen = new Set<string>();
  const reader = new Traces(seen);
  yield { line: 1, cells: keys };
  for await (const piece of text) {
    reader.write(piece);
    for (const { line, values } of reader.take())
      yield { line, cells: keys.map((key) => values.get(key) ?? '') };
  }
  reader.close();
  const never = keys.filter((key) => !seen.has(key));
  if (never.length > 0)
    throw new MappingError(`no event has ${never.join(', ')}; they have ${[...seen].join(', ')}`);
}

/** `event` of `xes:event`. */
const localName = ({ name }: SaxesTagPlain): string => name.slice(name.indexOf(':') + 1);

interface Event {
  readonly line: number;
  readonly values: ReadonlyMap<string, string>;
}

/** Collects events as the parser comes to them. A trace's attributes may stand after its events: they wait for its end. */
class Traces {
  readonly #parser = new SaxesParser();
  readonly #open: string[] = [];
  readonly #seen: Set<string>;
  #trace = new Map<string, string>();
  #events: { line: number; values: Map<string, string> }[] = [];
  #done: Event[] = [];

  constructor(seen: Set<string>) {
    this.#seen = seen;
    this.#parser.on('opentag', (tag) => this.#opened(localName(tag), tag));
    this.#parser.on('closetag', (tag) => this.#closed(localName(tag)));
    this.#parser.on('error', (error) => {
      throw new FileError(`This is no well-formed XES: ${error.message}.`);
    });
  }

  write(piece: string): void {
    this.#parser.write(piece);
  }

  close(): void {
    this.#parser.close();
  }

  take(): readonly Event[] {
    const done = this.#done;
    this.#done = [];
    return done;
  }

  #opened(name: string, { attributes }: SaxesTagPlain): void {
    const parent = this.#open.at(-1);
    this.#open.push(name);
    if (name === 'event') this.#events.push({ line: this.#parser.line, values: new Map() });
    const { key, value } = attributes as { key?: string; value?: string };
    // Attributes of attributes, of lists and of the log itself say nothing about a case.
    if (!TYPES.has(name) || key === undefined || value === undefined) return;
    if (parent === 'event') this.#events.at(-1)?.values.set(key, value);
    else if (parent === 'trace') this.#trace.set(`case:${key}`, value);
    else return;
    this.#seen.add(parent === 'trace' ? `case:${key}` : key);
  }

  #closed(name: string): void {
    this.#open.pop();
    if (name !== 'trace') return;
    for (const { line, values } of this.#events)
      this.#done.push({ line, values: new Map([...this.#trace, ...values]) });
    this.#events = [];
    this.#trace = new Map();
  }
}
