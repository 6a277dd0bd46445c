import { readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startPreview } from '../../../collector/preview/preview.ts';
import { CONFIG, freshFolder, post, uuid7 } from './support.ts';

const BUILT = join(import.meta.dirname, '../../../dist/widget');

async function preview(config: object = CONFIG) {
  const file = join(await freshFolder(), 'help.json');
  await writeFile(file, JSON.stringify(config, null, 2));
  const running = await startPreview({ config: file, widget: BUILT });
  onTestFinished(() => running.close());
  const see = async (path: string) => (await fetch(new URL(path, running.url))).text();
  const collector = async () =>
    /src="(http:[^"]+)\/widget\/overdesk\.js"/.exec(await see('/page'))?.[1] ?? '';
  return { file, running, see, collector };
}

test('both surveys, every language, theme, width and way may be chosen, and each is a page of its own', async () => {
  const dutch = { nl: { send: 'Versturen' } };
  const { see } = await preview({ ...CONFIG, words: dutch });
  const bench = await see('/');
  for (const choice of ['before', 'after', 'nl', 'es', 'ar', 'dark', '375', 'modal']) {
    expect(bench).toContain(`<option value="${choice}"`);
  }
  const page = await see('/page?survey=after&language=ar&theme=dark&way=inline');
  expect(page).toContain('<html lang="ar" dir="rtl" style="color-scheme: dark">');
  expect(page).toContain(
    'data-do="[&#34;after&#34;,{&#34;way&#34;:&#34;inline&#34;,&#34;into&#34;:&#34;#here&#34;}]"',
  );
  expect(await see('/page?survey=after&language=es&way=link')).toContain('How satisfied are you?');
  expect(await see('/page?survey=after&language=es&way=e-mail')).toContain('score=5');
});

test('a whole collector answers, with no helpdesk, mail or webhook of the company’s, and nothing is kept', async () => {
  vi.stubEnv('TMPDIR', await freshFolder());
  onTestFinished(() => void vi.unstubAllEnvs());
  const kept = () => readdir(tmpdir());
  const { running, collector } = await preview({
    ...CONFIG,
    publicUrl: 'https://help.shop.test',
    next: 'ticket',
    helpdesk: {
      kind: 'request-tracker',
      url: 'https://rt.shop.test',
      login: { token: { env: 'NOT_SET' } },
      fallbackRequestor: 'web@shop.test',
    },
    mail: { smtp: { host: 'mail.shop.test' }, from: { address: 'help@shop.test' } },
    webhooks: { crisp: { secret: { env: 'NOT_SET_EITHER' } } },
  });
  const url = await collector();
  const session = {
    id: uuid7(),
    site: 'test-shop',
    survey: 'before-help',
    surveyVersion: 2,
    answers: {},
    locale: 'en',
  };
  const started = await post(url, '/v1/sessions', session, { origin: running.url.replace(/\/$/, '') });
  expect(started.status).toBe(201);
  expect(await kept()).toContainEqual(expect.stringMatching(/^overdesk-preview-/));
  await running.close();
  expect((await kept()).filter((name) => name.startsWith('overdesk-preview-'))).toEqual([]);
});

test('what is saved is seen with the next look; what is wrong is told by line, and mended', async () => {
  const { file, see } = await preview();
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('"How satisfied are you?"', '"How was it?"'));
  await see('/');
  expect(await see('/page?survey=after&way=link')).toContain('How was it?');
  const broken = text.replace('"kind": "nps"', '"kind": "npz"');
  const line = broken.slice(0, broken.indexOf('"npz"')).split('\n').length;
  await writeFile(file, broken);
  expect(await see('/')).toContain(`line ${line}, surveys.after.questions.1.kind`);
  await writeFile(file, text);
  expect(await see('/')).toContain('<iframe');
});

test('without a built widget, or with a file that cannot be used, it does not begin', async () => {
  const folder = await freshFolder();
  const config = join(folder, 'none.json');
  await expect(startPreview({ config, widget: folder })).rejects.toThrow('npm run build');
  await expect(startPreview({ config, widget: BUILT })).rejects.toThrow('cannot be read');
});
