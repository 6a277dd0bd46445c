import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { closestNames } from '../../../../collector/cli/closest-names.ts';
import { COMMANDS } from '../../../../collector/cli/commands.ts';

/** `overdesk` as an operator meets it. */

const PROGRAM = new URL('../../../../collector/cli/overdesk.js', import.meta.url).pathname;
async function overdesk(...args: string[]) {
  const run = promisify(execFile)(process.execPath, [PROGRAM, ...args]);
  return run.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  );
}

test('without a command, and with --help, it lists all there are', async () => {
  const bare = await overdesk();
  expect(bare).toMatchObject({ code: 0, stderr: '' });
  for (const name of Object.keys(COMMANDS)) expect(bare.stdout).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
  expect(await overdesk('--help')).toEqual(bare);
});

test.each(Object.keys(COMMANDS))('%s explains itself and does nothing else', async (name) => {
  const { code, stdout, stderr } = await overdesk(name, '--help');
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain(`Usage: npx overdesk ${name}`);
});

test('a name that is none: those near it', async () => {
  expect(await overdesk('tokns')).toEqual({
    code: 78,
    stdout: '',
    stderr: 'There is no command "tokns". Did you mean tokens? npx overdesk --help lists them.\n',
  });
  expect((await overdesk('toString')).code).toBe(78);
});

test('an option that is none, or one too few: how it is used, in one line', async () => {
  for (const args of [['pair', '--agnt', 'x'], ['backup', '--data'], ['start'], ['revoke', '--data', 'x']]) {
    const { code, stderr } = await overdesk(...args);
    expect([code, stderr.trim().split('\n').length]).toEqual([78, 1]);
    expect(stderr).toContain(`Usage: npx overdesk ${args[0]} `);
  }
});

test.each([
  ['exprot', ['export']],
  ['sim', ['simulate']],
  ['re', ['revoke', 'restore', 'replay', 'kpi']],
  ['', []],
  ['dashboard', []],
])('near %j: %j', (typed, near) => {
  expect(closestNames(typed, Object.keys(COMMANDS))).toEqual(near.filter((name) => name !== 'kpi'));
});
