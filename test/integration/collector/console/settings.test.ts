import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkConfig } from '../../../../collector/config/check.ts';
import { deskHelpdesk } from '../../../../demo/desk/helpdesk.ts';
import { DeskLog } from '../../../../demo/desk/log.ts';
import { readingClock } from '../hosted/support.ts';
import {
  CONFIG,
  four,
  freshFolder,
  post,
  refusal,
  secretOf,
  start,
  startSession,
  uuid7,
} from '../support.ts';
import { enter } from './support.ts';

/** Settings that are changed while the collector runs: versions, who may, what others published meanwhile. */

const config = { ...CONFIG, leads: ['lena', 'wim'], admins: ['lena'] };
const fresh = (): string => `publication-${uuid7()}`;

type Caller = Awaited<ReturnType<typeof enter>>;
const areaOf = async ({ call }: Caller, area: string) =>
  (await call('GET', `/v1/console/settings/areas/${area}`)).json();
const publish = ({ call }: Caller, area: string, body: object) =>
  call('POST', `/v1/console/settings/areas/${area}/publish`, { id: fresh(), note: '', ...body });
const takeOver = ({ call }: Caller) =>
  call('POST', '/v1/console/settings/source', { id: fresh(), source: 'console' });

async function ruling(options = {}) {
  const collector = await start(config, options);
  const lena = await enter(collector, 'lena');
  expect(await (await takeOver(lena)).json()).toEqual({ number: 1, warnings: [] });
  return { collector, lena, wim: await enter(collector, 'wim') };
}

/** The desk's surveys with another title for the first question after a session. */
const retitled = (document: typeof CONFIG, en: string) => {
  const copy = structuredClone(document);
  (copy.surveys.after.questions[0] as { title: object }).title = { en };
  return copy;
};

test('while the file rules nothing is published, and an admin alone hands over', async () => {
  const collector = await start(config);
  const [lena, wim] = [await enter(collector, 'lena'), await enter(collector, 'wim')];
  const { document, number, source } = await areaOf(wim, 'surveys');
  expect([source, number, document.surveys.after.id]).toEqual(['file', 0, 'after-help']);
  expect(await refusal(await publish(wim, 'surveys', { base: 0, document }))).toBe('409 settings-in-file');
  expect(await refusal(await takeOver(wim))).toBe('403 not-allowed');
  await takeOver(lena);
  expect((await areaOf(wim, 'surveys')).document).toEqual(document);
  const health = await (await fetch(`${collector.url}/healthz`)).json();
  expect(health.settings).toEqual({ source: 'console', version: 1 });
});

test('a desk whose helpdesk lives in the same process hands over, publishes and goes on opening tickets', async () => {
  const helpdesk = deskHelpdesk(new DeskLog(join(await freshFolder(), 'desk.jsonl')));
  const settings = { ...checkConfig(config), next: 'ticket' as const };
  const { collector, wim } = await ruling({ settings, helpdesk });
  const { document } = await areaOf(wim, 'surveys');
  const answer = await publish(wim, 'surveys', { base: 1, document: retitled(document, 'Well?') });
  expect(await answer.json()).toEqual({ number: 2, warnings: [] });
  const site = await (await fetch(`${collector.url}/v1/sites/test-shop/config`)).json();
  expect(site.next).toBe('ticket');
});

test('what is published holds at once, for the widget, links and sign-in, and is numbered by itself', async () => {
  const { collector, wim } = await ruling();
  const { url } = collector;
  const { document } = await areaOf(wim, 'surveys');
  const answer = await publish(wim, 'surveys', { base: 1, document: retitled(document, 'Well?') });
  expect(await answer.json()).toEqual({ number: 2, warnings: [] });
  const { document: now } = await areaOf(wim, 'surveys');
  expect([now.surveys.before.version, now.surveys.after.version]).toEqual([2, 2]);
  const { document: people } = await areaOf(wim, 'people');
  const agents = [...people.agents, { id: 'nora', name: 'Nora', languages: ['ro'], skills: { mac: 1 } }];
  expect((await publish(wim, 'people', { base: 1, document: { agents } })).status).toBe(200);
  expect((await enter(collector, 'nora')).me).toMatchObject({ name: 'Nora', role: 'agent' });
  const { session } = await startSession(url);
  // A page loaded before the publication answers the version it asked.
  const old = { ...four(session), secret: secretOf(session) };
  expect((await post(url, '/v1/responses', old)).status).toBe(200);
  const answered = await wim.call('GET', '/v1/console/settings/versions/2');
  expect((await answered.json()).changes).toEqual([
    {
      area: 'surveys',
      changes: [
        { place: ['surveys', 'after', 'version'], kind: 'changed', before: 1, after: 2 },
        {
          place: ['surveys', 'after', 'questions', 'csat', 'title', 'en'],
          kind: 'changed',
          before: 'How satisfied are you?',
          after: 'Well?',
        },
      ],
    },
  ]);
});

