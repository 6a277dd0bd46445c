import { execFile } from 'node:child_process';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { speaksOf } from '../../../collector/store/person.ts';
import { embedded, environmentOf } from './store-in.ts';
import { CONFIG, four, freshFolder, pair, post, start, startSession } from './support.ts';

describe('a stored text speaks of somebody', () => {
  test.each([
    ['{"who":{"email":"Eva@Example.com"}}', { email: 'eva@example.com' }],
    ['{"why":"write me:\\neva@example.com."}', { email: 'eva@example.com' }],
    ['{"why":"(eva@example.com)"}', { email: ' EVA@example.com ' }],
    ['not json: eva@example.com', { email: 'eva@example.com' }],
    ['{"who":{"phone":"+34 600 000 000"}}', { phone: '0034600000000' }],
    ['{"why":"call +34 (600) 000-000 please"}', { phone: '+34600000000' }],
    ['{"who":{"name":" Eva  Álvarez"}}', { name: 'eva álvarez' }],
  ])('%s', (text, person) => {
    expect(speaksOf(text, person)).toBe(true);
  });

  test.each([
    ['{"who":{"email":"neva@example.com"}}', { email: 'eva@example.com' }],
    ['{"who":{"email":"eva@example.com.mx"}}', { email: 'eva@example.com' }],
    ['{"who":{"email":"eva@example.community"}}', { email: 'eva@example.com' }],
    ['{"who":{"phone":"+34 600 000 0001"}}', { phone: '+34600000000' }],
    ['{"who":{"phone":"+40 600 000 000"}}', { phone: '+34600000000' }],
    ['{"why":"Eva Álvarez was very kind"}', { name: 'Eva Álvarez' }],
    ['{"name":5}', { name: '5' }],
  ])('not %s', (text, person) => {
    expect(speaksOf(text, person)).toBe(false);
  });
});

const { after } = CONFIG.surveys;
const ASKING = {
  ...CONFIG,
  surveys: {
    ...CONFIG.surveys,
    after: {
      ...after,
      questions: [
        ...after.questions,
        {
          id: 'reach',
          kind: 'contact',
          title: { en: 'How can we reach you?' },
          fields: ['name', 'email', 'phone'],
        },
      ],
    },
  },
};

/** Sessions whose address is told only afterwards, in a contact or a comment, and answers of no session. */
async function desk() {
  const data = await freshFolder();
  const file = join(await freshFolder(), 'config.json');
  await writeFile(file, JSON.stringify(ASKING));
  const command = async (name: string, ...options: string[]): Promise<string> => {
    const path = new URL('../../../collector/cli/overdesk.js', import.meta.url).pathname;
    const all = [path, name, '--config', file, '--data', data, ...options];
    const env = { ...process.env, ...(await environmentOf(data)) };
    return (await promisify(execFile)(process.execPath, all, { env })).stdout;
  };
  const collector = await start(ASKING, { data });
  const told = async (answers: object, tied: boolean): Promise<string | null> => {
    const { session, secret } = tied
      ? await startSession(collector.url, { answers: { platform: 'mac' } })
      : { session: null, secret: '' };
    if (session !== null) {
      await post(collector.url, `/v1/sessions/${session}/end`, { secret, by: 'page' });
    }
    const body = { ...four(session), answers: { csat: 4, ...answers }, secret };
    const stored = await post(collector.url, '/v1/responses', body);
    expect(stored.status).toBe(200);
    return session;
  };
  return { data, collector, command, told };
}

const kinds = (ndjson: string): string[] =>
  ndjson
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map(({ kind, session }) => (session === null ? `${kind} of none` : kind));

test('an address told afterwards, in a contact or an answer of no session, is exported and erased; in a comment it is not kept', async () => {
  const { collector, command, told } = await desk();
  const eva = { name: 'Eva', email: 'eva@example.com', phone: '+34 600 000 000' };
  const first = await told({ reach: eva }, true);
  await told({ why: 'mail EVA@example.com' }, true);
  await told({ reach: eva }, false);
  const other = await told(
    { reach: { ...eva, email: 'neva@example.com', phone: '+34 600 000 001', name: 'Neva' } },
    true,
  );
  const expected = ['session', 'response', 'response of none'];
  expect(kinds(await command('export', '--email', 'eva@example.com'))).toEqual(expected);
  expect(kinds(await command('export', '--phone', '0034600000000'))).toHaveLength(3);
  expect(kinds(await command('export', '--name', 'eva'))).toHaveLength(3);

  expect(await command('erase', '--email', 'Eva@example.com')).toBe(
    '1 session erased, and 1 answer that belonged to none.\n',
  );
  expect(await command('export', '--email', 'eva@example.com')).toBe('');
  expect(await command('export', '--phone', '+34600000000')).toBe('');
  expect(kinds(await command('export', '--name', 'Neva'))).toEqual(['session', 'response']);
  const maria = await pair(collector, 'maria');
  const { items } = await (await maria.call('GET', '/v1/agent/feed')).json();
  const erased = items.filter(({ kind }: { kind: string }) => kind === 'erased');
  expect(erased.map(({ session }: { session: string }) => session)).toEqual([first]);
  expect(items.some((item: { card?: { session: string } }) => item.card?.session === other)).toBe(true);
});

test.runIf(embedded)('erased answers are erased again after a backup was put back', async () => {
  const { collector, command, told, data } = await desk();
  await told({ reach: { email: 'eva@example.com' } }, false);
  const backup = join(await freshFolder(), 'backup');
  await collector.close();
  await copyFile(join(data, 'overdesk.sqlite'), backup);
  expect(await command('erase', '--phone', '+34600000000')).toBe('0 sessions erased.\n');
  expect(await command('erase', '--email', 'eva@example.com')).toContain(
    'and 1 answer that belonged to none',
  );
  await copyFile(backup, join(data, 'overdesk.sqlite'));
  await (await start(ASKING, { data })).close();
  expect(await command('export', '--email', 'eva@example.com')).toBe('');
});
