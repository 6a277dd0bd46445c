import type { SessionState } from '../../shared/protocol/customer.ts';
import { sessionPath } from '../../shared/protocol/paths.ts';
import type { ChatTool } from '../chats/chat-tool.ts';
import { chatOf } from '../chats/open.ts';
import { emit } from '../page.ts';
import { askAfter, NO_SESSION } from './after.ts';
import { type Desk, sessionOf } from './desk.ts';

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
  let followed = '';
  let tool: ChatTool | null = null;
  let named: string | null = null;
  let asked = '';

  async function look(): Promise<void> {
    clearTimeout(timer);
    const { session, secrets, since } = memory.get();
    if (page.signal.aborted || document.hidden || !session) return;
    if (Date.now() - (since ?? 0) > FORGET) {
      memory.set(NO_SESSION);
      return;
    }
    name(session);
    try {
      const response = await fetch(page.base + sessionPath(session, 'state'), {
        method: 'POST',
        // A string travels as text/plain: no preflight.
        body: JSON.stringify({ secret: secrets?.[session] }),
        credentials: 'omit',
        signal: page.signal,
      });
      if (response.ok) {
        const state: SessionState = await response.json();
        if (state.state !== last) emit('state', state);
        if (state.state !== last) pause = FIRST;
        last = state.state;
        if (state.ask && !desk.card.isBusy()) {
          asked = session;
          askAfter(desk, session, { survey: state.ask.survey }, true);
          return;
        }
        if (!state.ask && (last === 'ended' || last === 'deflected')) return;
      } else if (response.status === 404) {
        memory.set(NO_SESSION);
        return;
      }
    } catch {}
    timer = setTimeout(look, pause);
    pause = Math.min(pause * 1.4, LAST);
  }

  /** Tells the vendor's id as soon as there is one: a webhook will name the conversation by it alone. */
  function name(session: string): void {
    const conversation = tool?.conversationId();
    if (!conversation || conversation === named) return;
    named = conversation;
    void desk.outbox.post({
      id: `${session} named`,
      path: sessionPath(session, 'conversation'),
      body: { conversation },
    });
  }

  /** The chat tool sees the end first: the collector is told, and the customer asked while still there. */
  async function follow(): Promise<void> {
    const session = sessionOf(desk);
    if (!session || session === followed || desk.config.next !== 'chat') return;
    followed = session;
    try {
      tool = await chatOf(desk);
      tool?.onEnded((conversation) => {
        void desk.outbox.post({
          id: `${session} ended`,
          path: sessionPath(session, 'end'),
          body: conversation ? { conversation } : {},
        });
        emit('ended', session);
        asked = session;
        askAfter(desk, session, {}, true);
      }, page.signal);
    } catch {}
  }

  const again = (): void => {
    pause = FIRST;
    void follow();
    void look();
  };
  // Answered in another tab: it is not asked here any more.
  addEventListener(
    'storage',
    () => {
      const { done } = memory.get();
      if (done?.some((session) => session === asked)) desk.card.close();
    },
    { signal: page.signal },
  );
  document.addEventListener('visibilitychange', again, { signal: page.signal });
  addEventListener('pageshow', (event) => event.persisted && again(), { signal: page.signal });
  page.signal.addEventListener('abort', () => clearTimeout(timer));
  desk.look = again;
  again();
}
