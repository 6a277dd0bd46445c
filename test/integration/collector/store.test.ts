import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test, vi } from 'vitest';
import { SCHEMA_VERSION } from '../../../collector/store/migrations/migrate.ts';
import { openSqlite } from '../../../collector/store/sqlite/open.ts';
import type { Input } from '../../../collector/store/store.ts';
import { freshFolder, ROOM, uuid7 } from './support.ts';

const examples = new URL('../../fixtures/collector/', import.meta.url);

async function open(file: string) {
  const store = await openSqlite(file);
  onTestFinished(() => store.close());
  return store;
}
const freshFile = async () => join(await freshFolder(), 'store.sqlite');

const answer = (id: string, over: Partial<Input<'putResponse'>> = {}): Input<'putResponse'> => ({
  id,
  site: 'shop',
  survey: 'after',
  surveyVersion: 1,
  moment: 'after',
  session: null,
  answers: { csat: 4 },
  formats: {},
  locale: 'en',
  state: 'partial',
  via: 'page',
  revision: 1,
  redacted: {},
  most: ROOM,
  changeWithin: 3_600_000,
  now: 1_795_000_000_000,
  ...over,
});

const versionOf = (name: string): number => Number(/\d+/.exec(name)?.[0]);
const byVersion = (one: string, other: string): number => versionOf(one) - versionOf(other);

test('a store opens under node --watch, which lets its thread report the modules it loads', async () => {
  vi.stubEnv('WATCH_REPORT_DEPENDENCIES', '1');
  onTestFinished(() => void vi.unstubAllEnvs());
  const store = await open(await freshFile());
  await expect(store.do('putResponse', answer(uuid7(1)))).resolves.toBeDefined();
});

const files = readdirSync(examples)
  .filter((name) => name.startsWith('store-v'))
  .sort(byVersion);

test('every version of the store has an example', () => {
  expect(files).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, i) => `store-v${i + 1}.sql`));
});

test.for(files)('%s is brought up to date with all that was in it', async (name) => {
  const file = await freshFile();
  const before = new DatabaseSync(file);
  before.exec(await readFile(new URL(name, examples), 'utf8'));
  before.close();
  const store = await open(file);
  const session = await store.do('readSessionByConversation', { site: 'test-shop', conversation: 'c-1' });
  expect(session, name).toMatchObject({
    agent: 'maria',
    state: 'ended',
    answers: { what: 'No puedo entrar' },
  });
  const response = await store.do('readResponse', { session: session?.id ?? '', moment: 'after' });
  expect(response).toMatchObject({ state: 'complete', answers: { csat: 4, why: 'Gracias' } });
  while ((await store.do('fillAnswers', { site: 'test-shop', limit: 1 })) > 0);
  const said = { site: 'test-shop', from: 0, to: 4e12, filter: { words: 'gracias' } };
  const { answers } = await store.look('listAnswers', { ...said, after: null, limit: 10 });
  expect(answers, name).toMatchObject([{ session: session?.id, comment: 'Gracias', scores: [{ value: 4 }] }]);
  expect(answers[0]?.handling ?? null, name).toEqual(
    versionOf(name) < 21
      ? null
      : { state: 'with', owner: 'lena', note: 'I call her back.', changedAt: 1_795_000_500_000 },
  );
  const log = await store.do('readDecisions', { site: 'test-shop', after: 0, limit: 10 });
  expect(
    log.map(({ logged }) => logged.decisions[0]?.agent),
    name,
  ).toEqual(versionOf(name) < 3 ? [] : ['maria']);
  const recovery = await store.do('readRecovery', { session: session?.id ?? '', target: 'agent' });
  expect(recovery?.agent, name).toBe(versionOf(name) < 4 ? undefined : 'maria');
  const targets = await store.do('readTargets', { site: 'test-shop', agent: 'maria', endedSince: 0 });
  expect(
    targets.map(({ state }) => state),
    name,
  ).toEqual(versionOf(name) < 5 ? [] : ['accepted']);
  const hooks = await store.do('readWebhooks', { site: 'test-shop' });
  expect(
    hooks.map(({ name: called, secretVersion }) => [called, secretVersion]),
    name,
  ).toEqual(versionOf(name) < 24 ? [] : [['Low scores', 2]]);
  const wish = await store.do('readSummaryWish', { site: 'test-shop', person: 'lena' });
  expect(wish?.state, name).toBe(versionOf(name) < 26 ? undefined : 'on');
  const imports = await store.do('readImports', { site: 'test-shop' });
  expect(imports, name).toHaveLength(versionOf(name) < 31 ? 0 : 1);
  const notes = await store.do('readNotes', { site: 'test-shop', person: 'maria' });
  expect(notes, name).toHaveLength(versionOf(name) < 32 ? 0 : 1);
  const trainings = await store.do('readTrainings', { site: 'test-shop', person: null });
  expect(trainings, name).toHaveLength(versionOf(name) < 33 ? 0 : 1);
  const { every, ideas } = await store.do('readPulse', { site: 'test-shop' });
  expect([every, ideas.length], name).toEqual(versionOf(name) < 35 ? ['off', 0] : ['month', 1]);
  const [figures] = await store.do('readCompanyFigures', { site: 'test-shop' });
  expect(figures?.madeBy, name).toBe(versionOf(name) < 36 ? undefined : 'lena');
  const refused = { site: 'test-shop', customerRef: session?.customerRef ?? '' };
  expect(await store.do('readRefused', refused), name).toEqual(versionOf(name) < 14 ? [] : ['do-not-ask']);
  const drafted = { site: 'test-shop', area: 'roles', person: 'lena' } as const;
  expect((await store.do('readSettingsDraft', drafted))?.base, name).toBe(
    versionOf(name) < 22 ? undefined : 1,
  );
  const published = await store.do('readSettingsHead', { site: 'test-shop' });
  expect(published?.what, name).toBe(versionOf(name) < 22 ? undefined : 'taken-over');
  // Until version 18 sums were kept in clear: nothing of them is left, nor in the file's free pages.
  const told = await store.do('readFigures', { site: 'test-shop', agent: 'maria', since: '2026-10' });
  expect(told, name).toHaveLength(versionOf(name) < 18 ? 0 : 1);
  if (versionOf(name) < 18) expect(await store.do('readMeta', { name: 'scrub' }), name).toMatch(/^now /);
  const { reviews } = await store.do('readReviewsOf', { session: session?.id ?? '' });
  expect(
    reviews.map(({ strength, answer, criteria }) => [strength, answer, criteria.length]),
    name,
  ).toEqual(versionOf(name) < 23 ? [] : [['Asked first.', 'Thank you.', 2]]);
});

