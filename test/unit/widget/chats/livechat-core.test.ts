// @vitest-environment happy-dom
import { createWidget } from '@livechat/widget-core';
import { expect, test, vi } from 'vitest';
import make from '../../../../widget/chats/livechat.ts';

/** LiveChat publishes its loader: what it puts on the page before its script comes is no chat yet. */
test('LiveChat’s own package without its script is a snippet, and is waited for no longer than 3 s', async () => {
  vi.useFakeTimers();
  // The script itself cannot be reached from a test, as with an ad blocker.
  vi.spyOn(document.head, 'appendChild').mockImplementation((node) => node);
  createWidget({ license: '1234567', group: '5' }).init();
  const tool = make(window, {});
  const quit = new AbortController();
  const ends: unknown[] = [];
  tool.onEnded((conversation) => ends.push(conversation), quit.signal);
  expect(tool.presence()).toBe('snippet');
  expect(tool.conversationId()).toBe(null);
  const rejected = expect(tool.open(quit.signal)).rejects.toThrow('has not come');
  await vi.advanceTimersByTimeAsync(3100);
  await rejected;

  // What its script does when it comes: it takes over the object that is there.
  let status = 'chatting';
  const heard: ((customer: { status: string }) => void)[] = [];
  const api = (window as never as { LiveChatWidget: Record<string, unknown> }).LiveChatWidget;
  api['_h'] = (kind: string, [name, handler]: [string, () => void]) => {
    if (kind === 'on' && name === 'customer_status_changed') heard.push(handler);
    if (kind === 'get') return name === 'chat_data' ? { chatId: 'chat-1' } : { status };
    return undefined;
  };
  await vi.advanceTimersByTimeAsync(100);
  expect(tool.presence()).toBe('ready');
  status = 'browsing';
  for (const handler of heard) handler({ status });
  expect(ends).toEqual(['chat-1']);
  vi.useRealTimers();
});
