import type { ClientBase } from 'pg';

import type { Sql, SqlValue } from '../sql.ts';
import { inTurn } from './connection.ts';
import { indexComment } from './word-index.ts';

/** What a session's row shows on a lead's page: as in the embedded engine (sqlite/database.ts). */
const SHOWN = /\b(?:state|agent|queue|needs|added|ticket|asked_at)\s*=/;

/** The table whose new rows a statement announces, or null. */
export function addedBy(text: string): string | null {
  const into = /^\s*insert into (\w+)/i.exec(text);
  if (into) return into[1] ?? null;
  const [head = ''] = text.split(/\bwhere\b/i);
  return /^\s*update session set\b/i.test(head) && SHOWN.test(head) ? 'session' : null;
}

const kindOf = (value: SqlValue | Uint8Array): string =>
  typeof value === 'number' ? (Number.isInteger(value) ? '::bigint' : '::double precision') : '';

/** Names of columns as operations want them: PostgreSQL writes small what is not in quotation marks. */
const CAMEL = /^[a-z]+[A-Z]\w*$/;
const TOKEN = /'(?:[^']|'')*'|"[^"]*"|\?( is (?:not )?null\b)?|[A-Za-z_]\w*/g;

const numbered = new Map<string, string>();

/**
 * The text with `$1` … in the place of each `?` outside of a quotation. A number says its type: PostgreSQL would take
 * `coalesce(?, 0)` for one of four bytes; so does what is only asked whether it is null.
 */
export function numberedText(text: string, values: readonly (SqlValue | Uint8Array)[]): string {
  const kinds = values.map(kindOf);
  const key = `${text}\n${kinds.join()}`;
  let made = numbered.get(key);
  if (made === undefined) {
    let n = 0;
    made = text.replace(TOKEN, (found, isNull = '') => {
      if (CAMEL.test(found)) return `"${found}"`;
      if (!found.startsWith('?')) return found;
      n += 1;
      return `$${n}${kinds[n - 1] || (isNull && '::text')}${isNull}`;
    });
    numbered.set(key, made);
  }
  return made;
}

/** Operations' way to one connection. `added` collects the tables of {@link addedBy}; what only reads locks nothing. */
export function makeSql(client: ClientBase, added: Set<string>, mayWrite = true): Sql {
  const names = statementNames(client);
  async function ask(text: string, values: readonly (SqlValue | Uint8Array)[]) {
    const query = numberedText(text, values);
    const result = await inTurn(client, () =>
      client.query({
        name: names(query),
        text: query,
        values: values.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : value)),
      }),
    );
    const table = addedBy(text);
    if (table !== null && (result.rowCount ?? 0) > 0) added.add(table);
    return result;
  }
  const sql: Sql = {
    forUpdate: mayWrite ? ' for update' : '',
    found: new Map(),
    async all<Row extends Record<string, SqlValue>>(text: string, ...values: SqlValue[]) {
      return (await ask(text, values)).rows as Row[];
    },
    async get<Row extends Record<string, SqlValue>>(text: string, ...values: SqlValue[]) {
      return (await ask(text, values)).rows[0] as Row | undefined;
    },
    async run(text, ...values) {
      return (await ask(text, values)).rowCount ?? 0;
    },
    indexComment: (answer, _, now) => indexComment(sql, answer, now),
  };
  return sql;
}

const known = new WeakMap<ClientBase, Map<string, string>>();

/** Names of a connection's prepared statements: each is parsed and planned once. */
function statementNames(client: ClientBase): (text: string) => string {
  const names = known.get(client) ?? new Map<string, string>();
  known.set(client, names);
  return (text) => {
    const name = names.get(text) ?? `s${names.size}`;
    names.set(text, name);
    return name;
  };
}
