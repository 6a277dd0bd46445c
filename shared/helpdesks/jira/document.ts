/** What ends a line in Atlassian's document format. */
const lines: ReadonlySet<unknown> = new Set(['paragraph', 'heading', 'hardBreak', 'listItem', 'codeBlock']);

interface Node {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly attrs?: { readonly text?: unknown } | null;
  readonly content?: unknown;
}

/** The words of a comment in Atlassian's document format, mentions and emoji with them; plain text stays as it is. */
export function wordsIn(body: unknown): string {
  return typeof body === 'string' ? body : written(body).trim();
}

function written(node: unknown): string {
  if (node === null || typeof node !== 'object') return '';
  const { type, text, attrs, content } = node as Node;
  const own = text ?? attrs?.text;
  const inside = Array.isArray(content) ? content.map(written).join('') : '';
  return `${typeof own === 'string' ? own : ''}${inside}${lines.has(type) ? '\n' : ''}`;
}
