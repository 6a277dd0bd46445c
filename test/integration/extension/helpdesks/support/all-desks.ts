import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Helpdesk } from '../../../../../extension/helpdesks/lib/helpdesk.ts';
import { readDesk } from '../../../../real/support/desk-reader.ts';
import { numberOf, numbersBeside } from '../../../../real/support/redmine/numbers.ts';
import { randomDays } from '../../../../real/support/redmine/random-days.ts';
import { kpisIn } from '../../../../real/support/request-tracker/kpis-by-query.ts';
import { behavesLikeAHelpdesk } from '../../../../unit/extension/helpdesks/contract.ts';
import { asTables, DeskLog, type Habits, type Told, usual } from './desk-log.ts';
import type { StandIn } from './stand-in.ts';

const day = 86_400_000;
const agents = ['ana', 'victor', 'max'];

/** A made-up desk's history behind a vendor's stand-in. */
export interface Served {
  readonly vendor: StandIn;
  /** What the helpdesk numbers a login with. */
  idOf(login: string): string;
  /** `fetch` with this login's session; null: nobody's. */
  fetchAs(login: string | null): typeof fetch;
  /** How a ticket of the log is named. */
  ticketOf(number: number): string;
  /** In the address that says who is logged in. */
  readonly me: string;
  /** All the vendor holds, as text. */
  everything(): string;
  /** The base of the adapter's addresses. */
  readonly base: string;
  /** What a vendor that does not keep the whole log can tell of it. */
  told?(log: DeskLog): Told;
}

/** What every desk read by a vendor's published contract must do, over a real HTTP server, with a history drawn by a seed. */
export function readsByContract(
  helpdesk: Helpdesk,
  serve: (log: DeskLog) => Promise<Served>,
  seed: number,
  habits = usual,
): void {
  let log: DeskLog;
  let served: Served;

  beforeEach(async () => {
    globalThis.indexedDB = new IDBFactory();
    log = drawn(seed, habits);
    served = await serve(log);
  });
  afterEach(() => served.vendor.stop());

  const reader = (login: string, fetch = served.fetchAs(login)) =>
    readDesk({ helpdesk, base: served.base, agent: served.idOf(login), fetch });
  /** All the extension keeps of an agent's tickets. */
  const kept = async ({ store }: Awaited<ReturnType<typeof reader>>) =>
    JSON.stringify(await store.ticketsSince(0));

  behavesLikeAHelpdesk(helpdesk, async () => {
    const own = drawn(seed, habits);
    const running = await serve(own);
    return {
      base: running.base,
      agent: { id: running.idOf('ana'), name: 'ana Test' },
      ticket: running.ticketOf(own.tickets.find(({ owner }) => owner === 'ana')?.number ?? 0),
      fetchAs: (login) => running.fetchAs(login === null ? null : 'ana'),
      stop: () => running.vendor.stop(),
    };
  });

  describe(`${helpdesk.name} by its published contract`, () => {
    it('counts for each agent what SQL over the desk’s own log counts, of their tickets alone, and changes nothing', async () => {
      const before = served.everything();
      for (const login of agents) {
        const desk = await reader(login);
        await desk.sync();
        const id = served.idOf(login);
        const tables = asTables(served.told?.(log) ?? log, served.idOf, login);
        const { extension, sql } = await numbersBeside(desk, id, (period, now) =>
          kpisIn(tables, id, period, now),
        );
        expect({ login, ...extension }).toEqual({ login, ...sql });
        expect(Object.values(sql).some(({ n }) => n > 2)).toBe(true);
        const own = log.tickets.filter((ticket) => log.hasPart(login, ticket)).map(({ number }) => number);
        const read = (await desk.store.ticketsSince(0)).map(({ facts }) => numberOf(facts.ticket));
        expect(read.toSorted((one, other) => one - other)).toEqual(own);
        expect(await desk.store.leftOut()).toEqual([]);
        desk.store.close();
      }
      expect(served.everything()).toBe(before);
      expect(served.vendor.offences).toEqual([]);
    });

    it('ends the same wherever it is stopped: killed, busy, logged out', async () => {
      let [expected, requests] = ['', 0];
      // Names are asked for once in a worker's life: the second reading asks what all later ones do.
      for (const _worker of ['first', 'second']) {
        globalThis.indexedDB = new IDBFactory();
        const whole = await reader('ana');
        const before = served.vendor.asked();
        await whole.sync();
        [expected, requests] = [await kept(whole), served.vendor.asked() - before];
        whole.store.close();
      }
      const refusals = [
        { status: 429, headers: { 'retry-after': '3' } },
        { status: 429, headers: { 'retry-after': new Date(Date.now() + 3000).toUTCString() } },
        { status: 401 },
      ];
      for (let after = 0; after < requests; after += Math.ceil(requests / 12)) {
        globalThis.indexedDB = new IDBFactory();
        const desk = await reader('ana');
        served.vendor.trouble({ after, ...(refusals[after % 3] ?? { status: 503 }) });
        await expect(desk.sync()).rejects.toThrow(/is (?:unreachable|logged out)/);
        await desk.sync();
        expect(await kept(desk)).toBe(expected);
        desk.store.close();
      }
      expect(served.vendor.offences).toEqual([]);
    });

    it('stops when somebody else logs in between two pages', async () => {
      let asked = 0;
      const [ana, max] = [served.fetchAs('ana'), served.fetchAs('max')];
      const desk = await reader('ana', (input, init) => {
        if (String(input).includes(served.me)) asked++;
        // At the beginning, then once a page.
        return (asked > 2 ? max : ana)(input, init);
      });
      await expect(desk.sync()).rejects.toThrow('logged out');
      const strangers = log.tickets.filter((ticket) => !log.hasPart('ana', ticket));
      for (const { number } of strangers) expect(await desk.facts(served.ticketOf(number))).toBeUndefined();
      desk.store.close();
    });
  });
}

/** A fortnight of 600 deeds before today. */
function drawn(seed: number, habits: Habits): DeskLog {
  const people = { agents, customers: ['dora', 'emil'], projects: ['General', 'Mac'] };
  return new DeskLog(agents, randomDays(seed, 600, 0, people, Math.floor(Date.now() / day) * day), habits);
}
