import { run as measure } from './kpi/run.ts';

/** Prints an event log's figures and KPIs (kpi/README.md). */
export async function run(args: readonly string[]): Promise<void> {
  process.exitCode = await measure(args, process.stdout, process.stderr);
}