test('of two who publish at once one is told what the other changed, and keeps a draft', async () => {
  const { lena, wim } = await ruling();
  const { document } = await areaOf(wim, 'surveys');
  const mine = retitled(document, 'Mine?');
  await wim.call('POST', '/v1/console/settings/areas/surveys/draft', { base: 1, document: mine });
  const both = await Promise.all([
    publish(lena, 'surveys', { base: 1, document: retitled(document, 'Theirs?') }),
    publish(wim, 'surveys', { base: 1, document: mine }),
  ]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  const lost = both[0].status === 409 ? lena : wim;
  const no = await both.find(({ status }) => status === 409)?.json();
  expect(no).toMatchObject({ name: 'settings-changed', detail: expect.stringContaining('version 2') });
  if (lost === wim) expect((await areaOf(wim, 'surveys')).draft).toMatchObject({ base: 1, document: mine });
  const seen = await lost.call('POST', '/v1/console/settings/areas/surveys/check', {
    base: 1,
    document: mine,
  });
  expect(await seen.json()).toMatchObject({ faults: [], meanwhile: [{ number: 2, areas: ['surveys'] }] });
  // Another area is nobody else's.
  const { document: quality } = await areaOf(lost, 'quality');
  expect((await publish(lost, 'quality', { base: 1, document: quality })).status).toBe(200);
  expect((await publish(lost, 'surveys', { base: 2, document: mine })).status).toBe(200);
});

test('a document is checked with everything else that is said, as a whole', async () => {
  const { lena, wim } = await ruling();
  const { document } = await areaOf(wim, 'people');
  const without = { agents: document.agents.filter(({ id }: { id: string }) => id !== 'wim') };
  const answer = await publish(wim, 'people', { base: 1, document: without });
  expect(await answer.json()).toMatchObject({
    name: 'settings-faulty',
    detail: expect.stringContaining('leads.1: "wim" is not among desk.agents'),
  });
  const roles = { leads: ['lena', 'wim'], admins: ['wim'] };
  expect(await refusal(await publish(wim, 'roles', { base: 1, document: roles }))).toBe('403 not-allowed');
  const nobody = { leads: [], admins: [] };
  expect(await refusal(await publish(lena, 'roles', { base: 1, document: nobody }))).toBe(
    '422 settings-faulty',
  );
  const stranger = { ...roles, mail: null };
  expect(await refusal(await publish(lena, 'roles', { base: 1, document: stranger }))).toBe(
    '422 settings-faulty',
  );
  expect((await publish(lena, 'roles', { base: 1, document: roles })).status).toBe(200);
  expect((await wim.call('GET', '/v1/console/me')).status).toBe(200);
  expect(await (await wim.call('GET', '/v1/console/me')).json()).toMatchObject({ role: 'admin' });
});

test('any sequence of publications and take-backs says what a plain list of versions would, after a restart too', async () => {
  const data = await freshFolder();
  const { collector, lena, wim } = await ruling({ data });
  const { document } = await areaOf(lena, 'quality');
  const model: object[] = [document];
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed % below;
  };
  for (let i = 0; i < 40; i++) {
    const who = next(2) === 0 ? lena : wim;
    const base = next(5) === 0 ? Math.max(1, model.length - 1) : model.length;
    const number = 1 + next(model.length);
    const isBack = next(3) === 0;
    const said = { ...document, recovery: { businessHours: i, hours: 24 } };
    const path = '/v1/console/settings/areas/quality/take-back';
    const answer = isBack
      ? await who.call('POST', path, { id: fresh(), base, number, note: '' })
      : await publish(who, 'quality', { base, document: said });
    expect(answer.status).toBe(base === model.length ? 200 : 409);
    if (answer.ok) model.push(isBack ? (model[number - 1] ?? {}) : said);
    const now = await areaOf(wim, 'quality');
    expect([now.number, now.document]).toEqual([model.length, model.at(-1)]);
  }
  await collector.close();
  const again = await enter(await start(config, { data }), 'lena');
  expect((await areaOf(again, 'quality')).document).toEqual(model.at(-1));
  const { versions } = await (await again.call('GET', '/v1/console/settings')).json();
  expect(versions[0]).toMatchObject({ number: model.length, areas: ['quality'] });
});

