import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import type { ScoreCounts } from '../../../collector/store/count-scores.ts';
import { openSqlite } from '../../../collector/store/sqlite/open.ts';
import type { Store } from '../../../collector/store/store.ts';
import { type AnswerFilter, DIMENSIONS, type Dimension } from '../../../shared/protocol/console/filter.ts';
import { Survey } from '../../../shared/survey/survey.ts';
import { CONFIG, freshFolder, ROOM } from './support.ts';

/** Scores are derived: whatever happens to sessions and responses, they say what those say, counted the plain way. */

const site = 'test-shop';
const DAY = 86_400_000;
const START = Date.UTC(2026, 9, 1);
const faces = Survey.parse(CONFIG.surveys.after);
const stars = Survey.parse({
  ...CONFIG.surveys.after,
  version: 2,
  questions: [
    { id: 'csat', kind: 'csat', scale: 'stars', title: { en: 'How satisfied are you?' } },
    { id: 'ces', kind: 'ces', title: { en: 'Was it easy?' } },
    { id: 'why', kind: 'text', title: { en: 'Why?' } },
  ],
});

const SESSIONS = 6;
const QUEUES = ['support', 'billing'];
const TOPICS = ['mac', 'windows', null];
const WORDS = ['slow', 'slower', 'Größe', 'gracias', 'fast'];

async function open() {
  const file = join(await freshFolder(), 'store.sqlite');
  const store = await openSqlite(file);
  onTestFinished(() => store.close());
  for (const survey of [faces, stars]) {
    const { id, version } = survey;
    await store.do('keepSurvey', { site, id, version, body: JSON.stringify(survey) });
  }
  const database = new DatabaseSync(file, { timeout: 5_000 });
  onTestFinished(() => database.close());
  return { store, database };
}

function addSessions(database: DatabaseSync): void {
  const add =
    database.prepare(`insert into session (id, site, start_id, survey, survey_version, answers, locale, context,
    queue, channel, needs, state, created_at) values (?, ?, ?, 'before-help', 2, '{}', 'es-MX', '{}', ?, ?, ?, 'with-agent', ?)`);
  for (let i = 0; i < SESSIONS; i++) {
    const queue = QUEUES[i % 2] ?? '';
    const topic = TOPICS[i % 3] ?? null;
    const needs = {
      queue,
      required: {},
      preferred: {},
      tier: 'L1',
      topic,
      priority: 1,
      language: null,
      rules: [],
    };
    add.run(`s${i}`, site, `start-${i}`, queue, i < 3 ? 'chat' : 'ticket', JSON.stringify(needs), START);
  }
}

