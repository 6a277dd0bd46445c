import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { sources } from '../../../extension/sources.ts';

/** Firefox's package and its sources zip stand for all: the others come from the same build and the same writer. */

const project = new URL('../../../', import.meta.url).pathname;
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

const hashesIn = async (folder: string, isMeant: (file: string) => boolean = () => true) => {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter(isMeant)
    .sort();
  const hash = async (file: string) =>
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file.slice(folder.length), await hash(file)] as const)),
  );
};

/** A folder somewhere else with nothing in it but what the sources zip holds, and the tools to build it. */
async function packAway(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'overdesk-sources-'));
  folders.push(folder);
  for (const pattern of sources) {
    const path = pattern.replace('/**', '');
    await cp(join(project, path), join(folder, path), { recursive: true });
  }
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'));
  // As from a shell: the test runner names its own environment, which changes what is built.
  const { NODE_ENV: _ours, VITEST: _runner, ...env } = process.env;
  await promisify(execFile)(process.execPath, ['node_modules/wxt/bin/wxt.mjs', 'zip', '-b', 'firefox'], {
    cwd: folder,
    env,
  });
  return join(folder, 'dist/extension');
}

it('two packages made of the sources alone, elsewhere, are the same byte for byte, and what was tested', {
  timeout: 600_000,
}, async () => {
  const [one, other] = [await packAway(), await packAway()];
  const isZip = (file: string) => file.endsWith('.zip');
  const zips = await hashesIn(one, isZip);
  expect(Object.keys(zips)).toEqual([
    expect.stringMatching(/overdesk-.*-firefox\.zip$/),
    expect.stringMatching(/overdesk-.*-sources\.zip$/),
  ]);
  expect(await hashesIn(other, isZip)).toEqual(zips);
  const tested = await hashesIn(join(project, 'dist/extension/firefox-mv3'));
  expect(Object.keys(tested).length).toBeGreaterThan(20);
  expect(await hashesIn(join(one, 'firefox-mv3'))).toEqual(tested);
});
