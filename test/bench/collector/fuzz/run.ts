import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type SessionRow, toSession } from '../../../../collector/store/session.ts';
import { Locale } from '../../../../shared/locales/locale.ts';
import type { RouteRow } from '../../../../shared/protocol/route.ts';
import { routes } from '../../../../shared/protocol/routes.ts';
import { Answers } from '../../../../shared/survey/survey.ts';
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
const GIVE_UP = 20_000;

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

/** Sends `requests` requests made from `seed` to a collector in a process of its own; tells how it took them. */
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
    const send = async (): Promise<void> => {
      while (sent < requests) {
        sent += 1;
        const row = by.pick(rows);
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
          else if (status < 300 && text !== '') world.learn(text.startsWith('{') ? JSON.parse(text) : text);
          if (status < 400) reached.add(`${row.method} ${row.path}`);
        } catch (error) {
          const name = row.reply === 'text/event-stream' ? 'left' : 'no answer';
          byStatus[name] = (byStatus[name] ?? 0) + 1;
          if (name === 'no answer') failures.push(`${row.method} ${row.path} ${String(error)}`);
        }
        if (sent >= ((rss.length + 1) * requests) / 8) rss.push(collector.rss());
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, send));
    await collector.kill();
    const log = readFileSync(collector.log, 'utf8').split('\n');
    const toldInLog = log.filter((line) => line.includes(MARK)).length;
    return {
      requests,
      seed,
      byStatus,
      failures,
      unreached: rows
        .filter(({ reply }) => reply !== 'text/event-stream')
        .map(({ method, path }) => `${method} ${path}`)
        .filter((route) => !reached.has(route)),
      ...rowsOf(collector.data),
      toldInLog,
      logLines: log.length,
      rss,
    };
  } finally {
    await collector.stop();
  }
}
