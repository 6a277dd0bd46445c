import { nameIn, rowsOf } from '../rows.ts';
import { orNull, type Server } from '../server.ts';
import { listAt, wholeList } from './lists.ts';
import { FieldRow, GroupRow } from './rows.ts';

/** What is behind Freshdesk's numbers. Agents who may not look at them get numbers. */
export interface Names {
  /** Names of groups by number. */
  readonly groups: ReadonlyMap<string, string>;
  /** What agents see of each status, by number. */
  readonly statuses: ReadonlyMap<string, string>;
}

/** Names of a Freshdesk. They hardly change: asked for once in a worker's life. */
export class Directory {
  /** Whether this agent may read ratings: asked for until they are refused. */
  readsRatings = true;
  #known: Promise<Names> | null = null;

  names(server: Server): Promise<Names> {
    this.#known ??= namesOf(server).catch((error: unknown) => {
      this.#known = null;
      throw error;
    });
    return this.#known;
  }
}

async function namesOf(server: Server): Promise<Names> {
  const groups = (await orNull(() => wholeList(server, 'groups'))) ?? [];
  const fields = await orNull(() => listAt(server, 'ticket_fields', { type: 'default_status' }));
  const [status] = rowsOf(fields?.rows ?? [], FieldRow, 'fields', () => undefined).filter(
    ({ type }) => type === 'default_status',
  );
  const choices = Object.entries(status?.choices ?? {}).flatMap(([number, names]): [string, string][] =>
    Array.isArray(names) ? [[number, nameIn(names, '0')]] : [],
  );
  return {
    groups: new Map(rowsOf(groups, GroupRow, 'groups', () => undefined).map(({ id, name }) => [id, name])),
    statuses: new Map([...itsOwn, ...choices]),
  };
}

/** What Freshdesk calls its own statuses. */
const itsOwn: readonly (readonly [string, string])[] = [
  ['2', 'Open'],
  ['3', 'Pending'],
  ['4', 'Resolved'],
  ['5', 'Closed'],
  ['6', 'Waiting on Customer'],
  ['7', 'Waiting on Third Party'],
];
