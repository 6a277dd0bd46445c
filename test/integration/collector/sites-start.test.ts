import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';
import { freePort } from '../../real/support/free-port.ts';
import { environmentOf } from './store-in.ts';
import { four, freshFolder, post, refusal, say, secretOf, startSession, stateOf } from './support.ts';
import { BANK, SHOP } from './two-sites.ts';

/** `overdesk start --sites` as an operator meets it: two configurations, two folders, one process. */

const PROGRAM = new URL('../../../collector/cli/overdesk.js', import.meta.url).pathname;

/** A folder with both configurations, and the file that names them. */
async function written() {
  const folder = await freshFolder();
  const data = { shop: await freshFolder(), bank: await freshFolder() };
  const env: NodeJS.ProcessEnv = {};
  const places: Record<string, object> = {};
  for (const [name, config] of Object.entries({ shop: SHOP, bank: BANK })) {
    await writeFile(join(folder, `${name}.json`), JSON.stringify(config));
    const { OVERDESK_DATABASE: url } = await environmentOf(data[name as 'shop' | 'bank']);
    if (url !== undefined) env[`${name}_DATABASE`] = url;
    places[name] = {
      config: `${name}.json`,
      data: data[name as 'shop' | 'bank'],
      ...(url !== undefined && { database: { env: `${name}_DATABASE` } }),
    };
  }
  const file = join(folder, 'sites.json');
  const write = (sites: object) => writeFile(file, JSON.stringify({ hosts: ['all.test'], sites }));
  await write(places);
  return { folder, data, file, places, write, env };
}

/** Starts the program; answers once it listens. */
async function begin(file: string, port: number, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  const child = spawn(process.execPath, [PROGRAM, 'start', '--sites', file, '--port', String(port)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stdout?.on('data', (part) => {
    said += part;
  });
  await expect.poll(() => said).toMatch(/listens on .*\n {2}shop: localhost\n {2}bank: 127\.0\.0\.1\n/);
  return child;
}

/** How a start ends that is refused. */
async function refused(file: string, env: NodeJS.ProcessEnv = {}) {
  const args = [PROGRAM, 'start', '--sites', file, '--port', String(await freePort())];
  const ended = await promisify(execFile)(process.execPath, args, { env: { ...process.env, ...env } }).catch(
    (error: { code: number; stderr: string }) => error,
  );
  return { code: 'code' in ended ? ended.code : 0, stderr: ended.stderr };
}

test('kill -9 keeps what was acknowledged at both; a file that cannot stand keeps its own site as it was', async () => {
  const { file, folder, env } = await written();
  const port = await freePort();
  const [shop, bank] = [`http://localhost:${port}`, `http://127.0.0.1:${port}`];
  const child = await begin(file, port, env);
  const begun = [await startSession(shop), await startSession(bank, { site: BANK.site })] as const;
  for (const [url, { session }, site] of [
    [shop, begun[0], SHOP.site],
    [bank, begun[1], BANK.site],
  ] as const)
    expect(
      (await post(url, '/v1/responses', four(session, { site, secret: secretOf(session) }))).status,
    ).toBe(200);
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  const again = await begin(file, port, env);
  for (const [url, other, { session }] of [
    [shop, bank, begun[0]],
    [bank, shop, begun[1]],
  ] as const) {
    expect(await stateOf(url, session)).toHaveProperty('state');
    expect(await refusal(await say(other, session, 'state'))).toBe('404 unknown-session');
  }

  const company = async (url: string, site: string) =>
    (await (await fetch(`${url}/v1/sites/${site}/config`)).json()).company;
  await writeFile(join(folder, 'shop.json'), '{ "company": ');
  await writeFile(join(folder, 'bank.json'), JSON.stringify({ ...BANK, company: 'New Bank' }));
  again.kill('SIGHUP');
  await expect.poll(() => company(bank, BANK.site)).toBe('New Bank');
  expect(await company(shop, SHOP.site)).toBe(SHOP.company);
  expect((await (await fetch(`${shop}/healthz`)).json()).troubles.join()).toMatch(
    /configuration: .*shop\.json is not JSON, line 1/,
  );

  const ended = once(again, 'exit');
  again.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
});

test('commands take one site’s own configuration and folder, while all run', async () => {
  const { file, folder, data, places, env } = await written();
  const port = await freePort();
  await begin(file, port, env);
  const run = (command: string, name: 'shop' | 'bank', ...args: string[]) =>
    promisify(execFile)(
      process.execPath,
      [PROGRAM, command, '--config', join(folder, `${name}.json`), '--data', data[name], ...args],
      { env: { ...process.env, OVERDESK_DATABASE: env[`${name}_DATABASE`] } },
    );
  expect(Object.keys(places)).toEqual(['shop', 'bank']);
  const { stdout } = await run('pair', 'shop', '--agent', 'maria');
  const code = stdout.trim().split(/\s+/)[0];
  const pairAt = (url: string) =>
    fetch(`${url}/v1/agent/pair`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code }),
    });
  expect(await refusal(await pairAt(`http://127.0.0.1:${port}`))).toBe('401 unknown-code');
  expect((await pairAt(`http://localhost:${port}`)).status).toBe(200);
  const second = await refused(file, env);
  expect([second.code, second.stderr]).toEqual([
    75,
    expect.stringMatching(/^The site "shop": Another collector runs on /),
  ]);
  const looked = await run('doctor', 'bank', '--port', String(port)).catch(
    (error: { stdout: string }) => error,
  );
  expect(looked.stdout).toMatch(/^ok {4}collector: it runs on \d+ and is well\.$/m);
  await writeFile(
    join(folder, 'third.json'),
    JSON.stringify({ ...BANK, site: 'third', hosts: ['third.test'] }),
  );
  const third = await promisify(execFile)(process.execPath, [
    ...[PROGRAM, 'doctor', join(folder, 'third.json'), '--port', String(port)],
  ]).catch((error: { stdout: string }) => error);
  expect(third.stdout).toMatch(
    /^mend {2}port: the collector on \d+ answers to none of this configuration's hosts/m,
  );
});

