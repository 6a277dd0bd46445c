import type { Answers } from '../../shared/survey/survey.ts';
import type { Call } from '../page.ts';
import { askAfter, type Showing } from './after.ts';
import { type Desk, sessionOf } from './desk.ts';

/** The commands both bodies know. True when it was one of them. */
export function command(desk: Desk, [name, first]: Call): boolean {
  switch (name) {
    case 'identify':
      desk.customer = { ...desk.customer, ...(isRecord(first) ? first : {}) };
      return true;
    case 'context':
      for (const [key, value] of Object.entries(isRecord(first) ? first : {})) {
        desk.context[key] = String(value);
      }
      return true;
    case 'after': {
      const showing: Showing = typeof first === 'string' ? { session: first } : isRecord(first) ? first : {};
      askAfter(desk, showing.session ?? sessionOf(desk), showing, false);
      return true;
    }
    case 'consent':
      // Only ever heard as a withdrawal: what is kept here goes.
      desk.memory.forget();
      void desk.outbox.forget();
      return true;
    case 'close':
      desk.card.close();
      return true;
    default:
      return false;
  }
}

const isRecord = (value: unknown): value is Record<string, string> & { prefill?: Answers } =>
  typeof value === 'object' && value !== null;
