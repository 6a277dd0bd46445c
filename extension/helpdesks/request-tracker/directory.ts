import { getJson } from '../get.ts';
import { ForbiddenError } from '../helpdesk.ts';
import { QueueRow, UserRow } from './rows.ts';

export interface Person {
  readonly login: string;
  /** An agent: RT calls its staff privileged. */
  readonly privileged: boolean;
}

/** RT's own users that are nobody: what they do is done by a machine. */
const nobody = '6';

/** Names behind RT's numbers. People and queues hardly change: each is asked for once in a worker's life. */
export class Directory {
  readonly #base: string;
  readonly #people = new Map<string, Promise<Person>>();
  readonly #queues = new Map<string, Promise<string>>();

  constructor(base: string) {
    this.#base = base;
  }

  /** By login name or numeric id. Somebody the agent may not look up is a colleague: customers are named on the ticket. */
  person(key: string, signal: AbortSignal): Promise<Person> {
    return once(this.#people, key, async () => {
      try {
        const { body } = await getJson(`${this.#base}/REST/2.0/user/${encodeURIComponent(key)}`, signal);
        const user = UserRow.parse(body);
        return { login: user.Name, privileged: Number(user.Privileged) === 1 };
      } catch (error) {
        if (error instanceof ForbiddenError) return { login: key, privileged: true };
        throw error;
      }
    });
  }

  /** The login of the owner a transaction names by number, or null for RT's Nobody. */
  async owner(id: string, signal: AbortSignal): Promise<string | null> {
    return id === nobody ? null : (await this.person(id, signal)).login;
  }

  /** A queue's name by its number. */
  queue(id: string, signal: AbortSignal): Promise<string> {
    return once(this.#queues, id, async () => {
      const { body } = await getJson(`${this.#base}/REST/2.0/queue/${encodeURIComponent(id)}`, signal);
      return QueueRow.parse(body).Name;
    });
  }
}

/** A failure is not remembered: the next one to ask tries again. */
function once<T>(known: Map<string, Promise<T>>, key: string, ask: () => Promise<T>): Promise<T> {
  const found = known.get(key);
  if (found !== undefined) return found;
  const asked = ask();
  known.set(key, asked);
  asked.catch(() => known.delete(key));
  return asked;
}
