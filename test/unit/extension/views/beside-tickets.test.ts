import { expect, test } from 'vitest';
import { isBesideTickets } from '../../../../extension/views/beside-tickets.ts';
import { withoutSource } from '../../../../extension/views/sources.ts';

/** A desk without a collector, on a helpdesk that asks nobody. */
const desk = (pinned: readonly string[]) =>
  ({
    choices: { pinned, targets: {} },
    policy: {},
    collector: null,
    pairing: null,
    connection: { helpdesk: 'osticket' },
  }) as unknown as Parameters<typeof isBesideTickets>[0] & Parameters<typeof withoutSource>[0];

test('a speed stands beside a quality that is told, where no customer is asked', () => {
  const snapshot = desk(['agent-reply-clock']);
  const told = ['agent-reply-clock', 'csat', 'reopen-rate', 'backlog'].filter(
    (kpi) => isBesideTickets(snapshot)({ result: { kpi } } as never) && !withoutSource(snapshot).has(kpi),
  );
  expect(told).toEqual(['agent-reply-clock', 'reopen-rate']);
});

test('a number that leans on none stands alone', () => {
  const isBeside = isBesideTickets(desk(['backlog']));
  expect(['backlog', 'reopen-rate'].filter((kpi) => isBeside({ result: { kpi } } as never))).toEqual([
    'backlog',
  ]);
});

test('the usual ones stand there where none of the chosen is told any more', () => {
  const isBeside = isBesideTickets(desk(['csat']));
  expect(isBeside({ result: { kpi: 'backlog' } } as never)).toBe(true);
  expect(isBesideTickets(desk(['csat', 'reopen-rate']))({ result: { kpi: 'backlog' } } as never)).toBe(false);
});
