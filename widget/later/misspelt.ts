import { alike } from '../doctor/spelling.ts';

const ATTRIBUTES = ['site', 'lang', 'consent', 'do', 'collector'];

/**
 * Attributes of our script tag that are none of ours but look like one, as lines for whoever wrote the tag. Others put
 * attributes of their own on every script of a page: these are left alone.
 */
export function misspeltAttributes(scripts: Iterable<HTMLScriptElement>): string[] {
  const tag = [...scripts].find(({ src }) => /\/widget\/overdesk\.js(\?|$)/.test(src));
  return Object.keys(tag?.dataset ?? {}).flatMap((name) => {
    const meant = alike(name, ATTRIBUTES);
    const written = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return meant ? [`the script tag’s data-${written} is not known; write data-${meant}`] : [];
  });
}
