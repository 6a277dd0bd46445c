import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { build } from 'esbuild';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';

/** The buttons of a frame in a page that covers it or makes it see-through, as a helpdesk's page could the overlay. */

let browser: BrowserContext;
const servers: Server[] = [];
async function serve(html: string): Promise<string> {
  const server = createServer((_, answer) => answer.setHeader('content-type', 'text/html').end(html));
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  for (const server of servers) server.close();
});

async function open(): Promise<{ page: Page; frame: Frame; press(): Promise<string> }> {
  const { outputFiles } = await build({
    stdin: {
      contents: `import { takeSeenPresses } from './extension/ui/overlay/seen.ts';
        const log = document.querySelector('output');
        takeSeenPresses('.offers button', () => { log.textContent += 'refused '; })();
        document.querySelector('.offers button').addEventListener('click', () => { log.textContent += 'taken '; });`,
      resolveDir: process.cwd(),
    },
    bundle: true,
    write: false,
    format: 'iife',
  });
  const inner = await serve(
    `<!doctype html><div class="offers"><button>Take over</button></div><output></output><script>${outputFiles[0]?.text}</script>`,
  );
  const outer = await serve(
    `<!doctype html><style>iframe { position: fixed; inset: 40px auto auto 40px; width: 300px; height: 120px; border: 0 }
      #cover { position: fixed; inset: 0; background: white; pointer-events: none; display: none }</style>
      <iframe src="${inner}"></iframe><div id="cover">Win a prize</div>`,
  );
  const page = await browser.newPage();
  await page.goto(outer);
  const frame = await eventually(() => page.frames().find((one) => one.url() === inner));
  await frame.locator('button').waitFor();
  return {
    page,
    frame,
    async press() {
      const output = frame.locator('output');
      const before = (await output.textContent()) ?? '';
      const log = await eventually(async () => {
        const at = await page.locator('iframe').boundingBox();
        // A press in the first moment of a frame may not reach it.
        await page.mouse.click((at?.x ?? 0) + 40, (at?.y ?? 0) + 20);
        await page.waitForTimeout(50);
        const text = (await output.textContent()) ?? '';
        return text === before ? '' : text;
      });
      return log.trim().split(' ').at(-1) ?? '';
    },
  };
}

it('a press counts when the button has been in sight', async () => {
  const { page, press } = await open();
  onTestFinished(() => page.close());
  await eventually(async () => (await press()) === 'taken');
  expect(await press()).toBe('taken');
});

it.each([
  ['laid over', '#cover { display: block !important }'],
  ['made see-through', 'iframe { opacity: .01 }'],
  ['made see-through with all of the page', 'html { opacity: .01 }'],
  ['made larger than it is', 'iframe { transform: scale(1.5) rotate(1deg) }'],
  ['blurred', 'iframe { filter: blur(20px) }'],
])(
  'it does not once the frame is %s, and does again when it has been in sight for a while',
  async (_, css) => {
    const { page, press } = await open();
    onTestFinished(() => page.close());
    await eventually(async () => (await press()) === 'taken');
    const style = await page.addStyleTag({ content: css });
    await eventually(async () => (await press()) === 'refused');
    expect(await press()).toBe('refused');
    await style.evaluate((element) => element.parentNode?.removeChild(element));
    await eventually(async () => (await press()) === 'taken');
  },
);
