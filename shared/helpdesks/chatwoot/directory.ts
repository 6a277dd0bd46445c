import { rowsOf } from '../rows.ts';
import { orNull, type Server } from '../server.ts';
import { listAt } from './lists.ts';
import { NamedRow } from './rows.ts';

/** Who and what bears a name in an account. */
export interface Names {
  /** Numbers of agents by name; null where two bear it. */
  readonly agents: ReadonlyMap<string, string | null>;
  readonly teams: ReadonlySet<string>;
  /** Names of inboxes by number. */
  readonly inboxes: ReadonlyMap<string, string>;
}

/** Names of each account. They hardly change: asked for once in a worker's life. */
export class Directory {
  readonly #known = new Map<string, Promise<Names>>();

  names(server: Server, account: string): Promise<Names> {
    const found = this.#known.get(account);
    if (found !== undefined) return found;
    const asked = namesOf(server, account);
    this.#known.set(account, asked);
    asked.catch(() => this.#known.delete(account));
    return asked;
  }
}

async function namesOf(server: Server, account: string): Promise<Names> {
  const list = async (what: string) => {
    const answer = await orNull(() => listAt(server, `${account}/${what}`));
    return rowsOf(answer?.rows ?? [], NamedRow, what, () => undefined);
  };
  const agents = new Map<string, string | null>();
  for (const { id, name } of await list('agents')) agents.set(name, agents.has(name) ? null : id);
  const teams = await list('teams');
  const inboxes = await list('inboxes');
  return {
    agents,
    // Chatwoot keeps teams' names in small letters, and says them so.
    teams: new Set(teams.map(({ name }) => name.toLowerCase())),
    inboxes: new Map(inboxes.map(({ id, name }) => [id, name])),
  };
}
