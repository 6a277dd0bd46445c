import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from '../../../demo/demo.ts';
import { addHelpdesk, pair } from '../../../demo/open.ts';
import { extensionId, launchChromium } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { extensionUuid, launchFirefox } from '../support/firefox.ts';
import { notePlace, overlayFrame, overlayLines } from '../support/overlay.ts';
import { lieInWait, pry } from '../support/prying-page.ts';

/** The helpdesk's page belongs to the employer: of the agent's numbers it must be able to read nothing. */

let folder: string;
let demo: Demo;
/** Stands in every overlay of the demo, and nowhere in the demo desk's own pages. */
const marks = ['Backlog', 'My numbers', 'Customer satisfaction', 'n = '];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'overdesk-demo-'));
  demo = await startDemo({ data: folder, ports: [0, 0, 0], widget: resolve('dist/widget') });
});
afterAll(async () => {
  await demo?.close();
  rmSync(folder, { recursive: true, force: true });
});

const leaked = ({ got, found }: Awaited<ReturnType<typeof pry>>) => [
  ...found,
  ...marks.filter((mark) => got.includes(mark)),
];

describe('a page that tries to read the overlay', () => {
  it('gets nothing in Chromium; a copy of the frame stays empty', async () => {
    const context = await launchChromium({ extension: 'dist/extension/chrome-mv3-demo' });
    try {
      const home = `chrome-extension://${extensionId(context)}`;
      const options = await context.newPage();
      await options.goto(`${home}/options.html`);
      await pair(options, demo.collector, await demo.pairingCode('ana'));
      await addHelpdesk(options, 'demo-desk', demo.desk);
      const page = await context.newPage();
      await page.goto(`${demo.desk}/desk/sign-in`);
      await page.locator('button[value="ana"]').click();
      await page.waitForURL('**/desk/tickets');
      await page.addInitScript(lieInWait);
      await page.locator('#tickets a').first().click();
      await eventually(async () => {
        const all = await overlayLines(page);
        return marks.every((mark) => all.join('\n').includes(mark));
      });

      expect(leaked(await page.evaluate(pry, { home, marks }))).toEqual([]);

      // Our own name of it, used already, opens no second frame: not in this page, nor in another of the same helpdesk.
      const real = await overlayFrame(page);
      const address = real?.url() ?? '';
      expect(address).toMatch(/#[\w-]{36}$/);
      const copy = await page.evaluateHandle(async (src) => {
        const frame = document.createElement('iframe');
        const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
        frame.src = src;
        document.body.append(frame);
        await loaded;
        return frame;
      }, address);
      // No document of ours has come there; else it has had its answer once the same question, put after it, is answered.
      const entry = await (await copy.asElement()?.contentFrame())?.evaluate(async (note) => {
        const { chrome } = globalThis as unknown as {
          chrome?: { runtime?: { sendMessage(message: object): Promise<unknown> } };
        };
        const question = { type: 'overlay.enter', request: { note } };
        const answer = await chrome?.runtime?.sendMessage(question);
        await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
        return JSON.stringify(answer ?? null);
      }, new URL(address).hash.slice(1));
      expect(entry).toEqual(expect.any(String));
      expect(entry).not.toContain('view');
      const texts = await Promise.all(
        page
          .frames()
          .filter((frame) => frame !== page.mainFrame() && frame !== real)
          .map((frame) => frame.evaluate(() => document.body.textContent).catch(() => '')),
      );
      expect(texts.length).toBeGreaterThan(1);
      expect(texts.filter((text) => marks.some((mark) => text?.includes(mark)))).toEqual([]);
      await eventually(async () => (await overlayLines(page)).includes('Backlog'));
    } finally {
      await context.close();
    }
  });

  it('gets nothing in Firefox', async () => {
    const browser = await launchFirefox({ extension: 'dist/extension/firefox-mv3-demo' });
    try {
      const options = await browser.newPage();
      const home = `moz-extension://${extensionUuid}`;
      await options.goto(`${home}/options.html`, { timeout: 2_000 }).catch(() => null);
      await eventually(() => options.$('main[aria-busy="false"]'));
      await options.locator('#desk-kind').fill('demo-desk');
      await options.locator('#desk-origin').fill(demo.desk);
      await options.locator('form:has(#desk-origin) button').click();
      await eventually(() => options.$('.desks li [data-state="met"]'));
      const page = await browser.newPage();
      await page.goto(`${demo.desk}/desk/sign-in`);
      await page.locator('button[value="ana"]').click();
      await page.waitForSelector('#tickets a');
      await page.evaluateOnNewDocument(lieInWait);
      await page.locator('#tickets a').click();
      const width = await eventually(() =>
        page.evaluate((place) => {
          const note = document.querySelector<HTMLElement>(place);
          return note && !note.hidden ? note.getBoundingClientRect().width : null;
        }, notePlace),
      );
      expect(width).toBe(328);
      expect(leaked(await page.evaluate(pry, { home, marks }))).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
