import { Agent, get } from 'node:http';
import { post, read } from './customers.ts';

/** The agents of the bench: each paired, each with its event stream open, reading the feed when that tells of news, as the extension does. */

export interface Watching {
  /** Call it when an answer is about to be sent. */
  sent(session: string, number: number): void;
  /** From leaving the customer to arriving at the agent, in ms, of every answer whose card (or a later one's) has come. */
  readonly delays: readonly number[];
  /** Answers no agent has heard of yet. */
  missing(): number;
  close(): void;
}

/** Pairs the agents and opens their streams; resolves when every one of them is open. */
export async function watch(url: string, codes: readonly string[]): Promise<Watching> {
  const agent = new Agent({ keepAlive: true });
  const delays: number[] = [];
  const waiting = new Map<string, { number: number; left: number }[]>();

  function arrived(session: string, number: number): void {
    const all = waiting.get(session) ?? [];
    const now = performance.now();
    // A card holds the newest answer: an older one of the same conversation has arrived with it.
    for (const one of all) if (one.number <= number) delays.push(now - one.left);
    const later = all.filter((one) => one.number > number);
    if (later.length > 0) waiting.set(session, later);
    else waiting.delete(session);
  }

  /** The feed after a cursor, page by page. */
  async function readOn(token: string, from: string): Promise<string> {
    for (let after = from; ; ) {
      const headers = { authorization: `Bearer ${token}` };
      const page = JSON.parse(await read(agent, `${url}/v1/agent/feed?after=${after}`, headers));
      for (const { card } of page.items) {
        const number = /"Answer (\d+)\./.exec(JSON.stringify(card?.after ?? []))?.[1];
        if (number !== undefined) arrived(card.session, Number(number));
      }
      after = String(page.cursor);
      if (!page.more) return after;
    }
  }

  async function open(code: string): Promise<() => void> {
    const { token } = JSON.parse(await post(agent, `${url}/v1/agent/pair`, { code }));
    const { promise, resolve, reject } = Promise.withResolvers<() => void>();
    const headers = { authorization: `Bearer ${token}` };
    let cursor = '0';
    let isReading = false;
    let again = false;
    let over = false;
    async function onNews(): Promise<void> {
      again = true;
      if (isReading) return;
      isReading = true;
      try {
        while (again && !over) {
          again = false;
          cursor = await readOn(token, cursor);
        }
      } catch (error) {
        // What is under way when the bench is over breaks off.
        if (!over) reject(error);
      }
      isReading = false;
    }
    const call = get(`${url}/v1/agent/stream?after=0`, { headers }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`A stream answers ${response.statusCode}.`));
      response.setEncoding('utf8');
      let begun = '';
      response.on('data', (piece) => {
        const lines = (begun + piece).split('\n');
        begun = lines.pop() ?? '';
        if (lines.some((line) => /^event: (?!beat)/.test(line))) void onNews();
      });
      resolve(() => {
        over = true;
        call.destroy();
      });
    });
    call.on('error', () => reject(new Error('A stream broke off.')));
    return promise;
  }

  const closing = await Promise.all(codes.map(open));
  return {
    delays,
    sent(session, number) {
      const all = waiting.get(session) ?? [];
      all.push({ number, left: performance.now() });
      waiting.set(session, all);
    },
    missing: () => waiting.values().reduce((sum, all) => sum + all.length, 0),
    close() {
      for (const close of closing) close();
      agent.destroy();
    },
  };
}
