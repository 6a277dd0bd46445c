import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type SessionRow, toSession } from '../../../../collector/store/session-row.ts';
import { Locale } from '../../../../shared/locales/locale.ts';
import type { RouteRow } from '../../../../shared/protocol/route.ts';
import { routes } from '../../../../shared/protocol/routes/routes.ts';
import { Answers } from '../../../../shared/survey/answers.ts';
import { startCollectorProcess } from '../../../real/support/collector-process.ts';
import { requestTo } from './request.ts';
import { chance, MARK, makeValues } from './values.ts';
import { config, makeWorld, SECRETS } from './world.ts';

export interface Report {
  readonly requests: number;
  readonly seed: number;
  readonly byStatus: Readonly<Record<string, number>>;
  /** Answers of 500 and above, as `METHOD path status`. */
  readonly failures: readonly string[];
  /** Routes none of whose requests was answered well. */
  readonly unreached: readonly string[];
  /** Stored rows, and those of them that do not read back. */
  readonly rows: number;
  readonly badRows: number;
  /** Lines of the log that hold what a customer said. */
  readonly toldInLog: number;
  readonly logLines: number;
  /** The process's memory in MB after each eighth. */
  readonly rss: readonly number[];
}

const AT_ONCE = 16;
/** ms: what hangs is found all the same; a simulation on a busy machine takes longer than one would wait. */
const GIVE_UP = 120_000;

const isReadable = (read: () => unknown): boolean => {
  try {
    read();
    return true;
  } catch {
    return false;
  }
};

function rowsOf(data: string): { rows: number; badRows: number } {
  const database = new DatabaseSync(join(data, 'overdesk.sqlite'), { readOnly: true });
  const sessions = database.prepare('select * from session').all() as unknown as SessionRow[];
  const responses = database.prepare('select locale, answers from response').all();
  database.close();
  const good = [
    ...sessions.map((row) =>
      isReadable(() => [Locale.parse(row.locale), Answers.parse(toSession(row).answers)]),
    ),
    ...responses.map((row) =>
      isReadable(() => [Locale.parse(row['locale']), Answers.parse(JSON.parse(String(row['answers'])))]),
    ),
  ];
  return { rows: good.length, badRows: good.filter((one) => !one).length };
}

/**
 * Sends `requests` requests made from `seed` to a collector in a process of its own; tells how it took them.
 * What is answered first differs from run to run, so that a route may have had no luck: up to as many again
 * then try the routes none has got through to.
 */
export async function fuzz(requests: number, seed: number): Promise<Report> {
  const by = chance(seed);
  const collector = await startCollectorProcess(config, SECRETS, [], { keepLog: true });
  const byStatus: Record<string, number> = {};
  const failures: string[] = [];
  const reached = new Set<string>();
  const rss: number[] = [];
  try {
    const world = await makeWorld(collector, by);
    const values = makeValues(by, world.known);
    const rows = Object.values(routes) as RouteRow[];
    let sent = 0;
    const unreached = (): RouteRow[] =>
      rows.filter(
        ({ method, path, reply }) => reply !== 'text/event-stream' && !reached.has(`${method} ${path}`),
      );
    const next = (): RouteRow | undefined => {
      if (sent < requests) return by.pick(rows);
      const missing = unreached();
      if (missing.length === 0 || sent >= 2 * requests) return undefined;
      // Any other may give what the missing one needs.
      return by.pick(by.below(3) === 0 ? rows : missing);
    };
    const send = async (): Promise<void> => {
      for (let row = next(); row; row = next()) {
        sent += 1;
        const { path, init } = requestTo(row, by, values, world);
        const stop = AbortSignal.timeout(row.reply === 'text/event-stream' ? 20 : GIVE_UP);
        try {
          const response = await fetch(collector.url + path, { ...init, signal: stop });
          const { status } = response;
          byStatus[status] = (byStatus[status] ?? 0) + 1;
          if (status >= 500) failures.push(`${row.method} ${row.path} ${status}`);
          const isStream = row.reply === 'text/event-stream' && status === 200;
          const text = isStream ? '' : await response.text();
          if (isStream) await response.body?.cancel();
          else if (status < 300) {
            const isJson = /^application\/json/.test(response.headers.get('content-type') ?? '');
            world.learn(isJson ? JSON.parse(text) : text, response.headers.get('set-cookie'));
          }
          if (status < 400) reached.add(`${row.method} ${row.path}`);
        } catch (error) {
          const name = row.reply === 'text/event-stream' ? 'left' : 'no answer';
          byStatus[name] = (byStatus[name] ?? 0) + 1;
          if (name === 'no answer') failures.push(`${row.method} ${row.path} ${String(error)}`);
        }
        if (rss.length < 8 && sent >= ((rss.length + 1) * requests) / 8) rss.push(collector.rss());
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, send));
    await collector.kill();
    const log = readFileSync(collector.log, 'utf8').split('\n');
    if (failures.length > 0) console.log(log.filter((line) => line.includes('request failed')).join('\n'));
    const toldInLog = log.filter((line) => line.includes(MARK)).length;
    return {
      requests: sent,
      seed,
      byStatus,
      failures,
      unreached: unreached().map(({ method, path }) => `${method} ${path}`),
      ...rowsOf(collector.data),
      toldInLog,
      logLines: log.length,
      rss,
    };
  } finally {
    await collector.stop();
  }
}
