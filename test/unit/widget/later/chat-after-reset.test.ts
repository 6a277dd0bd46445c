// @vitest-environment happy-dom
import { expect, onTestFinished, test, vi } from 'vitest';
import { keepRecord, type Memory } from '../../../../widget/delivery/memory.ts';
import { watchSession } from '../../../../widget/later/watch.ts';
import type { AskAfter, WidgetContext } from '../../../../widget/survey/widget-context.ts';

/** A page whose chat tool says when the conversation is over. */
function chatting() {
  vi.stubGlobal('fetch', () => new Promise(() => {}));
  localStorage.clear();
  const page = new AbortController();
  onTestFinished(() => page.abort());
  const memory = keepRecord<Memory>(() => localStorage, 'overdesk:shop');
  memory.set({ start: 'a', session: 's1.a', since: Date.now() });
  let end = (): void => {};
  const tool = {
    conversationId: () => null,
    onEnded(tell: () => void): void {
      end = tell;
    },
  };
  const widget = {
    memory,
    page: { base: 'https://desk.example/', signal: page.signal },
    config: { next: 'chat', fatigue: { npsDays: 0, anyDays: 0 } },
    tool: Promise.resolve(tool),
    card: { isBusy: () => false },
    outbox: { post: vi.fn() },
  } as unknown as WidgetContext;
  return { widget, end: () => end(), asked: vi.fn<AskAfter>(async () => {}) };
}

test.each([
  ['whoever chatted', {}, 1],
  ['nobody, once the next user is there', { start: undefined, session: undefined }, 0],
] as const)('the end of a chat asks %s', async (_, change, times) => {
  const { widget, end, asked } = chatting();
  watchSession(widget, asked)();
  await new Promise((resolve) => setTimeout(resolve));
  widget.memory.set(change);
  end();
  expect(widget.outbox.post).toHaveBeenCalledTimes(1);
  expect(asked).toHaveBeenCalledTimes(times);
});
