import { expect, it } from 'vitest';
import { withoutSource } from '../../../../extension/views/sources.ts';

/** What an agent without a collector is not shown, at a helpdesk of that kind. */
const hidden = (helpdesk: string): ReadonlySet<string> => {
  const connection = {
    helpdesk,
    base: 'https://desk.example',
    agent: null,
    phase: 'idle',
    lastSyncAt: null,
    read: 0,
    progress: null,
    paused: false,
    lost: false,
    failures: 0,
    due: 0,
  } as const;
  return withoutSource({ pairing: null, connection, collector: null });
};

it('offers ratings without a collector where the helpdesk asks for them itself', () => {
  for (const helpdesk of ['zendesk', 'chatwoot', 'intercom']) {
    expect(hidden(helpdesk).has('csat')).toBe(false);
    expect(hidden(helpdesk).has('answer-rate')).toBe(false);
    expect(hidden(helpdesk).has('nps')).toBe(true);
  }
  expect(hidden('freshdesk').has('csat')).toBe(false);
  // It does not say when a survey was sent.
  expect(hidden('freshdesk').has('answer-rate')).toBe(true);
  expect(hidden('redmine').has('csat')).toBe(true);
});
