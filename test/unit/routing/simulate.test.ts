import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

/** `npm run simulate` as a lead meets it: a process, a file, a table, a picture. */

const SCRIPT = ['collector/cli/overdesk.js', 'simulate'];
const EXAMPLE = 'collector/simulation/example.json';
const folder = mkdtempSync(join(tmpdir(), 'simulate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => spawnSync(process.execPath, [...SCRIPT, ...args], { encoding: 'utf8' });
const refusal = (...args: string[]) => {
  const { status, stderr, stdout } = run(...args);
  expect([status, stdout]).toEqual([2, '']);
  return stderr;
};
const file = (name: string, content: string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
/** The example, shortened. */
const quick = (change: Record<string, unknown> = {}): string => {
  const example = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(EXAMPLE, 'utf8')));
  return file('quick.json', JSON.stringify({ ...example, casesPerReplication: 500, ...change }));
};

describe('npm run simulate', () => {
  it('prints every policy in one table, draws them, and says the same twice', () => {
    const config = quick();
    const svg = join(folder, 'out.svg');
    const table = execFileSync(process.execPath, [...SCRIPT, config, '--svg', svg], { encoding: 'utf8' });
    const rows = table.split('\n').filter((line) => line.startsWith('| '));
    expect(rows.slice(2).map((line) => line.split(' | ')[0])).toEqual(
      [
        'random',
        'longest idle',
        'greedy best skill',
        'greedy among the able',
        'hard filter (level ≥ 3)',
        'ring + longest idle',
        'ring + best',
        'Overdesk',
      ].map((name) => `| ${name}`),
    );
    expect(rows.at(-1)).toContain('| 0.0 % |');
    const picture = readFileSync(svg, 'utf8');
    expect(picture).toMatch(/^<svg xmlns[\s\S]*role="img"[\s\S]*<title[\s\S]*<desc[\s\S]*<\/svg>\s*$/);
    expect(picture.match(/class="own"/g)).toHaveLength(2);
    expect(picture).not.toMatch(/NaN|undefined|Infinity/);
    expect(run(config, '--svg', svg).stdout).toBe(table);
  });

  it('answers what one more agent with a skill would change', () => {
    const { stdout, status } = run(quick(), '--what-if', 'agent=william,skill=mac,level=3');
    expect(status).toBe(0);
    expect(stdout).toContain('What if william had mac at level 3?');
    expect(stdout).toMatch(/mean wait \| [\d.]+ min \| [\d.]+ min \| [+−][\d.]+ ± [\d.]+/);
  });

  it('says how to use it when nothing is named', () => {
    expect(refusal()).toMatch(/^Usage: npx overdesk simulate CONFIG\.json .*example\.json\)\n$/);
  });

  it('names what is wrong in a config, and where', () => {
    expect(refusal(quick({ patienceMinutes: -1, cases: [] }))).toMatch(
      /is not a simulation config[\s\S]*cases[\s\S]*patienceMinutes/,
    );
    expect(refusal(quick({ colour: 'red' }))).toContain('colour');
    expect(refusal(file('broken.json', '{'))).toContain('cannot be read as JSON');
    expect(refusal(join(folder, 'none.json'))).toContain('none.json');
  });

  it('refuses a case nobody may take rather than let it wait for ever', () => {
    const cases = [{ name: 'Commodore', perHour: 1, needs: { c64: 1 } }];
    expect(refusal(quick({ cases }))).toContain('nobody on this desk may take Commodore');
  });

  it('refuses a question it cannot read', () => {
    expect(refusal(quick(), '--what-if', 'agent=bob,skill=mac,level=3')).toContain(
      'no agent bob; this desk has marta',
    );
    expect(refusal(quick(), '--what-if', 'agent=marta,skill=mac,level=9')).toContain('level=1…5');
    expect(refusal(quick(), '--faster')).toContain('--faster');
  });
});
