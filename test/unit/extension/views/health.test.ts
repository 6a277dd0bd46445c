import { expect, it } from 'vitest';
import type { ReadingProgress } from '../../../../extension/tickets/reading-progress.ts';
import { healthView } from '../../../../extension/views/health.ts';
import type { HelpdeskSnapshot } from '../../../../extension/views/snapshot.ts';
import { localized } from '../texts.ts';

const now = new Date().setHours(15, 2, 0, 0);

/** What is said of a Redmine whose first reading is so far. */
async function said(progress: ReadingProgress | null, locale: 'en' | 'ar' = 'en', read = 12_000) {
  const connection = {
    helpdesk: 'redmine',
    agent: { id: '5', name: 'Ana' },
    phase: 'pulling',
    lastSyncAt: null,
  };
  const snapshot = {
    connection: { ...connection, read, progress, lost: false, paused: false },
    tickets: null,
    pairing: null,
    collectorState: { failures: 0, refused: false, lastSeenAt: null },
    l10n: await localized(locale),
    now,
  } as unknown as HelpdeskSnapshot;
  return healthView(snapshot).helpdesk.text;
}

it('says how many of about how many, and when it is done, where the helpdesk tells how many there are', async () => {
  const since = now - 12 * 60_000;
  expect(await said({ left: 28_020, since, leftThen: 38_020 })).toMatch(
    /^Redmine is being read for the first time: 12,000 of about 40,000 tickets, done about 3:40\sPM\./,
  );
  expect(await said({ left: 20, since, leftThen: 38_020 }, 'en', 12_380)).toMatch(
    /12,380 of about 12,400 tickets/,
  );
  expect(await said({ left: 28_020, since, leftThen: 38_020 }, 'ar')).toMatch(/12,000|١٢٬٠٠٠/);
});

it('says no time before there is a pace, and no number that the helpdesk does not tell', async () => {
  expect(await said({ left: 39_960, since: now, leftThen: 39_960 }, 'en', 40)).toMatch(
    /: 40 of about 40,000 tickets\. What is read is kept/,
  );
  expect(await said(null)).toMatch(/: 12,000 tickets so far\. How many there are it does not tell/);
});
