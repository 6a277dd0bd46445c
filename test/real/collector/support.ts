import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freshFolder } from '../../unit/collector/support.ts';

export interface CollectorProcess {
  readonly url: string;
  readonly process: ChildProcess;
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** Starts the collector as its users do, in a process of its own, and waits until it says where it listens. */
export async function spawnCollector(
  config: object,
  data: string,
  wrapper: readonly string[] = [],
): Promise<CollectorProcess> {
  const file = join(await freshFolder(), 'config.json');
  await writeFile(file, JSON.stringify(config));
  const main = new URL('../../../collector/main.ts', import.meta.url).pathname;
  const command = [...wrapper, process.execPath, main, '--config', file, '--data', data, '--port', '0'];
  const child = spawn(command[0] ?? '', command.slice(1), { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer): void => {
      said += chunk;
      const found = /listens on (http:\S+)/.exec(said)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('exit', () => reject(new Error(`The collector did not start: ${said}`)));
  });
  return {
    url,
    process: child,
    async kill(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill(signal);
      await gone;
    },
  };
}
