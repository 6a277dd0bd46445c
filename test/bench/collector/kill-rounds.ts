import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { CONFIG, four, mac, post } from '../../integration/collector/support.ts';
import type { BenchStore } from './engine.ts';
import { startProgram } from './program.ts';

/** Rounds in which a collector that is written to is killed, on one store, while an agent follows its feed. */

const WRITERS = 6;
const AGENT = 'maria';

/** What the customers and the agent of the rounds know when the last is over. */
export interface Known {
  /** Ids of answers that were acknowledged. */
  readonly acknowledged: Set<string>;
  /** What the agent is to have read by its cursor, and what it has. */
  readonly told: Set<string>;
  readonly read: Set<string>;
}

/** One address sends all of it, and one agent has room for all. */
export function writeConfig(folder: string): string {
  const much = { burst: 1e6, perSecond: 1e6 };
  const [maria, , lena] = CONFIG.desk.agents;
  const config = {
    ...CONFIG,
    desk: { ...CONFIG.desk, agents: [{ ...maria, capacity: 100_000 }, lena] },
    slots: { addressShare: 1 },
    limits: { network: much, starts: much, bytes: much, site: much, agent: much, session: much },
  };
  const file = join(folder, 'config.json');
  writeFileSync(file, JSON.stringify(config));
  return file;
}

/**
 * Sends answers from several writers until `enough` more are acknowledged, every other one in a conversation; ends when
 * the collector no longer answers.
 */
export function write(
  url: string,
  { acknowledged, told }: Known,
  enough: number,
): { readonly reached: Promise<void>; stop(): Promise<void> } {
  const target = acknowledged.size + enough;
  const { promise: reached, resolve } = Promise.withResolvers<void>();
  let stopped = false;
  const conversation = async () => {
    const started = await post(url, '/v1/sessions', mac());
    if (!started.ok) return null;
    const { session, secret } = await started.json();
    return { session: String(session), secret: String(secret), state: 'complete' as const };
  };
  const answer = async (inSession: boolean): Promise<void> => {
    const of = inSession ? await conversation() : { session: null };
    if (of === null) return;
    const why = crypto.randomUUID();
    const body = { ...four(null, { answers: { csat: 4, why } }), ...of };
    const { ok } = await post(url, '/v1/responses', body);
    // What was acknowledged after the cut is not in the copy of the disk.
    if (!ok || stopped) return;
    acknowledged.add(body.id);
    if (of.session !== null) told.add(why);
    if (acknowledged.size >= target) resolve();
  };
  const writers = Array.from({ length: WRITERS }, async (_, writer) => {
    for (let i = writer; !stopped; i++) await answer(i % 2 === 0).catch(() => pause(5));
  });
  return {
    reached,
    async stop() {
      stopped = true;
      await Promise.all(writers);
    },
  };
}

/** An agent's extension, whose cursor outlives the collector's processes. */
class Follower {
  readonly #read: Set<string>;
  #token = '';
  #after = 0;
  #epoch = '';

  constructor(read: Set<string>) {
    this.#read = read;
  }

  async pair(url: string, code: string): Promise<void> {
    const headers = { 'content-type': 'application/json' };
    const paired = await fetch(`${url}/v1/agent/pair`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ code }),
    });
    this.#token = (await paired.json()).token;
  }

  /** Reads on from where it stands; answers whether there is more. */
  async readOn(url: string): Promise<boolean> {
    const query = new URLSearchParams({ after: String(this.#after), epoch: this.#epoch });
    const headers = { authorization: `Bearer ${this.#token}` };
    const answer = await fetch(`${url}/v1/agent/feed?${query}`, { headers });
    if (!answer.ok) throw new Error(`The feed answers ${answer.status}.`);
    const { items, cursor, epoch, more } = await answer.json();
    for (const { card } of items)
      for (const why of JSON.stringify(card?.after ?? []).match(
        /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
      ) ?? [])
        this.#read.add(why);
    this.#after = cursor;
    this.#epoch = epoch;
    return more;
  }

  /** Follows the feed until `stop`, whatever becomes of the collector. */
  follow(url: string): { stop(): Promise<void> } {
    let over = false;
    const following = (async () => {
      while (!over) await this.readOn(url).catch(() => pause(5));
    })();
    return {
      async stop() {
        over = true;
        await following;
      },
    };
  }
}

function pairingCode(config: string, data: string, { env }: BenchStore): string {
  const args = ['collector/cli/overdesk.js', 'pair', '--config', config, '--data', data, '--agent', AGENT];
  return (
    execFileSync(process.execPath, args, { encoding: 'utf8', env: { ...process.env, ...env } }).split(
      ' ',
    )[0] ?? ''
  );
}

/** Kills the collector so many times while it is written to. */
export async function killRounds(
  rounds: number,
  { config, data, store }: { readonly config: string; readonly data: string; readonly store: BenchStore },
): Promise<Known> {
  const known: Known = { acknowledged: new Set(), told: new Set(), read: new Set() };
  const follower = new Follower(known.read);
  for (let round = 0; round < rounds; round++) {
    const program = await startProgram(config, data, store.env);
    if (round === 0) await follower.pair(program.url, pairingCode(config, data, store));
    const following = follower.follow(program.url);
    const writing = write(program.url, known, 20 + ((round * 37) % 200));
    await writing.reached;
    const killed = program.end('SIGKILL');
    await writing.stop();
    await killed;
    await following.stop();
  }
  const last = await startProgram(config, data, store.env);
  while (await follower.readOn(last.url));
  await last.end('SIGTERM');
  return known;
}
