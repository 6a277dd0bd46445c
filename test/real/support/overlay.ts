import type { CDPSession, Page } from 'playwright-core';

/**
 * What stands in the extension's overlay, read as a screen reader does: its shadow root is closed, so that the helpdesk's
 * page (and every locator) sees an empty element.
 */

const sessions = new WeakMap<Page, Promise<CDPSession>>();

function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page) ?? page.context().newCDPSession(page);
  sessions.set(page, known);
  return known;
}

type Tree = Awaited<ReturnType<typeof readTree>>;

async function readTree(page: Page) {
  const session = await sessionOf(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes;
}

/** The overlay's lines in reading order; empty when there is no overlay. */
export async function overlayLines(page: Page): Promise<string[]> {
  const nodes = await readTree(page);
  return insideOverlay(nodes, await hostOf(page))
    .filter(({ role }) => role?.value === 'StaticText')
    .map(({ name }) => String(name?.value ?? ''));
}

/** The backend ids of everything in the overlay's shadow tree. */
async function hostOf(page: Page): Promise<Set<number>> {
  const session = await sessionOf(page);
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const inside = new Set<number>();
  type Node = typeof root;
  const visit = (node: Node, isInside: boolean): void => {
    const within = isInside || node.nodeName === 'OVERDESK-NOTE';
    if (within) inside.add(node.backendNodeId);
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) visit(child, within);
  };
  visit(root, false);
  return inside;
}

/** The tree comes breadth first: walk it from the outermost overlay nodes, in reading order. */
function insideOverlay(nodes: Tree, inside: ReadonlySet<number>): Tree {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const isOurs = (node: Tree[number]) =>
    node.backendDOMNodeId !== undefined && inside.has(node.backendDOMNodeId);
  const found: Tree = [];
  const visit = (node: Tree[number], within: boolean): void => {
    const ours = within || isOurs(node);
    if (ours && !node.ignored) found.push(node);
    for (const id of node.childIds ?? []) {
      const child = byId.get(id);
      if (child) visit(child, ours);
    }
  };
  const [root] = nodes;
  if (root) visit(root, false);
  return found;
}
