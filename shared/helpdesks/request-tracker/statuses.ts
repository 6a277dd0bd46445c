import type { StatusMeaning } from '../answers.ts';
import { refused } from '../refused-words.ts';
import { tickets } from './search.ts';
import { orRefused, type Server } from './server.ts';

/** What a status name means where RT itself does not say more: its default lifecycle, and the names companies most often add. */
const usual: Readonly<Record<string, StatusMeaning>> = {
  new: 'new',
  open: 'open',
  stalled: 'pending',
  pending: 'pending',
  waiting: 'pending',
  'on hold': 'hold',
  hold: 'hold',
  resolved: 'solved',
  solved: 'solved',
  closed: 'solved',
};
const ofRt: ReadonlySet<string> = new Set(['new', 'open', 'stalled', 'resolved', 'rejected', 'deleted']);

/** Over or not, by RT's own word; null when no ticket the agent may see has that status now. */
type Word = 'active' | 'inactive' | null;

/** RT's word about its lifecycles' statuses, asked for once in a worker's life. */
export class Statuses {
  readonly #words = new Map<string, Word>();

  /**
   * What `status` means in a lifecycle (null: not known which): as the company explained it, else by RT's own word for
   * active and inactive, else by its name. null: nobody says; it is to be taken as open.
   */
  async meaning(
    server: Server,
    lifecycle: string | null,
    status: string,
    explained: Readonly<Record<string, StatusMeaning>>,
  ): Promise<StatusMeaning | null> {
    const name = status.toLowerCase();
    const said = Object.hasOwn(explained, name) ? explained[name] : undefined;
    if (said !== undefined) return said;
    const byName = Object.hasOwn(usual, name) ? usual[name] : refused.test(name) ? 'rejected' : undefined;
    if (byName !== undefined && (lifecycle ?? 'default') === 'default' && ofRt.has(name)) return byName;
    const word = await this.#word(server, lifecycle, status);
    const isOver = byName === 'solved' || byName === 'rejected';
    if (word === 'inactive') return isOver && byName !== undefined ? byName : 'solved';
    if (word === 'active') return isOver || byName === undefined ? 'open' : byName;
    return byName ?? null;
  }

  async #word(server: Server, lifecycle: string | null, status: string): Promise<Word> {
    const key = JSON.stringify([server.base, lifecycle, status]);
    const known = this.#words.get(key);
    if (known !== undefined) return known;
    const where = lifecycle === null ? '' : `Lifecycle=${quoted(lifecycle)} AND `;
    for (const word of ['inactive', 'active'] as const) {
      const query = `${where}Status=${quoted(status)} AND Status='__${word === 'active' ? 'Active' : 'Inactive'}__'`;
      const page = await orRefused(() => tickets(server, query, 1));
      if (page === null || page.found === 0) continue;
      this.#words.set(key, word);
      return word;
    }
    return null;
  }
}

const quoted = (text: string) => `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
