import { RefusedError } from '../answers.ts';
import { isYes, QueueRow, UserRow } from './rows.ts';
import type { GetJson } from './server.ts';

export interface Person {
  readonly login: string;
  /** An agent: RT calls its staff privileged. */
  readonly privileged: boolean;
  /** false: RT would not say; taken for a customer when the login is an e-mail address, else for a colleague. */
  readonly known: boolean;
}

/** RT's own users that are nobody: what they do is done by a machine. */
const nobody = '6';

/** Names behind RT's numbers. People and queues hardly change: each is asked for once in a worker's life. */
export class Directory {
  readonly #base: string;
  readonly #getJson: GetJson;
  readonly #people = new Map<string, Promise<Person>>();
  readonly #queues = new Map<string, Promise<string | null>>();

  constructor(base: string, getJson: GetJson) {
    this.#base = base;
    this.#getJson = getJson;
  }

  /** By login name or numeric id. */
  person(key: string, signal: AbortSignal): Promise<Person> {
    return once(this.#people, key, async () => {
      // RT's customers from mail have their address for a login; one with a slash in it can never be looked up (404).
      const stranger = { login: key, privileged: !key.includes('@'), known: false };
      const body = await this.#orNull(`${this.#base}/REST/2.0/user/${encodeURIComponent(key)}`, signal);
      const user = UserRow.safeParse(body);
      if (!user.success) return stranger;
      return { login: user.data.Name, privileged: isYes(user.data.Privileged), known: true };
    });
  }

  /** The login of the owner a transaction names by number, or null for RT's Nobody. */
  async owner(id: string, signal: AbortSignal): Promise<Person | null> {
    return id === nobody ? null : this.person(id, signal);
  }

  /** A queue's name by its number; null when the agent may not see it. */
  queue(id: string, signal: AbortSignal): Promise<string | null> {
    return once(this.#queues, id, async () => {
      const body = await this.#orNull(`${this.#base}/REST/2.0/queue/${encodeURIComponent(id)}`, signal);
      const queue = QueueRow.safeParse(body);
      return queue.success ? queue.data.Name : null;
    });
  }

  /** What RT answers, or null when it refuses this one question. */
  async #orNull(url: string, signal: AbortSignal): Promise<unknown> {
    try {
      return (await this.#getJson(url, signal)).body;
    } catch (error) {
      if (error instanceof RefusedError) return null;
      throw error;
    }
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
