import { DAY } from '../../shared/time/durations.ts';
import type { ChatTool } from '../chats/lib/chat-tool.ts';
import type { Memory } from '../delivery/memory.ts';
import type { SessionRef } from '../delivery/request-store.ts';
import { emit } from '../page.ts';
import { keyOf, sessionOf } from '../survey/context.ts';
import { chatOf } from '../survey/open-chat.ts';
import type { AskAfter, StateRead, WidgetContext } from '../survey/widget-context.ts';
import { mayAsk, tiredOf } from './fatigue.ts';
import { readState } from './state.ts';

const FIRST = 3000;
const LAST = 60_000;
/** ms: thanks are read for as long as they stay (survey/thanks.ts), and a little longer. */
const THANKED = 10_000;
/** A conversation nobody ended in a week is not asked about any more. */
const FORGET = 7 * DAY;

/**
 * Looks after the running conversation: asks the collector how it stands while the page is seen, less and less often,
 * and asks the customer when it has ended. Returns what to call when it is worth looking at once.
 */
export function watchSession(widget: WidgetContext, askAfter: AskAfter): () => void {
  const { memory, page, config } = widget;
  let pause = FIRST;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = '';
  let followed = '';
  let following = new AbortController();
  let tool: ChatTool | null = null;
  let named = '';

  async function look(): Promise<void> {
    clearTimeout(timer);
    const { session, since, done } = memory.get();
    if (page.signal.aborted || document.hidden || !session || done?.includes(session)) return;
    if (Date.now() - (since ?? 0) > FORGET) {
      widget.letGo();
      return;
    }
    name(session);
    try {
      if (!heed(session, await readState(widget, session))) return;
    } catch {}
    timer = setTimeout(look, pause);
    pause = Math.min(pause * 1.4, LAST);
  }

  /** Does what the session's state asks for. False when there is nothing more to look for. */
  function heed(session: string, read: StateRead): boolean {
    const { state, name, ask } = read;
    if (!state) {
      // Asked without its secret, the collector knows no session.
      const isGone = name === 'unknown-session' && !!memory.get().secrets?.[session];
      if (isGone) widget.letGo();
      return !isGone;
    }
    if (state !== last) {
      emit('state', read);
      pause = FIRST;
    }
    last = state;
    const isOver = last === 'ended' || last === 'deflected';
    if (isOver) memory.set({ request: undefined });
    if (!ask) return !isOver;
    if (mayNotInterrupt()) return true;
    askNow({ id: session }, ask.survey);
    return false;
  }

  /** The customer is answering, or reads the thanks for another conversation: in this tab or, by `ratedAt`, in one beside it. */
  function mayNotInterrupt(): boolean {
    const { ratedAt = 0 } = memory.get();
    return widget.card.isBusy() || Math.abs(Date.now() - ratedAt) < THANKED;
  }

  /** Asks by itself, where that may be. */
  function askNow(session: SessionRef, survey?: string): void {
    const { fatigue } = config;
    const now = Date.now();
    // After a reset nobody else is asked about it.
    if (!sessionOf(widget) || mayNotInterrupt() || !mayAsk(memory.get(), keyOf(session), fatigue, now))
      return;
    const leave = (change: Memory): void => {
      memory.set(change);
      widget.asking = null;
      widget.card.close();
    };
    void askAfter(widget, session, survey ? { survey } : {}, (asked) => ({
      skip: tiredOf(asked, memory.get(), fatigue, now),
      onLater: () => leave({ later: Date.now() + DAY }),
      onNever: () => leave({ never: 1, done: [...(memory.get().done ?? []), keyOf(session)].slice(-20) }),
    }));
  }

  /** Tells the vendor's id as soon as there is one: a webhook will name the conversation by it alone. */
  function name(id: string): void {
    let conversation: string | null | undefined;
    try {
      // A vendor's stub may throw until its script has come.
      conversation = tool?.conversationId();
    } catch {}
    if (!conversation || named === `${id} ${conversation}`) return;
    named = `${id} ${conversation}`;
    void widget.outbox.post({
      kind: 'conversation',
      id: `${id} named`,
      session: { id },
      body: { conversation },
    });
  }

  /** The chat tool sees the end first: the collector is told, and the customer asked while still there. */
  async function follow(): Promise<void> {
    const session = sessionOf(widget);
    if (!session || keyOf(session) === followed || config.next !== 'chat') return;
    followed = keyOf(session);
    // An end seen from now on is the end of this conversation, not of one before.
    following.abort();
    following = new AbortController();
    const { signal } = following;
    try {
      tool = await chatOf(widget);
      tool?.onEnded((conversation) => {
        if (signal.aborted) return;
        void widget.outbox.post({
          kind: 'end',
          id: `${keyOf(session)} ended`,
          session,
          body: conversation ? { conversation } : {},
        });
        memory.set({ request: undefined });
        emit('ended', keyOf(session));
        askNow(session);
      }, signal);
    } catch {}
  }

  /** Answered in another tab, or on a page that was left by Back: it is not asked here any more. */
  function standDown(): void {
    if (!widget.asking || !memory.get().done?.includes(widget.asking)) return;
    widget.asking = null;
    widget.card.close();
  }
  for (const type of ['storage', 'pageshow']) addEventListener(type, standDown, { signal: page.signal });
  page.signal.addEventListener('abort', () => {
    clearTimeout(timer);
    following.abort();
  });
  return () => {
    pause = FIRST;
    void follow();
    void look();
  };
}
