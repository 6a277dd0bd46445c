import { copyFile, mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkConfig } from '../../../collector/config/check.ts';
import { startCollector } from '../../../collector/server.ts';
import { throwUnlessApart } from '../../../collector/sites/apart.ts';
import { environmentOf } from './store-in.ts';
import { freshFolder } from './support.ts';
import { BANK, SHOP } from './two-sites.ts';

test('each thing that one site may not share with another is named', async () => {
  const data = { shop: await freshFolder(), bank: await freshFolder() };
  const site = (name: 'shop' | 'bank', config: object, over: object = {}) => ({
    name,
    settings: checkConfig(config),
    data: data[name],
    env: {
      ONE: 'the same secret of 32 letters or more',
      TWO: 'the same secret of 32 letters or more',
      THREE: 'another',
    },
    ...over,
  });
  const told = (bank: object, over: object = {}, shop: object = SHOP, ofShop: object = {}) =>
    throwUnlessApart([site('shop', shop, ofShop), site('bank', bank, over)], ['all.test']).then(
      () => 'apart',
      (error: Error) => error.message,
    );
  const secret = (name: string) => ({ serverSecret: { env: name } });
  expect(await told(BANK)).toBe('apart');
  expect(await told({ ...BANK, ...secret('THREE') }, {}, { ...SHOP, ...secret('ONE') })).toBe('apart');
  expect(await told({ ...BANK, site: SHOP.site })).toContain('share the site key "test-shop" (site)');
  expect(await told({ ...BANK, hosts: ['all.test', 'localhost'] })).toContain(
    'share the host name localhost (hosts)',
  );
  expect(await told({ ...BANK, hosts: ['all.test'] })).toMatch(
    /^The site "bank" has no host name of its own \(hosts\): all\.test answer/,
  );
  const link = join(await freshFolder(), 'link');
  await symlink(data.shop, link);
  expect(await told(BANK, { data: join(link, '.') })).toContain(`share the data folder ${join(link, '.')}`);
  expect(await told(BANK, { data: join(link, 'new') }, SHOP, { data: join(data.shop, 'new') })).toContain(
    'share the data folder',
  );
  const database = { env: { OVERDESK_DATABASE: 'postgres://db/one' } };
  expect(await told(BANK, database, SHOP, database)).toContain('share a database');
  expect(await told({ ...BANK, metricsSecret: { env: 'TWO' } }, {}, { ...SHOP, ...secret('ONE') })).toContain(
    'share the secret of metricsSecret',
  );
  expect(
    await told(
      { ...BANK, webhooks: { other: { secret: { env: 'ONE' } } } },
      {},
      { ...SHOP, pairing: { key: { env: 'ONE' } } },
    ),
  ).toContain('share the secret of webhooks.other.secret');
  const key = join(data.shop, 'key');
  await (
    await startCollector({
      settings: checkConfig(SHOP),
      log: 'silent',
      data: data.shop,
      env: await environmentOf(data.shop),
    })
  ).close();
  await mkdir(data.bank, { recursive: true });
  await copyFile(key, join(data.bank, 'key'));
  expect(await told(BANK)).toContain('share a signing key (the file key of');
});
