/**
 * The DOM, built by hand: a survey draws a question once and changes three words in it, and a rendering library would be
 * half of all the bytes a customer's page pays (Preact: 4.2 of 11 KB). Nothing here parses markup, so Trusted Types and
 * strict CSP have nothing to object to.
 */
type Child = Node | string | false | null | undefined;
type Attributes = Readonly<Record<string, string | number | boolean | undefined | ((event: Event) => void)>>;

/**
 * An element with its attributes and children. `false` and undefined set no attribute;
 * a function listens to the event of that name.
 */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') node.addEventListener(name, value);
    else if (value !== undefined && value !== false) node.setAttribute(name, `${value}`);
  }
  node.append(...children.map((child) => child || ''));
  return node;
}

/** A line drawing on a 32 × 32 grid, in the colour of the text; never spoken. */
export function drawing(line: string): Element {
  const make = (tag: string): Element => document.createElementNS('http://www.w3.org/2000/svg', tag);
  const svg = make('svg');
  const path = make('path');
  svg.setAttribute('viewBox', '0 0 32 32');
  svg.ariaHidden = 'true';
  path.setAttribute('d', line);
  svg.append(path);
  return svg;
}

/** A button that does not send the form, and acts once: a nervous finger asks for nothing twice. */
export const button = (
  label: string,
  look: 'main' | 'way' | 'quiet',
  click: () => void,
  note?: string | null,
): HTMLButtonElement => {
  const made = el(
    'button',
    { type: 'button', class: look, part: look === 'main' ? 'button primary' : 'button' },
    label,
    note && el('small', {}, note),
  );
  made.addEventListener('click', click, { once: true });
  return made;
};

/** A card that tells something, and perhaps offers ways on; `note` is told before it. */
export const panel = (
  title: string | Node,
  lines: readonly Child[] = [],
  ways: readonly Child[] = [],
  note = '',
): HTMLElement =>
  el(
    'div',
    { part: 'panel' },
    note && el('p', { class: 'note', part: 'note' }, note),
    el('p', { class: 'title', part: 'title', tabindex: -1 }, title),
    ...lines.map((line) => line && el('p', {}, line)),
    ways.length > 0 && el('div', { class: 'list' }, ...ways),
  );
