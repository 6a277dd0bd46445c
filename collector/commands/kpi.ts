import { run } from './kpi/run.ts';

/** npm run kpi -- FILE --map MAP [--json] [--zone ZONE] [--encoding ENCODING]: an event log's figures and KPIs (see kpi/README.md). */
process.exitCode = await run(process.argv.slice(2), process.stdout, process.stderr);
