import type { SessionState } from '../../shared/protocol/customer.ts';
import { emit } from '../page.ts';
import { askAfter } from './after.ts';
import type { Desk } from './desk.ts';

const FIRST = 3000;
const LAST = 60_000;
/** A conversation nobody ended in a week is not asked about any more. */
const FORGET = 7 * 86_400_000;

/**
 * Looks after the running conversation: asks the collector how it stands while the page is seen, less and less often,
 * at once when the page is seen again; and asks the customer when it has ended.
 */
export function watchSession(desk: Desk): void {
  const { memory, page } = desk;
  let pause = FIRST;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = '';

  async function look(): Promise<void> {
    clearTimeout(timer);
    const { session, since } = memory.get();
    if (page.signal.aborted || document.hidden || !session) return;
    if (Date.now() - (since ?? 0) > FORGET) {
      memory.set({ open: 0, session: undefined, start: undefined, since: undefined });
      return;
    }
    try {
      const response = await fetch(`${page.base}v1/sessions/${session}`, {
        credentials: 'omit',
        signal: page.signal,
      });
      if (response.ok) {
        const state: SessionState = await response.json();
        if (state.state !== last) emit('state', state);
        if (state.state !== last) pause = FIRST;
        last = state.state;
        if (state.ask) {
          askAfter(desk, session, { survey: state.ask.survey }, true);
          return;
        }
        if (last === 'ended' || last === 'deflected') return;
      } else if (response.status === 404) {
        memory.set({ open: 0, session: undefined, start: undefined });
        return;
      }
    } catch {}
    timer = setTimeout(look, pause);
    pause = Math.min(pause * 1.4, LAST);
  }

  const again = (): void => {
    pause = FIRST;
    void look();
  };
  document.addEventListener('visibilitychange', again, { signal: page.signal });
  addEventListener('pageshow', (event) => event.persisted && again(), { signal: page.signal });
  page.signal.addEventListener('abort', () => clearTimeout(timer));
  desk.look = again;
  void look();
}
