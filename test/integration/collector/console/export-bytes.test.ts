import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { CONFIG, four, freshFolder, post, secretOf, start, startSession } from '../support.ts';
import { enter } from './support.ts';

/** Files byte by byte, against rows that are read and written one by one. */

const free = { burst: 9e9, perSecond: 9e9 };
const KINDS = ['csat', 'nps', 'ces', 'solved'];
const SAID = ['Thanks', '=1+1', 'one, two', 'say "so"', 'ñandú ✓ 日本', '\u00a0-5', 'a\r\nb', undefined];
const AFTER_A_FORMULA = new Set(['=1+1', '\u00a0-5']);

const local = (at: number): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO('Europe/Madrid')
    .toString({ smallestUnit: 'second', timeZoneName: 'never' });

/** Every row as an object, in the order of the file. */
function* rowsIn(file: string): Generator<Record<string, string | number | null>> {
  const database = new DatabaseSync(file, { readOnly: true });
  const answers = database
    .prepare(
      `select a.*, s.queue, s.needs, s.channel, s.ticket, r.survey, r.survey_version, r.locale, r.via, r.source, r.state,
         h.state as handled
       from answer a join response r on r.id = a.response left join session s on s.id = a.session
       left join handling h on h.answer = a.id order by a.id`,
    )
    .all() as Record<string, string | number | null>[];
  const scores = database.prepare(
    'select m.question, m.kind, m.format, s.value from score s join mix m on m.id = s.mix where answer = ? order by mix',
  );
  for (const answer of answers) {
    const at = Math.floor(Number(answer['id']) / 1024);
    const found = scores.all(Number(answer['id'])) as Record<string, string | number>[];
    const told = [
      ...found
        .filter(({ kind }) => KINDS.includes(String(kind)))
        .map(({ question = null, kind = null, format = null, value = null }) => {
          const least = { csat: 3, nps: 7, ces: 3, solved: 1 }[String(kind)] ?? 0;
          return { question, kind, format, value, low: Number(Number(value) < least), comment: null };
        }),
      ...(answer['comment'] === null
        ? []
        : [
            {
              ...{ question: null, kind: 'comment', format: 'text', value: null, low: null },
              comment: answer['comment'] ?? null,
            },
          ]),
    ];
    for (const score of told) {
      yield {
        ...{ answer: String(answer['id']), answered_at: new Date(at).toISOString() },
        ...{
          answered_local: local(at),
          session: answer['session'] ?? null,
          ticket: answer['ticket'] ?? null,
        },
        ...{ survey: answer['survey'] ?? null, survey_version: answer['survey_version'] ?? null, ...score },
        ...{
          queue: answer['queue'] ?? null,
          topic: JSON.parse(String(answer['needs'] ?? '{}')).topic ?? null,
        },
        ...{ channel: answer['channel'] ?? null, language: String(answer['locale']).split('-')[0] ?? '' },
        ...{ locale: answer['locale'] ?? null, via: answer['via'] ?? null, source: answer['source'] ?? null },
        ...{
          state: answer['state'] ?? null,
          handling: answer['handled'] ?? (answer['low'] === 1 ? 'new' : null),
        },
      };
    }
  }
  database.close();
}

function cellOf(value: string | number | null): string {
  if (value === null) return '';
  const text = AFTER_A_FORMULA.has(String(value)) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

test('a file is the same, byte by byte, as rows written one by one', async () => {
  const data = await freshFolder();
  const zone = 'Europe/Madrid';
  const collector = await start({ ...CONFIG, zone }, { data, limits: { network: free, starts: free } });
  const { url } = collector;
  for (const [i, why] of SAID.entries()) {
    const answers = { csat: 1 + (i % 5), nps: i, solved: i % 2 === 0, ...(why !== undefined && { why }) };
    const platform = i % 3 === 0 ? 'mac' : 'windows';
    const { session } = await startSession(url, { answers: { platform, what: 'It broke' } });
    const body = { ...four(session, { answers, state: 'complete' }), secret: secretOf(session) };
    expect((await post(url, '/v1/responses', body)).status).toBe(200);
  }
  expect((await post(url, '/v1/responses', four(null))).status).toBe(200);
  const lena = await enter(collector, 'lena');
  const low = await (await lena.call('GET', '/v1/console/answers?low=1')).json();
  const taken = await lena.call('POST', `/v1/console/answers/${low.answers[0].id}/handling`, {
    state: 'with',
  });
  expect(taken.status).toBe(200);

  const read = async (name: string): Promise<string> =>
    Buffer.from(await (await lena.call('GET', `/v1/console/export/${name}`)).arrayBuffer()).toString();
  const rows = [...rowsIn(join(data, 'overdesk.sqlite'))];
  expect(rows.length).toBeGreaterThan(3 * SAID.length);
  expect(await read('answers.ndjson')).toBe(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const lines = [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
  expect(await read('answers.csv')).toBe(
    `\ufeff${lines.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')}`,
  );
});
