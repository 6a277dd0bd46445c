import { plainText } from '../mail/plain-text.ts';

/** What is read of osTicket's pages: elements by how they are nested, never by what a customer may have written into one. */

/** Every tag, with what must not be taken for one: comments, scripts, and signs within attributes. */
const tags = /<!--.*?-->|<script\b.*?<\/script>|<(\/?)([a-z][a-z0-9]*)\b((?:[^>"']|"[^"]*"|'[^']*')*)>/gis;

/** One `div`: its attributes as written, and what is in it. */
export interface Div {
  readonly attributes: string;
  readonly inner: string;
}

/** The `div`s that stand directly in a piece of a page. */
export function childDivs(html: string): Div[] {
  const children: Div[] = [];
  let [depth, attributes, start] = [0, '', 0];
  for (const tag of html.matchAll(tags)) {
    if (tag[2]?.toLowerCase() !== 'div') continue;
    const closes = tag[1] === '/';
    if (closes && depth === 0) break;
    if (!closes && depth === 0) [attributes, start] = [tag[3] ?? '', tag.index + tag[0].length];
    depth += closes ? -1 : 1;
    if (closes && depth === 0) children.push({ attributes, inner: html.slice(start, tag.index) });
  }
  return children;
}

/** What is in the first `div` whose opening tag fits; null without one. */
export function divIn(html: string, opening: RegExp): string | null {
  const found = opening.exec(html);
  return found === null ? null : (childDivs(html.slice(found.index))[0]?.inner ?? null);
}

/** What the first element of that name says, without what is drawn in it. */
export const textIn = (html: string, element: 'b' | 'strong'): string | null =>
  textsIn(html, element)[0] ?? null;

/** The same of all of them. */
export const textsIn = (html: string, element: 'b' | 'strong'): string[] =>
  [...html.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, 'gs'))].map(([, inner = '']) =>
    words(inner),
  );

/** What a piece of a page says, in one line. */
export const words = (html: string): string => plainText(html).replaceAll(/\s+/g, ' ').trim();
