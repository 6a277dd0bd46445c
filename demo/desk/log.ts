import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** The demo desk's one store: events appended to a file, tickets folded from them. Its events are those the extension reads. */

type Actor = { readonly role: 'customer' | 'agent' | 'bot'; readonly id: string };

export type Happening =
  | {
      readonly type: 'opened';
      readonly subject: string;
      readonly queue: string;
      readonly topic: string | null;
      readonly language: string | null;
      readonly session: string | null;
      readonly text: string;
    }
  | { readonly type: 'reply' | 'note'; readonly text: string }
  | { readonly type: 'assigned'; readonly to: string | null }
  | { readonly type: 'status'; readonly to: 'open' | 'pending' | 'solved' }
  | { readonly type: 'moved'; readonly queue: string };

export type NewDeskEvent = Happening & { readonly ticket: string; readonly at: number; readonly by: Actor };
export type DeskEvent = NewDeskEvent & { readonly seq: number; readonly id: string };

export interface DeskTicket {
  readonly id: string;
  readonly subject: string;
  readonly requester: string;
  readonly session: string | null;
  readonly queue: string;
  readonly owner: string | null;
  readonly status: 'new' | 'open' | 'pending' | 'solved';
  readonly updatedAt: number;
  readonly said: readonly {
    readonly by: Actor;
    readonly at: number;
    readonly text: string;
    readonly note: boolean;
  }[];
}

export class DeskLog {
  readonly #file: string;
  readonly #events: DeskEvent[];
  readonly #tickets = new Map<string, DeskTicket>();

  /** Reads what an earlier start left in `file`. */
  constructor(file: string) {
    this.#file = file;
    this.#events = existsSync(file)
      ? readFileSync(file, 'utf8')
          .split('\n')
          .filter((line) => line !== '')
          .map((line) => JSON.parse(line))
      : [];
    for (const event of this.#events) this.#fold(event);
  }

  append(...events: readonly NewDeskEvent[]): void {
    const numbered = events.map((event, i) => {
      const seq = this.#events.length + i + 1;
      return { ...event, seq, id: `e${seq}` };
    });
    appendFileSync(this.#file, numbered.map((event) => `${JSON.stringify(event)}\n`).join(''));
    for (const event of numbered) {
      this.#events.push(event);
      this.#fold(event);
    }
  }

  /** At most `limit` events with a higher `seq`, ascending. */
  after(seq: number, limit: number): { readonly events: readonly DeskEvent[]; readonly more: boolean } {
    return { events: this.#events.slice(seq, seq + limit), more: this.#events.length > seq + limit };
  }

  /** The `seq` of the newest event. */
  last(): number {
    return this.#events.length;
  }

  ticket(id: string): DeskTicket | null {
    return this.#tickets.get(id) ?? null;
  }

  /** The latest first. */
  tickets(): readonly DeskTicket[] {
    return [...this.#tickets.values()].toSorted((a, b) => b.updatedAt - a.updatedAt);
  }

  nextTicketId(): string {
    return String(1001 + this.#tickets.size);
  }

  #fold(event: DeskEvent): void {
    const before = this.#tickets.get(event.ticket);
    const after = event.type === 'opened' ? opened(event) : before && changed(before, event);
    if (after) this.#tickets.set(event.ticket, { ...after, updatedAt: event.at });
  }
}

function opened(event: DeskEvent & { readonly type: 'opened' }): DeskTicket {
  return {
    id: event.ticket,
    subject: event.subject,
    requester: event.by.id,
    session: event.session,
    queue: event.queue,
    owner: null,
    status: 'new',
    updatedAt: event.at,
    said: [{ by: event.by, at: event.at, text: event.text, note: false }],
  };
}

function changed(ticket: DeskTicket, event: Exclude<DeskEvent, { type: 'opened' }>): DeskTicket {
  if (event.type === 'assigned') return { ...ticket, owner: event.to };
  if (event.type === 'status') return { ...ticket, status: event.to };
  if (event.type === 'moved') return { ...ticket, queue: event.queue };
  const line = { by: event.by, at: event.at, text: event.text, note: event.type === 'note' };
  return { ...ticket, said: [...ticket.said, line] };
}
