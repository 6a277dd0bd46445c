import { accessTable } from '../security/access-table.ts';

/** Prints who may call what, as the collector is built: `npm run --silent access-table > docs/access.md`. */
export async function run(): Promise<void> {
  process.stdout.write(accessTable());
}
