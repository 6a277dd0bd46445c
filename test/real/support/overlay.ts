import type { CDPSession, Frame, Page } from 'playwright-core';
import { eventually } from './eventually.ts';

/**
 * The overlay in a helpdesk's page, read as a screen reader does. The page itself has only the element that holds its place;
 * what it shows is in a frame of the extension's own origin.
 */

/** The element in the page that holds the frame's place. */
export const notePlace = '[data-overdesk-note]';

const sessions = new WeakMap<Frame, Promise<CDPSession>>();

/** The overlay's frame, or null when the page has none, or none that is seen. */
export async function overlayFrame(page: Page): Promise<Frame | null> {
  if (!(await page.locator(notePlace).isVisible())) return null;
  return page.frames().find((frame) => frame.url().includes('/overlay.html#')) ?? null;
}

/** The same once it is there and has drawn. */
export async function drawnOverlay(page: Page): Promise<Frame> {
  const frame = await eventually(() => overlayFrame(page), { what: 'There is no overlay' });
  await frame.locator('.chip').waitFor();
  return frame;
}

/** The overlay's lines in reading order; empty when there is no overlay to be seen. */
export async function overlayLines(page: Page): Promise<string[]> {
  const frame = await overlayFrame(page);
  if (frame === null) return [];
  const session = sessions.get(frame) ?? page.context().newCDPSession(frame);
  sessions.set(frame, session);
  const { nodes } = await session
    .then((open) => open.send('Accessibility.getFullAXTree'))
    .catch((error) => {
      // Whoever asks again asks what is there then.
      sessions.delete(frame);
      throw error;
    });
  return inReadingOrder(nodes)
    .filter(({ role }) => role?.value === 'StaticText')
    .map(({ name }) => String(name?.value ?? ''));
}

type Tree = readonly {
  readonly nodeId: string;
  readonly childIds?: readonly string[];
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
}[];

/** The tree comes breadth first. */
function inReadingOrder(nodes: Tree): Tree {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const visit = (node: Tree[number]): Tree => [
    ...(node.ignored ? [] : [node]),
    ...(node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id);
      return child ? visit(child) : [];
    }),
  ];
  const [root] = nodes;
  return root ? visit(root) : [];
}
