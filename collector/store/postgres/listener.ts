import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { ANNOUNCED, type Announced } from '../commit.ts';
import { connectionTo } from './connection.ts';

/** What instances call to each other after a commit. */
export const CHANNEL = 'overdesk';
/** Held by the instance that leads, as long as its connection stands. Any number, the same in all of them. */
const LEADS = 7_305_543;
/** Until the connection is opened again after it was lost, ms. */
const AGAIN = 1_000;

/** The other instances on the same database. */
export interface Others {
  /** Does this instance lead? Rejects when the server cannot be asked. */
  leads(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * Hears what other instances have committed; `ours` is what this one calls itself. A hint only: whoever is told reads by its
 * own cursor, so that what was called while the connection was away is not missed. Resolves when it listens.
 */
export async function listenToOthers(
  url: string,
  ours: string,
  onCommit: (added: Announced[]) => void,
): Promise<Others> {
  let isClosed = false;
  let isLeading = false;
  let client = await connect();

  async function connect(): Promise<Client> {
    const opened = new Client(connectionTo(url));
    opened.on('error', () => void opened.end().catch(() => undefined));
    opened.on('notification', ({ payload = '' }) => {
      const [from, ...added] = payload.split(',');
      if (from !== ours) onCommit(added as Announced[]);
    });
    await opened.connect();
    await opened.query(`listen ${CHANNEL}`);
    opened.once('end', () => {
      isLeading = false;
      void again();
    });
    return opened;
  }

  async function again(): Promise<void> {
    while (!isClosed) {
      await setTimeout(AGAIN, undefined, { ref: false });
      try {
        client = await connect();
        if (isClosed) await client.end();
        // What was called meanwhile, nobody heard.
        else onCommit([...ANNOUNCED]);
        return;
      } catch {
        // Tried again until the server answers or the store is closed.
      }
    }
  }

  async function lead(): Promise<boolean> {
    const asked = client;
    const { rows } = await asked.query('select pg_try_advisory_lock($1) as leads', [LEADS]);
    // The answer of a connection that is gone by now says nothing any more.
    isLeading = asked === client && !isClosed && Number(rows[0]?.leads) === 1;
    return isLeading;
  }
  let asking: Promise<boolean> | null = null;

  return {
    async leads() {
      if (isLeading) return true;
      // Many jobs want to know at once.
      asking ??= lead().finally(() => {
        asking = null;
      });
      return asking;
    },
    async close() {
      isClosed = true;
      await client.end().catch(() => undefined);
    },
  };
}
