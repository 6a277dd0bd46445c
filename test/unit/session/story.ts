import { SupportEvent, type SupportEventInput } from '../../../shared/session/event.ts';
import { type FoldOptions, foldTicket } from '../../../shared/session/fold.ts';

const T0 = Date.parse('2026-03-02T09:00:00Z');
export const at = (minute: number): number => T0 + minute * 60_000;

type WithoutBase<T> = T extends unknown ? Omit<T, 'id' | 'ticket' | 'at'> : never;
/** What happened, and in which minute. */
export type Line = readonly [minute: number, what: WithoutBase<SupportEventInput>];

/** A ticket told line by line. */
export function log(...lines: readonly Line[]): readonly SupportEvent[] {
  return lines.map(([minute, what], i) =>
    SupportEvent.parse({ ...what, id: `e${i}`, ticket: 't', at: at(minute) }),
  );
}

export const fold = (lines: readonly Line[], options?: FoldOptions) => foldTicket(log(...lines), options);

export const created: Line = [0, { kind: 'created', author: 'customer' }];
export const assign = (minute: number, agent: string | null): Line => [minute, { kind: 'assign', agent }];
export const reply = (minute: number, agent: string): Line => [
  minute,
  { kind: 'message', author: 'agent', agent, public: true },
];
export const customer = (minute: number): Line => [
  minute,
  { kind: 'message', author: 'customer', public: true },
];
export const status = (
  minute: number,
  to: 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed',
  agent: string | null = null,
): Line => [minute, { kind: 'status', to, agent }];
