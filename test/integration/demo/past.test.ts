import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkConfig } from '../../../collector/config/check.ts';
import { openFolder } from '../../../collector/data-folder/folder.ts';
import { demoConfig } from '../../../demo/company/config.ts';
import { teammates } from '../../../demo/company/people.ts';
import { pastCases } from '../../../demo/past/cases.ts';
import { layPast } from '../../../demo/past/past.ts';

test('a demo begins with half a year, laid once however often it is laid', async () => {
  const data = mkdtempSync(join(tmpdir(), 'overdesk-past-'));
  onTestFinished(() => rmSync(data, { recursive: true, force: true }));
  const settings = checkConfig(demoConfig(['http://127.0.0.1:1'], teammates));
  const now = Date.UTC(2026, 10, 29, 13);
  const cases = pastCases(now);

  const events = await layPast(data, settings, now);
  expect(await layPast(data, settings, now)).toEqual(events);
  expect(new Set(events.map(({ ticket }) => ticket)).size).toBe(
    cases.filter(({ end }) => end !== 'article').length,
  );

  const { store, close } = await openFolder(data, null);
  const { answers } = await store.look('listAnswers', {
    ...{ site: settings.site, from: 0, to: now, filter: {}, after: null, limit: 50 },
  });
  expect(answers.every(({ scores }) => scores.length > 0)).toBe(true);
  const { outcomes } = await store.do('readOutcomes', {
    site: settings.site,
    since: 0,
    afterSurvey: 'northlight-after',
    before: null,
    limit: 10_000,
  });
  const open = await store.do('readOpenSessions', { site: settings.site, since: 0, limit: 100 });
  await close();
  expect(outcomes).toHaveLength(cases.length);
  expect(open).toHaveLength(cases.filter(({ end }) => end === 'open').length);
  for (const session of open) expect(session.agent).not.toBeNull();
}, 60_000);
