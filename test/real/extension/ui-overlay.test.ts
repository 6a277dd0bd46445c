import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Demo, startDemo } from '../../../demo/demo.ts';
import { addHelpdesk, pair } from '../../../demo/open.ts';
import { extensionId, launchChromium } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { goBack } from '../support/go-back.ts';
import { drawnOverlay, notePlace, overlayFrame, overlayLines } from '../support/overlay.ts';

/** The overlay of the built extension, in a real Chromium, at the demo desk. */

const build = resolve('dist/extension/chrome-mv3-demo');
let folder: string;
let demo: Demo;
let context: BrowserContext;
let page: Page;
let note: Locator;
let tickets: string[];
const spoken: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'overdesk-demo-'));
  demo = await startDemo({ data: folder, ports: [0, 0, 0], widget: resolve('dist/widget') });
  context = await launchChromium({ extension: build, backForwardCache: true });
  context.on('console', (message) => spoken.push(message.text()));
  context.on('weberror', (error) => spoken.push(error.error().message));
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId(context)}/options.html`);
  await pair(options, demo.collector, await demo.pairingCode('ana'));
  await addHelpdesk(options, 'demo-desk', demo.desk);
  await options.close();
  page = await context.newPage();
  note = page.locator(notePlace);
  await page.goto(`${demo.desk}/desk/sign-in`);
  await page.locator('button[value="ana"]').click();
  await page.waitForURL('**/desk/tickets');
  tickets = await page
    .locator('#tickets a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  await page.goto(tickets[0] ?? '');
  await eventually(async () => (await overlayLines(page)).includes('Backlog'));
});
afterAll(async () => {
  await context?.close();
  await demo?.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(tickets[0] ?? '');
  await drawnOverlay(page);
  spoken.length = 0;
});

/** Opens or closes the card, as it may have been left. */
async function setOpen(open: boolean) {
  const frame = await drawnOverlay(page);
  const chip = frame.locator('.chip');
  if ((await chip.getAttribute('aria-expanded')) !== String(open)) await chip.click();
  await frame.locator(`.chip[aria-expanded="${open}"]`).waitFor();
  await eventually(async () => ((await note.boundingBox())?.width === 40) !== open);
  return frame;
}

/** As much of an extension's worker as is asked here. */
interface InWorker {
  readonly chrome: {
    readonly commands: {
      getAll(): Promise<{ readonly name: string; readonly shortcut: string }[]>;
      readonly onCommand: { dispatch(command: string): void };
    };
  };
}

describe('the overlay', () => {
  it('follows a thousand ticket switches in one frame, and adds no node and no listener to the page', async () => {
    await setOpen(true);
    const cdp = await context.newCDPSession(page);
    const switches = (count: number) =>
      page.evaluate(
        async ({ count, paths }) => {
          for (let at = 0; at < count; at++) {
            history.replaceState(null, '', paths[at % paths.length]);
            await new Promise((resolve) => setTimeout(resolve));
          }
        },
        { count, paths: tickets.slice(0, 2).map((address) => new URL(address).pathname) },
      );
    const counts = async () => {
      await note.waitFor();
      await cdp.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
      return { nodes, jsEventListeners };
    };
    const frame = await overlayFrame(page);
    await switches(20);
    // At rest: what it has in hand (a request, a drawing) holds nodes for a moment.
    const before = await eventually(async () => {
      const first = await counts();
      return isDeepStrictEqual(await counts(), first) ? first : null;
    });
    await switches(1000);
    // What it had in hand before may be gone by now: fewer are none added.
    await eventually(async () => {
      const { nodes, jsEventListeners } = await counts();
      expect(nodes).toBeLessThanOrEqual(before.nodes);
      expect(jsEventListeners).toBeLessThanOrEqual(before.jsEventListeners);
      return true;
    });
    expect(await overlayFrame(page)).toBe(frame);
    expect(spoken).toEqual([]);
  });

  it('hides the last customer’s words with the switch itself, and shows the next ticket’s', async () => {
    const hidden = await page.evaluate(
      ({ place, next }) => {
        history.pushState(null, '', next);
        return document.querySelector<HTMLElement>(place)?.hidden;
      },
      { place: notePlace, next: tickets[1] ?? '' },
    );
    expect(hidden).toBe(true);
    await note.waitFor();
    await page.evaluate(() => history.pushState(null, '', '/desk/tickets'));
    expect(await note.isVisible()).toBe(false);
  });

  it('follows with a worker that was just killed', async () => {
    const session = await context.browser()?.newBrowserCDPSession();
    const { targetInfos = [] } = (await session?.send('Target.getTargets')) ?? {};
    const worker = targetInfos.find(({ type }) => type === 'service_worker');
    await session?.send('Target.closeTarget', { targetId: worker?.targetId ?? '' });
    const frame = await overlayFrame(page);
    await page.evaluate((next) => history.pushState(null, '', next), tickets[1] ?? '');
    await note.waitFor();
    expect(await overlayFrame(page)).toBe(frame);
  });

  it('comes back with a page from the back/forward cache', async () => {
    const options = await context.newPage();
    await options.goto(`chrome-extension://${extensionId(context)}/options.html`);
    let restored = false;
    // A browser short of memory lets go of any page.
    for (let tries = 0; !restored && tries < 5; tries++) {
      await page.goto(tickets[0] ?? '');
      await drawnOverlay(page);
      restored = await goBack(page, `${demo.desk}/desk/tickets`, async () => {
        // Told to every frame of the extension's: one in the cache would throw its page out.
        await options.locator('input[name="language"][value="es"]').check();
        await options.locator('input[name="language"][value="auto"]').check();
      });
    }
    expect(restored).toBe(true);
    await options.close();
    await drawnOverlay(page);
  });

  it('hides under the page’s modal dialogs and fullscreen, and comes back', async () => {
    await page.evaluate(() => document.body.append(document.createElement('dialog')));
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await expect.poll(() => note.isHidden()).toBe(true);
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await expect.poll(() => note.isVisible()).toBe(true);
    await page.locator('main').evaluate((main) => main.requestFullscreen());
    await expect.poll(() => note.isHidden()).toBe(true);
    await page.evaluate(() => document.exitFullscreen());
    await expect.poll(() => note.isVisible()).toBe(true);
  });

  it('opens and closes by keyboard: chip, card, Escape, and the focus comes back; the page hears none of it', async () => {
    const frame = await setOpen(false);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      addEventListener('keydown', ({ key }) => heard.push(key), { capture: true });
      [...document.querySelectorAll('button')].at(-1)?.focus();
    });
    const chip = frame.locator('.chip');
    await page.keyboard.press('Tab');
    await expect.poll(() => chip.evaluate((button) => button.matches(':focus-visible'))).toBe(true);
    await page.keyboard.press('Enter');
    await frame.locator('.card').waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(() => frame.locator('.card').evaluate((card) => card.matches(':focus'))).toBe(true);
    await page.keyboard.press('Escape');
    await frame.locator('.card').waitFor({ state: 'detached' });
    await expect.poll(() => chip.evaluate((button) => button.matches(':focus'))).toBe(true);
    expect(await page.evaluate('globalThis.heard')).toEqual(['Tab']);
  });

  it('is a 32 px chip and a 320 px card at the end of the line, and at most a third of a narrow window', async () => {
    const frame = await setOpen(true);
    const chip = () => frame.locator('.chip').boundingBox();
    await expect.poll(chip).toEqual({ x: 1280 - 16 - 32, y: 800 - 16 - 32, width: 32, height: 32 });
    await expect.poll(async () => (await frame.locator('.card').boundingBox())?.width).toBe(320);
    for (const button of await frame.locator('button').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
    // 1280 px at 200 %.
    await page.setViewportSize({ width: 640, height: 400 });
    await expect.poll(async () => (await note.boundingBox())?.width).toBeLessThanOrEqual(640 / 3);
    await expect.poll(async () => (await note.boundingBox())?.y ?? -1).toBeGreaterThanOrEqual(0);
    await expect.poll(() => frame.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });

  it('tells the page its height in coarse steps only', async () => {
    const frame = await setOpen(true);
    const height = async () => (await note.boundingBox())?.height ?? 0;
    const first = await height();
    const section = frame.locator('.card section').last();
    await section.evaluate((last) => last.append('One more line'));
    await page.setViewportSize({ width: 1270, height: 800 });
    expect([(first - 48) % 40, ((await height()) - 48) % 40]).toEqual([0, 0]);
  });

  it('keeps its own look under a page that overrides everything', async () => {
    const frame = await setOpen(true);
    // Once more, should its own news have made it taller meanwhile.
    await eventually(async () => {
      const before = await note.boundingBox();
      const style = await page.addStyleTag({
        content: '* { all: unset !important; color: red !important; font-size: 40px !important }',
      });
      if (isDeepStrictEqual(await note.boundingBox(), before)) return true;
      await style.evaluate((element) => element.parentNode?.removeChild(element));
      return false;
    });
    const { fontSize, color } = await frame
      .locator('.card .value')
      .first()
      .evaluate((value) => {
        const { fontSize, color } = getComputedStyle(value);
        return { fontSize, color };
      });
    expect(fontSize).toBe('20px');
    expect(color).not.toBe('rgb(255, 0, 0)');
  });

  it('is not printed with the ticket', async () => {
    await page.emulateMedia({ media: 'print' });
    expect(await note.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });

  it('has no field to type into', async () => {
    const frame = await setOpen(true);
    expect(await frame.locator('input, textarea, select, [contenteditable]').count()).toBe(0);
  });

  it('leaves in silence when the extension is updated under it, and the new one takes its place', async () => {
    const old = await overlayFrame(page);
    const session = await context.browser()?.newBrowserCDPSession();
    await session?.send('Extensions.loadUnpacked', { path: build });
    await eventually(async () => {
      const frame = await overlayFrame(page);
      return frame && frame !== old;
    });
    await drawnOverlay(page);
    await expect.poll(() => note.count()).toBe(1);
    expect(spoken).toEqual([]);
  });

  it('stays where the pointer or the arrow keys put it, in sight, and opens to where there is room', async () => {
    const corner = async () => {
      const box = await note.boundingBox();
      return box && { left: Math.round(box.x), top: Math.round(box.y), width: box.width, height: box.height };
    };
    let frame = await setOpen(false);
    await expect.poll(corner).toEqual({ left: 1228, top: 748, width: 40, height: 40 });
    await page.mouse.move(1248, 768);
    await page.mouse.down();
    await page.mouse.move(1200, 700, { steps: 4 });
    await expect.poll(async () => (await note.boundingBox())?.width).toBe(1280);
    await page.mouse.move(120, 90, { steps: 8 });
    await expect.poll(async () => (await frame.locator('.chip').boundingBox())?.x).toBeCloseTo(104, 0);
    await page.mouse.up();
    await expect.poll(corner).toEqual({ left: 100, top: 70, width: 40, height: 40 });
    // The press that ended the move has opened nothing.
    expect(await frame.locator('.chip').getAttribute('aria-expanded')).toBe('false');
    await setOpen(true);
    await expect.poll(async () => (await note.boundingBox())?.width).toBe(328);
    expect(await corner()).toMatchObject({ left: 100, top: 70 });
    const [chip, card] = [frame.locator('.chip'), frame.locator('.card')];
    await expect
      .poll(async () => ((await card.boundingBox())?.y ?? 0) - ((await chip.boundingBox())?.y ?? 0))
      .toBe(40);
    // At another ticket, and in a window that became small.
    await page.goto(tickets[1] ?? '');
    frame = await setOpen(false);
    await expect.poll(corner).toMatchObject({ left: 100, top: 70 });
    await page.setViewportSize({ width: 320, height: 256 });
    await setOpen(true);
    const inSight = async () => {
      const box = await note.boundingBox();
      return box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 320 && box.y + box.height <= 256;
    };
    await expect.poll(inSight).toBe(true);
    await page.setViewportSize({ width: 1280, height: 800 });
    await setOpen(false);
    await frame.locator('.chip').focus();
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
    await expect.poll(corner).toEqual({ left: 252, top: 254, width: 40, height: 40 });
    for (let presses = 0; presses < 8; presses++) {
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowDown');
    }
    await expect.poll(corner).toEqual({ left: 1228, top: 748, width: 40, height: 40 });
    expect(await frame.locator('.chip').evaluate((one) => one === document.activeElement)).toBe(true);
    expect(spoken).toEqual([]);
  });

  it('opens and closes by one shortcut, and leaves the focus on the page', async () => {
    const frame = await setOpen(false);
    const [worker] = context.serviceWorkers();
    const keys = await worker?.evaluate(async () => {
      const commands = await (globalThis as unknown as InWorker).chrome.commands.getAll();
      return commands.find(({ name }) => name === 'toggle-note')?.shortcut;
    });
    expect(keys).toBe('Alt+Shift+O');
    await page.bringToFront();
    // No test can press a browser's own keys: what they do begins here.
    const press = () =>
      worker?.evaluate(() =>
        (globalThis as unknown as InWorker).chrome.commands.onCommand.dispatch('toggle-note'),
      );
    const focused = () => page.evaluate(() => document.activeElement?.tagName);
    const before = await focused();
    await press();
    await frame.locator('.chip[aria-expanded="true"]').waitFor();
    await press();
    await frame.locator('.chip[aria-expanded="false"]').waitFor();
    expect(await focused()).toBe(before);
  });
});
