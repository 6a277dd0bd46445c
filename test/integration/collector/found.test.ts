import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflateSync } from 'node:zlib';
import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { look, readingClock, send } from './hosted/support.ts';
import { CONFIG, freshFolder, pair, start } from './support.ts';

/** Open links: printed by a command, found anywhere, answered by anybody, and read with the place they were found at. */

const NPS = {
  id: 'how-we-do',
  version: 1,
  moment: 'after' as const,
  language: 'en',
  questions: [
    {
      id: 'nps',
      kind: 'nps' as const,
      title: { en: 'Would you recommend us?', es: '¿Nos recomendaría?' },
      required: true,
    },
    { id: 'why', kind: 'text' as const, title: { en: 'Why?' } },
  ],
};
const config = { ...CONFIG, surveys: { ...CONFIG.surveys, open: [NPS] } };
const spanish = { headers: { 'accept-language': 'es-ES,es;q=0.9' } };

async function links(...args: string[]) {
  const folder = await freshFolder();
  const file = `${folder}/config.json`;
  await writeFile(file, JSON.stringify({ ...config, publicUrl: 'https://ask.test/overdesk' }));
  const run = promisify(execFile)(process.execPath, [
    'collector/cli/overdesk.js',
    'links',
    '--config',
    file,
    ...args,
  ]);
  return { folder, ...(await run.catch((error) => error)) };
}

test('the command prints the link, and its QR code as SVG and PNG leads there', async () => {
  const folder = await freshFolder();
  const { stdout } = await links('--survey', 'how-we-do', '--source', 'poster-entrance', '--to', folder);
  const link = 'https://ask.test/overdesk/q/how-we-do/poster-entrance';
  expect(stdout.split('\n')).toEqual([
    link,
    `${folder}/how-we-do-poster-entrance.svg`,
    `${folder}/how-we-do-poster-entrance.png`,
    '',
  ]);
  expect(await readFile(`${folder}/how-we-do-poster-entrance.svg`, 'utf8')).toMatch(/^<svg.*<\/svg>\n$/s);
  const png = await readFile(`${folder}/how-we-do-poster-entrance.png`);
  const side = png.readUInt32BE(16);
  const lines = inflateSync(png.subarray(png.indexOf('IDAT') + 4, png.length - 16));
  const data = Buffer.alloc(side * side * 3);
  for (let at = 0; at < side * side; at++)
    data.fill(lines[Math.floor(at / side) * (side + 1) + 1 + (at % side)] ?? 0, at * 3, at * 3 + 3);
  expect(decodeQR({ width: side, height: side, data })).toBe(link);
});

test.each([
  [['--survey', 'how-we-do', '--source', 'Ana Pop'], '--source: name the place'],
  [['--survey', 'how-we-do', '--source', 'call-0721123456'], '--source: name the place'],
  [['--survey', 'else', '--source', 'poster'], 'there are before-help, after-help, how-we-do'],
  [['--survey', 'how-we-do'], 'Usage: npx overdesk links'],
])('%s: says what to do in one line', async (args, said) => {
  const { stderr, code } = await links(...args);
  expect([stderr.trim().split('\n').length, code]).toEqual([1, 78]);
  expect(stderr).toContain(said);
});

test('found on a poster: answered in the reader’s language, once, and read by the lead with its place and nobody’s name', async () => {
  const clock = readingClock();
  const collector = await start(config, { now: clock.now });
  const url = `${collector.url}/q/how-we-do/poster-entrance`;
  const form = await look(await fetch(url, spanish));
  expect(form.document.documentElement.lang).toBe('es');
  expect(form.text).toContain('¿Nos recomendaría?');
  clock.read();
  const body = form.fill({ 'q.nps': '9', 'q.why': 'Rápidos, llámenme al 0721 123 456' });
  const thanked = await look(await send(url, body));
  expect(thanked.document.querySelector('[role=status]')).not.toBeNull();
  // The same form once more changes the same answer.
  await send(url, body);
  const lena = await pair(collector, 'lena');
  const answers = await (await lena.call('GET', '/v1/lead/answers')).json();
  expect(answers).toMatchObject([
    { source: 'poster-entrance', answeredBy: 'link', scores: [{ kind: 'nps', value: 9 }, {}] },
  ]);
  expect(JSON.stringify(answers)).not.toContain('0721');
});

test('help asked for behind an open link is routed, has a page of its own, and its agent reads where it came from', async () => {
  const clock = readingClock();
  const collector = await start(config, { now: clock.now });
  const url = `${collector.url}/q/before-help/instagram`;
  const form = await look(await fetch(url, spanish));
  clock.read();
  const body = form.fill({ 'q.platform': 'mac', 'q.what': 'No arranca', 'q.who.email': 'eva@example.org' });
  const sendInSpanish = () =>
    fetch(url, { method: 'POST', body, headers: { ...spanish.headers, origin: collector.url } });
  const [request, again] = [await sendInSpanish(), await sendInSpanish()];
  expect(request.url).toMatch(/\/r\/[a-z0-9]{16}$/);
  expect(again.url).toBe(request.url);
  expect((await look(request)).text).toContain('María escribirá a eva@….');
  const maria = await pair(collector, 'maria');
  const { items } = await (await maria.call('GET', '/v1/agent/feed?language=es')).json();
  expect(items).toHaveLength(1);
  expect(items[0].card.said.at(-1)).toEqual({ question: 'source', title: 'Llegó por', answer: 'instagram' });
  expect(items[0].card.raw).toMatchObject({ platform: 'mac', what: 'No arranca' });
});

test('what is required is asked for again; pressed at once it counts for nobody; opening writes nothing', async () => {
  const clock = readingClock();
  const collector = await start(config, { now: clock.now });
  const url = `${collector.url}/q/how-we-do/poster`;
  const form = await look(await fetch(url));
  expect((await look(await send(url, form.fill({ 'q.nps': '9' })))).text).toContain(
    'press the button once more',
  );
  clock.read();
  expect((await look(await send(url, form.fill({})))).document.querySelector('.note')).not.toBeNull();
  const forged = form.fill({ 'q.nps': '9' });
  forged.set('response', crypto.randomUUID());
  expect((await look(await send(url, forged))).text).toContain('press the button once more');
  const other = `${collector.url}/q/how-we-do/leaflet`;
  expect((await look(await send(other, form.fill({ 'q.nps': '9' })))).text).toContain(
    'press the button once more',
  );
  expect((await send(url, form.fill({ 'q.nps': '9' }), 'https://elsewhere.test')).status).toBe(403);
});

test.each(['how-we-do/Ana Pop', 'how-we-do/ana@example.org', 'unknown/poster', 'how-we-do/a-0721123456'])(
  '%s leads nowhere, kindly',
  async (path) => {
    const collector = await start(config);
    const answer = await fetch(`${collector.url}/q/${encodeURI(path)}`);
    expect([answer.status, (await look(answer)).text.includes('no longer valid')]).toEqual([404, true]);
  },
);