test('a publication that is sent again after its answer was lost is the same one', async () => {
  const { lena } = await ruling();
  const { document } = await areaOf(lena, 'quality');
  const body = { id: fresh(), base: 1, document, note: 'twice' };
  const path = '/v1/console/settings/areas/quality/publish';
  const [first, second] = [await lena.call('POST', path, body), await lena.call('POST', path, body)];
  expect([await first.json(), await second.json()]).toEqual([
    { number: 2, warnings: [] },
    { number: 2, warnings: [] },
  ]);
});

test('a link’s form that was opened before a publication is answered with the questions it asks', async () => {
  const clock = readingClock();
  const { collector, wim } = await ruling({ now: clock.now });
  const { url } = collector;
  const opened = await (await fetch(`${url}/q/after-help/poster`)).text();
  const { document } = await areaOf(wim, 'surveys');
  const copy = structuredClone(document);
  copy.surveys.after.questions.splice(1, 3);
  copy.surveys.after.questions[0] = { id: 'nps', kind: 'nps', title: { en: 'Recommend?' } };
  expect((await publish(wim, 'surveys', { base: 1, document: copy })).status).toBe(200);
  const form = new URLSearchParams(
    [...opened.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']): [string, string] => [
        name,
        value.replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
      ],
    ),
  );
  expect(form.get('survey')).toBe('after-help 1');
  form.set('q.csat', '5');
  clock.read();
  const sent = await fetch(`${url}/q/after-help/poster`, {
    method: 'POST',
    body: form,
    headers: { origin: url },
  });
  expect(sent.status).toBe(200);
  expect(await sent.text()).not.toContain('name="seal"');
  const { answers } = await (await wim.call('GET', '/v1/console/answers')).json();
  expect(answers).toMatchObject([{ scores: [{ kind: 'csat', value: 5 }] }]);
});

test('a file that rules again is followed, and what was published stays in the history', async () => {
  const { lena, wim } = await ruling();
  const { document } = await areaOf(lena, 'quality');
  const other = { ...document, recovery: { businessHours: 1, hours: 2 } };
  await publish(lena, 'quality', { base: 1, document: other });
  const back = await lena.call('POST', '/v1/console/settings/source', { id: fresh(), source: 'file' });
  expect(await back.json()).toMatchObject({ number: 3 });
  expect(await areaOf(wim, 'quality')).toMatchObject({ source: 'file', number: 0, document });
  const { versions } = await (await wim.call('GET', '/v1/console/settings')).json();
  expect(versions.map(({ what }: { what: string }) => what)).toEqual([
    'given-back',
    'published',
    'taken-over',
  ]);
  await takeOver(lena);
  expect(await areaOf(wim, 'quality')).toMatchObject({ source: 'console', number: 4, document });
});

test('what cases are reviewed for has one place, and the settings are not it', async () => {
  const { lena } = await ruling();
  const { document } = await areaOf(lena, 'quality');
  expect(Object.keys(document)).toEqual(['recovery']);
  const both = { ...document, quality: { criteria: [{ name: 'Kind', weight: 1 }] } };
  expect(await refusal(await publish(lena, 'quality', { base: 1, document: both }))).toBe(
    '422 settings-faulty',
  );
});
