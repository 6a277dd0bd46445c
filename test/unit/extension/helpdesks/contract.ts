import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Helpdesk,
  type HelpdeskAgent,
  LoggedOutError,
  UnreachableError,
} from '../../../../extension/helpdesks/lib/helpdesk.ts';
import { SupportEvent } from '../../../../shared/session/event.ts';

/** A helpdesk that is running, as one agent's browser reaches it. */
export interface Running {
  readonly base: string;
  readonly agent: HelpdeskAgent;
  /** A ticket the agent has part in. */
  readonly ticket: string;
  /** `fetch` with this agent's login; `null`: logged out. */
  fetchAs(login: 'agent' | null): typeof fetch;
  stop(): Promise<unknown>;
}

/** What every adapter must do, whatever helpdesk it reads. Run against the real thing where that can be had. */
export function behavesLikeAHelpdesk(helpdesk: Helpdesk, start: () => Promise<Running>): void {
  describe(`${helpdesk.name}, read by its adapter`, () => {
    const browserFetch = globalThis.fetch;
    const asked: { readonly method: string; readonly url: string }[] = [];
    const { signal } = new AbortController();
    let desk: Running;

    const as = <T>(fetcher: typeof fetch, work: () => Promise<T>): Promise<T> => {
      globalThis.fetch = (input, init) => {
        asked.push({ method: init?.method ?? 'GET', url: String(input) });
        return fetcher(input, init);
      };
      return work().finally(() => {
        globalThis.fetch = browserFetch;
      });
    };
    const asAgent = <T>(work: () => Promise<T>) => as(desk.fetchAs('agent'), work);
    const pullAll = async () => {
      const events = [];
      const cursors: (string | null)[] = [null];
      for (let more = true; more; ) {
        const page = await helpdesk.pull(desk.base, desk.agent, cursors.at(-1) ?? null, signal);
        events.push(...page.events.map((event) => SupportEvent.parse(event)));
        cursors.push(page.cursor);
        more = page.more;
      }
      return { events, cursors };
    };

    beforeAll(async () => {
      desk = await start();
    });
    afterAll(() => desk?.stop());

    it('knows a ticket by its page, and a page by its ticket', () => {
      const url = new URL(helpdesk.ticketUrl(desk.base, desk.ticket));
      expect(helpdesk.placeOf(url)).toEqual({ base: desk.base, ticket: desk.ticket });
      expect(helpdesk.placeOf(new URL(`${desk.base}/`))).toBeNull();
    });

    it('names the agent by a field of their own user', async () => {
      expect(await asAgent(() => helpdesk.whoAmI(desk.base, signal))).toEqual(desk.agent);
    });

    it('never takes a login page for an agent, nor for an empty helpdesk', async () => {
      const out = desk.fetchAs(null);
      await expect(as(out, () => helpdesk.whoAmI(desk.base, signal))).rejects.toThrow(LoggedOutError);
      await expect(as(out, () => helpdesk.pull(desk.base, desk.agent, null, signal))).rejects.toThrow(
        LoggedOutError,
      );
    });

    it('says that it cannot be reached when it cannot', async () => {
      const silent = () => Promise.reject(new TypeError('Failed to fetch'));
      const broken = async () => new Response('Down for maintenance', { status: 503 });
      for (const fetcher of [silent, broken]) {
        await expect(as(fetcher, () => helpdesk.whoAmI(desk.base, signal))).rejects.toThrow(UnreachableError);
      }
    });

    it('stops when it is told to', async () => {
      const stopped = AbortSignal.abort(new Error('stopped'));
      await expect(asAgent(() => helpdesk.whoAmI(desk.base, stopped))).rejects.toThrow('stopped');
    });

    it('tells whole tickets: each begins with its creation, and the agent has part in them', async () => {
      const { events } = await asAgent(pullAll);
      const first = new Map(events.toReversed().map((event) => [event.ticket, event]));
      expect(first.has(desk.ticket)).toBe(true);
      for (const event of first.values()) expect(event.kind).toBe('created');
      expect(JSON.stringify(events.filter((event) => event.ticket === desk.ticket))).toContain(
        JSON.stringify(desk.agent.id),
      );
    });

    it('gives the same events with the same ids again, and nothing twice', async () => {
      const [one, other] = [await asAgent(pullAll), await asAgent(pullAll)];
      expect(other.events).toEqual(one.events);
      expect(new Set(one.events.map((event) => event.id)).size).toBe(one.events.length);
    });

    it('goes on from any cursor it gave', async () => {
      const { events, cursors } = await asAgent(pullAll);
      const known = new Set(events.map((event) => event.id));
      const last = cursors.at(-1) ?? null;
      const again = await asAgent(() => helpdesk.pull(desk.base, desk.agent, last, signal));
      expect(again.more).toBe(false);
      expect(again.events.filter((event) => !known.has(event.id))).toEqual([]);
      expect(again.events.length).toBeLessThan(events.length);
    });

    it('only ever reads', () => {
      expect(asked.length).toBeGreaterThan(5);
      const isQuestion = (url: string) => (helpdesk.asks ?? []).includes(new URL(url).pathname);
      const changing = asked.filter(
        ({ method, url }) => method !== 'GET' && !(method === 'POST' && isQuestion(url)),
      );
      expect(changing).toEqual([]);
      expect(asked.filter((request) => !request.url.startsWith(desk.base))).toEqual([]);
    });
  });
}
