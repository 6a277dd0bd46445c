import { type Person, speaksOf } from './person.ts';
import type { Sql, SqlValue } from './sql.ts';

/** What is kept of somebody: whole sessions, and answers that belong to none. */
export interface Found {
  readonly sessions: readonly string[];
  readonly responses: readonly string[];
}

/** One page of the search; `last` is where the next begins, null after the last. */
export interface FoundPage extends Found {
  readonly last: string | null;
}

const TABLES = {
  session: `select id, id as session, customer_ref, answers, customer, context, page, added from session
    where site = ? and id > ? order by id limit ?`,
  response: `select id, session, null as customer_ref, answers, null as customer, null as page, null as added,
    (select '[' || group_concat(former.answers) || ']' from response_revision former where former.response = response.id) as context
    from response where site = ? and id > ? order by id limit ?`,
} as const;

type Row = Record<
  'answers' | 'customer' | 'context' | 'page' | 'added' | 'customer_ref' | 'session',
  string | null
> & {
  id: string;
};

/**
 * Looks through a part of what customers said, at most `limit` rows of a table after `after`, for a person: by their
 * reference (`customerRef`) and in every text. Rows that cannot be read are searched as the text they are.
 */
export async function findPerson(
  sql: Sql,
  input: {
    site: string;
    table: keyof typeof TABLES;
    customerRef: string | null;
    person: Person;
    after: string;
    limit: number;
  },
): Promise<FoundPage> {
  const { site, table, customerRef, person, after, limit } = input;
  const rows = await sql.all<Row & Record<string, SqlValue>>(TABLES[table], site, after, limit);
  const theirs = rows.filter(
    ({ customer_ref, answers, customer, context, page, added }) =>
      (customerRef !== null && customer_ref === customerRef) ||
      [answers, customer, context, page, added].some((column) => column !== null && speaksOf(column, person)),
  );
  return {
    sessions: theirs.flatMap(({ session }) => session ?? []),
    responses: theirs.flatMap(({ id, session }) => (session === null ? id : [])),
    last: (rows.length === limit && rows.at(-1)?.id) || null,
  };
}
