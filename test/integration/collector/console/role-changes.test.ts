import { expect, test } from 'vitest';
import { checkConfig } from '../../../../collector/config/check.ts';
import { makeLive } from '../../../../collector/services/live-settings.ts';
import { giveBack, publish, takeOver } from '../../../../collector/services/settings/publish.ts';
import type { Store } from '../../../../collector/store/store.ts';
import type { RolesDocument } from '../../../../shared/settings/roles.ts';
import { openStoreIn } from '../store-in.ts';
import { CONFIG, freshFolder, refusal, start, uuid7 } from '../support.ts';
import { enter } from './support.ts';

/** Roles as an admin changes them: held at once, written down, and never without an admin. */

/** Lena leads and administers, Wim leads, María is an agent. */
const config = { ...CONFIG, leads: ['lena', 'wim'], admins: ['lena'] };
const area = '/v1/console/settings/areas/roles';
const fresh = (): string => `roles-${uuid7()}`;

async function desk() {
  const collector = await start(config);
  const [lena, wim, maria] = [
    await enter(collector, 'lena'),
    await enter(collector, 'wim'),
    await enter(collector, 'maria'),
  ];
  await lena.call('POST', '/v1/console/settings/source', { id: fresh(), source: 'console' });
  const publish = async (who: typeof lena, document: object) => {
    const { number: base } = await (await who.call('GET', area)).json();
    return who.call('POST', `${area}/publish`, { id: fresh(), base, note: '', document });
  };
  const changes = async (who: typeof lena) => {
    const { items } = await (await who.call('GET', '/v1/console/readings')).json();
    return items
      .filter(({ what }: { what: string }) => what.startsWith('made-'))
      .map(({ person, what, about }: { person: { id: string }; what: string; about: { id: string } }) =>
        [person.id, what, about.id].join(' '),
      );
  };
  const roleOf = async (who: typeof lena) => (await (await who.call('GET', '/v1/console/me')).json()).role;
  return { lena, wim, maria, publish, changes, roleOf };
}

test('an admin changes roles, which hold at once and stand in the log; a lead and an agent cannot', async () => {
  const { lena, wim, maria, publish, changes, roleOf } = await desk();
  for (const who of [wim, maria])
    expect(
      await refusal(
        await who.call('POST', `${area}/publish`, {
          id: fresh(),
          base: 1,
          note: '',
          document: { leads: ['maria'], admins: ['maria'] },
        }),
      ),
    ).toBe('403 not-allowed');
  expect([await roleOf(maria), await changes(lena)]).toEqual(['agent', []]);

  expect((await publish(lena, { leads: ['lena', 'maria'], admins: ['lena', 'maria'] })).status).toBe(200);
  expect([await roleOf(maria), await roleOf(wim)]).toEqual(['admin', 'agent']);
  const made = ['lena made-admin maria', 'lena made-agent wim'];
  expect((await changes(lena)).toSorted()).toEqual(made);
  expect(await changes(wim)).toEqual([]);

  const { number: base } = await (await lena.call('GET', area)).json();
  const back = { id: fresh(), base, number: 1, note: '' };
  expect((await lena.call('POST', `${area}/take-back`, back)).status).toBe(200);
  expect([await roleOf(maria), await roleOf(wim)]).toEqual(['agent', 'lead']);
  expect((await changes(lena)).toSorted()).toEqual(
    [...made, 'lena made-agent maria', 'lena made-lead wim'].toSorted(),
  );
});

test('the last admin stays one', async () => {
  const { lena, publish, changes, roleOf } = await desk();
  for (const document of [
    { leads: ['lena', 'wim'], admins: [] },
    { leads: ['wim'], admins: ['nobody'] },
    { leads: [] },
  ])
    expect(await refusal(await publish(lena, document))).toBe('422 settings-faulty');
  expect([await roleOf(lena), await changes(lena)]).toEqual(['admin', []]);
});

test('two admins at once are each named for what they changed, once', async () => {
  const store = await openStoreIn(await freshFolder());
  const settings = checkConfig({ ...config, admins: ['lena', 'wim'] });
  const { promise: later, resolve: goOn } = Promise.withResolvers<void>();
  const { promise: published, resolve: tellPublished } = Promise.withResolvers<void>();
  /** Lena's collector hears only after Wim has published that what she published is kept. */
  const slow: Store = {
    ...store,
    do: (name, input) => {
      const done = store.do(name, input);
      if (name !== 'publishSettings') return done;
      done.then(() => tellPublished());
      return later.then(() => done);
    },
  };
  const instanceOn = (on: Store) => ({ live: makeLive(settings, () => on), store: on, now: Date.now });
  const [lena, wim] = [instanceOn(slow), instanceOn(store)];
  const give = (person: string, base: number, roles: RolesDocument) => ({
    ...{ id: fresh(), person, what: 'published' as const, base, note: '' },
    documents: { roles: { ...roles } },
  });
  await takeOver({ id: fresh(), person: 'wim' }, wim);
  const hers = publish(give('lena', 1, { leads: ['lena', 'wim', 'maria'], admins: ['lena', 'wim'] }), lena);
  await published;
  await publish(give('wim', 2, { leads: ['lena', 'wim', 'maria'] }), wim);
  goOn();
  expect(await hers).toMatchObject({ number: 2 });
  await giveBack({ id: fresh(), person: 'wim' }, wim);

  const log = await store.do('readConsoleLog', {
    ...{ site: settings.site, person: 'lena', sees: 'all', before: Number.MAX_SAFE_INTEGER, limit: 50 },
  });
  expect(log.map(({ person, what, about }) => [person, what, about].join(' ')).toReversed()).toEqual([
    'lena made-lead maria',
    'wim made-admin maria',
    'wim made-agent maria',
  ]);
  await store.close();
});

test('only whoever manages access is told who is at the desk', async () => {
  const { lena, wim, maria } = await desk();
  const people = async (who: typeof lena) =>
    (await (await who.call('GET', '/v1/console/sessions')).json()).people.map(({ id }: { id: string }) => id);
  expect(await people(lena)).toEqual(CONFIG.desk.agents.map(({ id }) => id));
  expect([await people(wim), await people(maria)]).toEqual([[], []]);
});
