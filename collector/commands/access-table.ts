import { accessTable } from '../access/access-table.ts';

/** npm run --silent access-table > docs/access.md — who may call what, as the collector is built. */
process.stdout.write(accessTable());
