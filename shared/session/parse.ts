import { z } from 'zod';
import { SupportEvent } from './event.ts';

/** The input is not a list of events at all. */
export class NotALogError extends Error {
  override readonly name = 'NotALogError';
}

/** An event that was left out, and why: shown to whoever wrote it. */
interface RefusedEvent {
  /** Place in the input, from 0. */
  readonly index: number;
  /** Its id, when it had one. */
  readonly id: string | null;
  readonly reason: string;
}

export interface ParsedEvents {
  readonly events: readonly SupportEvent[];
  readonly refused: readonly RefusedEvent[];
}

const Identified = z.object({ id: z.string() });

/**
 * Checks events from anywhere: the good ones come back complete, the bad ones by place, id and reason, and never stop
 * the good. Throws NotALogError when the input is not a list.
 */
export function parseEvents(input: unknown): ParsedEvents {
  if (!Array.isArray(input)) throw new NotALogError(`a log is a list of events, got ${typeof input}`);
  const events: SupportEvent[] = [];
  const refused: RefusedEvent[] = [];
  input.forEach((item: unknown, index) => {
    const result = SupportEvent.safeParse(item);
    if (result.success) events.push(result.data);
    else {
      refused.push({
        index,
        id: Identified.safeParse(item).data?.id ?? null,
        reason: result.error.issues
          .map(({ path, message }) => `${path.join('.') || 'event'}: ${message}`)
          .join('; '),
      });
    }
  });
  return { events, refused };
}
