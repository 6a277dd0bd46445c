import { openTicketStore } from '../../../extension/tickets/open-ticket-store.ts';
import { folded, type TicketRecord } from '../../../extension/tickets/ticket-record.ts';
import type { TicketStoreKey } from '../../../extension/tickets/ticket-schema.ts';
import type { SupportEvent } from '../../../shared/session/event.ts';

export interface Filled {
  /** Milliseconds. */
  readonly written: number;
  readonly read: number;
  /** Of the whole origin, as the browser counts. */
  readonly bytes: number;
}

const day = 86_400_000;
const page = 1000;

/** Runs in one of the extension's pages: half a year of solved tickets, saved page by page, read again. */
export async function fillStore(key: TicketStoreKey, count: number): Promise<Filled> {
  const store = await openTicketStore(key);
  const now = Date.now();
  const pages: TicketRecord[][] = [];
  for (let start = 0; start < count; start += page) {
    const size = Math.min(page, count - start);
    pages.push(
      Array.from({ length: size }, (_, index) => {
        const turn = start + index;
        return solved(key.agent, `bench-${turn}`, now - 182 * day + (turn / count) * 181 * day, turn);
      }),
    );
  }
  const begun = performance.now();
  for (const records of pages) await store.savePage(records, null, now);
  const written = performance.now() - begun;
  const reading = performance.now();
  await store.ticketsSince(0);
  const read = performance.now() - reading;
  store.close();
  const { usage = 0 } = await navigator.storage.estimate();
  return { written, read, bytes: usage };
}

/** Asked, taken, answered once or more, solved; minutes vary from ticket to ticket without chance. */
function solved(agent: string, id: string, at: number, turn: number): TicketRecord {
  const after = (minutes: number, part: string) => ({
    ticket: id,
    id: `${id}:${part}`,
    at: at + minutes * 60_000,
  });
  const said = {
    kind: 'message',
    public: true,
    auto: false,
    reaction: false,
    thanks: false,
    newTopic: false,
  } as const;
  const events: SupportEvent[] = [
    {
      ...after(0, 'created'),
      kind: 'created',
      author: 'customer',
      agent: null,
      requester: `customer-${turn % 997}@example.org`,
      queue: 'Mac',
      mix: {},
      test: false,
      session: null,
    },
    { ...after(turn % 29, 'taken'), kind: 'assign', agent, by: agent },
  ];
  for (let round = 0; round <= turn % 3; round++) {
    events.push({
      ...after(30 + round * 90 + (turn % 41), `reply ${round}`),
      ...said,
      author: 'agent',
      agent,
    });
    events.push({ ...after(75 + round * 90, `answer ${round}`), ...said, author: 'customer', agent: null });
  }
  events.push({ ...after(300 + (turn % 83), 'solved'), kind: 'status', to: 'solved', agent });
  return folded({ id, subject: `Ticket ${turn}`, session: null, events }, null);
}
