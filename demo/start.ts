import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { demoPeople } from './company/people.ts';
import { type Demo, startDemo } from './demo.ts';
import { openBrowser } from './open.ts';

/** npm start: node demo/start.ts [--port 7700] [--open] */

const root = resolve(import.meta.dirname, '..');
const data = join(root, '.overdesk-demo');
const extension = join(root, 'dist', 'extension', 'chrome-mv3-demo');

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { port: { type: 'string', default: '7700' }, open: { type: 'boolean', default: false } },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 1024 || port > 65_533) {
    throw new Error(`--port ${values.port} is no port: give a number from 1024 to 65533.`);
  }
  const demo = await startDemo({
    past: 'half a year',
    data,
    ports: [port, port + 1, port + 2],
    widget: join(root, 'dist', 'widget'),
    console: join(root, 'dist', 'console'),
  }).catch((error) => {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new Error(
        `A port from ${port} to ${port + 2} is taken, perhaps by an earlier start. Give others: npm start -- --port ${port + 100}`,
      );
    }
    throw error;
  });
  const browser = values.open ? await openBrowser(demo, demoPeople[0]?.id ?? '', { extension, data }) : null;
  if (browser === null) await tell(demo);
  else {
    const link = await demo.consoleLink(demoPeople[0]?.id ?? '');
    console.log(`
Shop and desk are open side by side. The console signs you in by this link, once:
${link}
Ctrl-C ends the demo; what was answered is kept.
`);
  }

  const end = async () => {
    await browser?.close();
    await demo.close();
    process.exit(0);
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  browser?.once('close', end);
}

async function tell(demo: Demo): Promise<void> {
  const [agent] = demoPeople;
  if (!agent) throw new Error('Nobody works at the demo desk.');
  console.log(`
  Shop       ${demo.shop}
  Desk       ${demo.desk}      sign in as ${agent.name}
  Collector  ${demo.collector}
  Console    ${await demo.consoleLink(agent.id)}
             signs in as ${agent.name}, who leads: once, within 24 hours; for another link, start again

  The extension, once:
    1  Open chrome://extensions in Chrome, Chromium or Edge and switch on "Developer mode".
    2  "Load unpacked": ${extension}
    3  In its options: collector ${demo.collector}
       code ${await demo.pairingCode(agent.id)}   for ${agent.name}, once, within 24 hours
       helpdesk "Demo desk" at ${demo.desk}

  Then ask for help in the shop (Mac is ${agent.name}'s), answer and solve it at the desk, and say in the shop how it went.
  npm start -- --open does all of this in a Chromium of its own. Ctrl-C ends; what was answered is kept.
`);
}
