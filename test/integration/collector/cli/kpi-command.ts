import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { run } from '../../../../collector/cli/kpi/run.ts';

/** The command `kpi` over files written for a test. */

export const folder = mkdtempSync(join(tmpdir(), 'overdesk-kpi-'));
afterAll(() => rmSync(folder, { recursive: true }));

export function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

export async function kpi(...args: readonly string[]): Promise<{ out: string; err: string; code: number }> {
  let out = '';
  let err = '';
  const code = await run(args, { write: (text) => (out += text) }, { write: (text) => (err += text) });
  return { out, err, code };
}

export const mapping = {
  about: 'a test',
  columns: { case: 'ticket', activity: 'what', time: 'when', agent: 'who', requester: 'from' },
  activities: {
    asked: [{ kind: 'message', author: 'customer' }],
    answered: [{ kind: 'message', author: 'agent' }],
    solved: [{ kind: 'status', to: 'solved' }],
  },
};
export const map = written('map.json', JSON.stringify(mapping));
