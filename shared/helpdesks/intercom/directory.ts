import { nameIn, rowsOf } from '../rows.ts';
import { orNull, type Server } from '../server.ts';
import { TeamRow } from './rows.ts';

/** Names of teams by number. They hardly change: asked for once in a worker's life. */
export class Directory {
  #known: Promise<ReadonlyMap<string, string>> | null = null;

  teams(server: Server): Promise<ReadonlyMap<string, string>> {
    this.#known ??= teamsOf(server).catch((error: unknown) => {
      this.#known = null;
      throw error;
    });
    return this.#known;
  }
}

async function teamsOf(server: Server): Promise<ReadonlyMap<string, string>> {
  const answer = await orNull(() => server.getJson(`${server.base}/teams`, server.signal));
  const listed = (answer?.body as { readonly teams?: unknown } | null | undefined)?.teams ?? [];
  const teams = rowsOf(listed, TeamRow, 'teams', (row) => nameIn(row, 'id'));
  return new Map(teams.map(({ id, name }) => [id, name]));
}