test('a store of a newer program is refused, and not touched', async () => {
  const file = await freshFile();
  const newer = new DatabaseSync(file);
  newer.exec(`pragma user_version = ${SCHEMA_VERSION + 1}`);
  newer.close();
  await expect(openSqlite(file)).rejects.toThrow(
    `this program knows ${SCHEMA_VERSION}. Start the newer Overdesk`,
  );
});

test('a bad write fails alone: the others of its batch are kept', async () => {
  const store = await open(await freshFile());
  const good = uuid7();
  const other = uuid7();
  const bad = answer(uuid7(), { survey: Object.create(null), now: Number.NaN });
  const results = await Promise.allSettled([
    store.do('putResponse', answer(good)),
    store.do('putResponse', bad),
    store.do('putResponse', answer(other)),
  ]);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  for (const id of [good, other]) {
    expect(await store.do('putResponse', answer(id))).toMatchObject({ ok: true, changed: false });
  }
});

test('WAL and full synchronisation on every open, also of a file that comes back', async () => {
  const file = await freshFile();
  const first = await openSqlite(file);
  await first.do('putResponse', answer(uuid7()));
  await first.close();
  const store = await open(file);
  expect(await store.settings()).toEqual({
    journal: 'wal',
    synchronous: 2,
    secureDelete: 1,
    busyTimeout: 5000,
  });
});

test('revisions arrive in any order, repeated: the newest stays, complete never falls back', async () => {
  const store = await open(await freshFile());
  const id = uuid7();
  const saves = [3, 1, 2, 3, 1].map((revision) =>
    answer(id, {
      revision,
      answers: { csat: revision },
      state: revision >= 2 ? 'complete' : 'partial',
      session: 's',
    }),
  );
  for (const save of saves) await store.do('putResponse', save);
  const later = answer(id, { revision: 4, answers: { csat: 4 }, session: 's' });
  expect(await store.do('putResponse', later)).toMatchObject({ state: 'complete', changed: false });
  expect(await store.do('readResponse', { session: 's', moment: 'after' })).toMatchObject({
    state: 'complete',
    answers: { csat: 3 },
  });
});

test('somebody else’s id does not become theirs', async () => {
  const store = await open(await freshFile());
  const id = uuid7();
  await store.do('putResponse', answer(id, { session: 'mine' }));
  expect(await store.do('putResponse', answer(id, { session: 'theirs', revision: 9 }))).toEqual({
    ok: false,
    refused: 'already-answered',
  });
});

test('two processes on one file count one feed', async () => {
  const file = await freshFile();
  const [one, two] = [await open(file), await open(file)];
  const write = (store: typeof one, session: string) =>
    store.do('requestCallback', {
      ...{ site: 'shop', id: uuid7(), session, to: 'agent', owner: 'maria', leads: [] },
      ...{ due: 2, now: 1 },
    });
  await Promise.all(Array.from({ length: 40 }, (_, i) => write(i % 2 ? one : two, `s${i}`)));
  expect(await one.do('feedHead', { site: 'shop' })).toBe(40);
  const database = new DatabaseSync(file, { readOnly: true });
  const numbers = database.prepare('select seq from feed order by seq').all();
  database.close();
  expect(numbers.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
});