const optional = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined });
const put = fc.record({
  do: fc.constant('put' as const),
  response: fc.integer({ min: 0, max: 11 }),
  session: fc.option(fc.integer({ min: 0, max: SESSIONS - 1 }), { nil: null }),
  survey: fc.constantFrom(faces, stars),
  csat: optional(fc.integer({ min: 1, max: 5 })),
  nps: optional(fc.integer({ min: 0, max: 10 })),
  ces: optional(fc.integer({ min: 1, max: 7 })),
  solved: optional(fc.boolean()),
  why: optional(
    fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((all) => all.join(' ')),
  ),
  locale: fc.constantFrom('es-MX', 'es', 'de', 'pt-BR'),
  state: fc.constantFrom('partial' as const, 'complete' as const),
  hours: fc.integer({ min: 0, max: 40 * 24 }),
});
const step = fc.oneof(
  { arbitrary: put, weight: 8 },
  {
    arbitrary: fc.record({
      do: fc.constantFrom('end' as const, 'ask' as const, 'erase' as const),
      session: fc.integer({ min: 0, max: SESSIONS - 1 }),
      hours: fc.integer({ min: 0, max: 40 * 24 }),
    }),
    weight: 3,
  },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

async function run(store: Store, { at, ...one }: Step & { at: number }): Promise<void> {
  const id = `s${one.session}`;
  if (one.do === 'end') await store.do('endSession', { site, id, by: 'agent', now: at });
  else if (one.do === 'ask') await store.do('markAsked', { site, id, now: at });
  else if (one.do === 'erase')
    await store.do('erase', { site, session: id, customerRef: null, until: 4e12, now: at });
  else if ('survey' in one) {
    const { survey, csat, nps, ces, solved, why, session } = one;
    const said = survey === faces ? { csat, nps, solved, why } : { csat, ces, why };
    await store.do('putResponse', {
      ...{ id: `r${one.response}`, site, survey: survey.id, surveyVersion: survey.version, moment: 'after' },
      ...{
        session: session === null ? null : id,
        formats: {},
        locale: one.locale,
        state: one.state,
        via: 'page',
      },
      ...{ revision: 'next', redacted: {}, most: ROOM, changeWithin: 1e12, now: at },
      answers: Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    } as Parameters<typeof store.do<'putResponse'>>[1]);
  }
}

interface Plain {
  readonly at: number;
  readonly dims: Readonly<Record<string, string | null>>;
  readonly scores: readonly { kind: string; format: string; value: number }[];
  readonly comment: string;
}

/** When an answer counts, UTC ms. */
function timeOf(database: DatabaseSync, { id, session }: Record<string, unknown>): number {
  const of = session === null ? `response = ?1 and session is null` : 'session = ?1';
  const row = database.prepare(`select id from answer where ${of}`).get(String(session ?? id));
  return Math.floor(Number(row?.['id']) / 1024);
}

/** What was answered, told from the two tables, and when it counts. */
function plainly(database: DatabaseSync): Plain[] {
  const rows = database.prepare(`select * from response where moment = 'after' and answers <> '{}'`).all();
  const bySession = Map.groupBy(rows, (row) => String(row['session'] ?? row['id']));
  return [...bySession.values()].map((of) => {
    const [chosen = {}] = of.toSorted(
      (a, b) =>
        Number(b['state'] === 'complete') - Number(a['state'] === 'complete') ||
        Number(b['updated_at']) - Number(a['updated_at']),
    );
    const session =
      database.prepare('select * from session where id = ?').get(chosen['session'] ?? null) ?? null;
    const given = of.map((row) => Number(row['created_at']));
    const at = timeOf(database, chosen);
    // An answer that is tied to a session of which another is known already leaves that one its day.
    expect(given).toContain(at);
    const said = JSON.parse(String(chosen['answers']));
    const survey = chosen['survey_version'] === 1 ? faces : stars;
    return {
      at,
      dims: {
        queue: session && String(session['queue']),
        topic: session && JSON.parse(String(session['needs'])).topic,
        channel: session && String(session['channel']),
        language: String(chosen['locale']).slice(0, 2),
        survey: survey.id,
      },
      comment: said.why ?? '',
      scores: survey.questions.flatMap((question) => {
        const value = said[question.id];
        if (value === undefined || question.kind === 'text') return [];
        const kind = question.kind === 'yesno' ? 'solved' : question.kind;
        const formats: Record<string, string> = { solved: 'yesno', nps: 'nps.11', ces: 'ces.7' };
        const format = formats[kind] ?? (survey === faces ? 'csat.faces.5' : 'csat.stars.5');
        return [{ kind, format, value: Number(value) }];
      }),
    };
  });
}

const LOW: Record<string, number> = { csat: 2, nps: 6, ces: 3, solved: 0 };
const fold = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

function chosenBy(all: readonly Plain[], filter: AnswerFilter, from: number, to: number) {
  const isScore = ({ kind, value }: Plain['scores'][number]) =>
    (filter.kind?.includes(kind as 'csat') ?? true) &&
    (filter.score?.includes(value) ?? true) &&
    (filter.low === undefined || value <= (LOW[kind] ?? -1));
  const byScore = filter.kind ?? filter.score ?? filter.low;
  return all
    .filter(({ at }) => at >= from && at < to)
    .filter(({ dims }) =>
      (['queue', 'topic', 'channel', 'language', 'survey'] as const).every(
        (name) => filter[name]?.includes(dims[name] ?? null) ?? true,
      ),
    )
    .filter(({ comment }) =>
      (filter.words ?? '').split(' ').every(
        (word) =>
          word === '' ||
          fold(comment)
            .split(' ')
            .some((said) => said.startsWith(fold(word))),
      ),
    )
    .map((one) => ({ ...one, scores: one.scores.filter(isScore) }))
    .filter(({ scores }) => byScore === undefined || scores.length > 0);
}

const filters: fc.Arbitrary<AnswerFilter> = fc.record(
  {
    queue: fc.subarray(['support', 'billing', null], { minLength: 1 }),
    topic: fc.subarray(['mac', null], { minLength: 1 }),
    language: fc.subarray(['es', 'de'], { minLength: 1 }),
    kind: fc.subarray(['csat', 'nps', 'ces', 'solved'] as const, { minLength: 1 }),
    low: fc.constant(true as const),
    score: fc.subarray([0, 1, 2, 5], { minLength: 1 }),
    words: fc.constantFrom('slow', 'GROSSE', 'grö', 'gra slow', 'fast', '!'),
  },
  { requiredKeys: [] },
);

/** Of what is done a moment later: how much of it is done when somebody looks. */
const tidied = fc.record({ after: fc.nat(40), words: fc.integer({ min: 1, max: 9 }), packs: fc.boolean() });

type Format = ScoreCounts['formats'][number];

const counted = ({ formats }: ScoreCounts, of: (format: Format) => readonly number[]) =>
  Object.fromEntries(
    formats
      .map((format) => [`${format.kind} ${format.format}`, of(format)] as const)
      .filter(([, counts]) => counts.some((n) => n > 0)),
  );

const inGroup = ({ by }: Format, name: Dimension, code: string | null): readonly number[] =>
  by.find((row) => row.dimension === name && row.code === code)?.counts ?? [];

function plainCounts(chosen: readonly Plain[]): Record<string, number[]> {
  const counts: Record<string, number[]> = {};
  for (const { kind, format, value } of chosen.flatMap(({ scores }) => scores)) {
    const of = counts[`${kind} ${format}`] ?? Array.from({ length: 11 }, () => 0);
    counts[`${kind} ${format}`] = of.with(value, (of[value] ?? 0) + 1);
  }
  return counts;
}

test('figures, parts, breakdowns and lists say what is in the tables, for any history and filter', async () => {
  const { store, database } = await open();
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 40 }),
      filters,
      tidied,
      // Days begin where the desk is: as they do in UTC, or hours before and after.
      fc.constantFrom(0, -60, 300, -330),
      async (steps, filter, how, minutes) => {
        const from = START + 10 * DAY + minutes * 60_000;
        const to = from + 20 * DAY;
        const before = { from: from - 10 * DAY, to: from };
        const parts = Array.from({ length: 7 }, (_, i) => from + 3 * i * DAY);
        database.exec('delete from response; delete from session; delete from feed; delete from answer');
        addSessions(database);
        const timed = steps
          .map((one) => ({ ...one, at: START + one.hours * 3_600_000 }))
          .toSorted((a, b) => a.at - b.at);
        for (const [i, one] of timed.entries()) {
          await run(store, one);
          if (i === how.after) await store.do('indexWords', { limit: how.words });
        }
        if (how.packs) while ((await store.do('packDays', { before: 1e6, limit: 50 })) > 0);
        const all = plainly(database);
        const chosen = chosenBy(all, filter, from, to);
        const asked = { site, from, to, filter };
        const counts = await store.look('countScores', { ...asked, before, parts });
        if (filter.words === '!') expect(counts.answered).toBe(0);
        else {
          expect(counts.answered).toBe(chosen.length);
          expect(counted(counts, ({ now }) => now)).toEqual(plainCounts(chosen));
          expect(counted(counts, (format) => format.before)).toEqual(
            plainCounts(chosenBy(all, filter, before.from, before.to)),
          );
          const list = await store.look('listAnswers', { ...asked, after: null, limit: 100 });
          expect(list.answers.map(({ id }) => Math.floor(id / 1024))).toEqual(
            chosen.map(({ at }) => at).toSorted((a, b) => b - a),
          );
        }
        const whole = await store.look('countScores', { ...asked, filter: {}, before, parts });
        for (const [i, start] of parts.entries())
          expect(counted(whole, (format) => format.parts[i] ?? [])).toEqual(
            plainCounts(chosenBy(all, {}, start, parts[i + 1] ?? to)),
          );
        const asks = database.prepare('select count(*) as n from ask where at >= ? and at < ? and value = ?');
        const [never, silent, answered] = [0, 1, 2].map((value) => asks.get(from, to, value)?.['n']);
        expect(whole.asked).toEqual({ never, silent, answered });
        for (const name of DIMENSIONS)
          for (const code of new Set(all.map(({ dims }) => dims[name] ?? null)))
            expect(counted(whole, (format) => inGroup(format, name, code))).toEqual(
              plainCounts(chosenBy(all, { [name]: [code] }, from, to)),
            );
        for (const { now, parts: each, by } of counts.formats) {
          const sum = (of: readonly (readonly number[])[]) =>
            now.map((_, point) => of.reduce((n, points) => n + (points[point] ?? 0), 0));
          expect(sum(each)).toEqual(now);
          for (const name of DIMENSIONS)
            expect(sum(by.filter(({ dimension }) => dimension === name).map((row) => row.counts))).toEqual(
              now,
            );
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('counted again from the beginning, as a store of before is, all is the same', async () => {
  const { store, database } = await open();
  addSessions(database);
  const steps = fc.sample(step, { numRuns: 120, seed: 7 });
  for (const [i, one] of steps.filter((one) => one.do !== 'erase').entries())
    await run(store, { ...one, at: START + i * 3_600_000 });
  const dump = () =>
    [
      `select session, response, low, comment from answer order by id`,
      `select a.response, s.value, m.kind, m.queue, m.topic, m.question from score s join answer a on a.id = s.answer
         join mix m on m.id = s.mix order by a.id, m.kind`,
      'select session, at, value from ask order by session',
    ].map((text) => database.prepare(text).all());
  const before = dump();
  expect(before.map((rows) => rows.length).every((n) => n > 3)).toBe(true);
  database.exec(`delete from answer; delete from ask; delete from measure;
    insert into meta (name, value) values ('answers', 'sessions 0')`);
  let looked = 0;
  for (let n = 1; n > 0; looked += n) n = await store.do('fillAnswers', { site, limit: 3 });
  expect(looked).toBeGreaterThan(3);
  expect(dump()).toEqual(before);
});