test('one that cannot start keeps all from it, by name; what two may not share is told before anything is opened', async () => {
  const { file, folder, data, places, write, env } = await written();
  await writeFile(join(folder, 'bank.json'), JSON.stringify({ ...BANK, zone: 'Nowhere' }));
  const badConfig = await refused(file, env);
  expect(badConfig.code).toBe(78);
  expect(badConfig.stderr).toMatch(/^The site "bank": .*bank\.json cannot be used:\n {2}- line 1, zone: /);
  await writeFile(join(folder, 'bank.json'), JSON.stringify(BANK));
  await write({ ...places, bank: { ...places['bank'], data: join(folder, 'bank.json') } });
  const badFolder = await refused(file, env);
  expect([badFolder.code, badFolder.stderr]).toEqual([
    78,
    expect.stringMatching(/^The site "bank": .*bank\.json\S* cannot be /),
  ]);
  await write({ ...places, bank: { config: 'shop.json', data: data.bank } });
  expect((await refused(file, env)).stderr).toMatch(
    /^The sites "shop" and "bank" share the site key "test-shop" \(site\)/,
  );
  await write({ ...places, 'No Name': places['bank'] });
  expect((await refused(file, env)).stderr).toMatch(
    /sites\.json cannot be used:\n {2}- line 1, sites\.No Name: /,
  );
  await write({});
  expect((await refused(file, env)).stderr).toContain('sites: name one site or more');
  await write({ ...places, bank: { config: 'bank.json', data: data.bank, database: { env: 'NOWHERE' } } });
  expect((await refused(file, env)).stderr).toMatch(
    /^The site "bank": The environment variable NOWHERE is not set/,
  );
  await write(places);
  const one = await refused(file, { ...env, OVERDESK_DATABASE: 'postgres://one/for-all' });
  expect(one.stderr).toMatch(/^OVERDESK_DATABASE names one database for all sites/);
  const both = [PROGRAM, 'start', '--sites', file, '--config', join(folder, 'shop.json')];
  await expect(promisify(execFile)(process.execPath, both)).rejects.toMatchObject({ code: 78 });
});
