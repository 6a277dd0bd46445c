import { AsyncLocalStorage } from 'node:async_hooks';

/** A stored row that cannot be read. Nothing of its content is told. */
export interface BadRow {
  readonly table: string;
  readonly id: string;
  /** The kind of error, e.g. SyntaxError. */
  readonly why: string;
}

/** The same kind of error for all: its message may quote what a customer said. */
export const whyOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);

/** Reads rows one by one: one that cannot be read is noted and left out, and the rest goes on. */
export function readEach<Row, Value>(
  rows: readonly Row[],
  read: (row: Row) => Value,
  nameOf: (row: Row) => Pick<BadRow, 'table' | 'id'>,
  note: (bad: BadRow) => void,
): Value[] {
  const values: Value[] = [];
  for (const row of rows) {
    try {
      values.push(read(row));
    } catch (error) {
      note({ ...nameOf(row), why: whyOf(error) });
    }
  }
  return values;
}

/** What has been set aside and nobody has heard of yet: of the store whose operation runs, or of this thread's only one. */
const ofStore = new AsyncLocalStorage<BadRow[]>();
const ofThread: BadRow[] = [];
const MOST = 1000;

/** Runs operations of a store that shares its thread with others: what they set aside is kept in `unheard`. */
export const settingAside = <Value>(unheard: BadRow[], work: () => Value): Value =>
  ofStore.run(unheard, work);

/** `readEach` for the store's own operations: whoever runs the store hears of what was left out by `takeSetAside`. */
export const readable = <Row, Value>(
  table: string,
  rows: readonly Row[],
  idOf: (row: Row) => string | number,
  read: (row: Row) => Value,
): Value[] =>
  readEach(
    rows,
    read,
    (row) => ({ table, id: String(idOf(row)) }),
    (bad) => {
      const unheard = ofStore.getStore() ?? ofThread;
      if (unheard.length < MOST) unheard.push(bad);
    },
  );

/** Hands over what was set aside since the last call. */
export async function takeSetAside(): Promise<BadRow[]> {
  return (ofStore.getStore() ?? ofThread).splice(0);
}

/** A column that holds a JSON object. Throws when it does not. */
export function objectIn<Value extends object>(text: string): Value {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError('A column does not hold an object.');
  }
  return value as Value;
}
