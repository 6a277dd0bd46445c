import { type Boot, boot } from './boot.ts';

/**
 * Boots as the running script's own tag says; a module does not know its own.
 * @param root where the collector is, seen from the script
 * @param given what need not stand in the tag
 */
export function bootTag(root: string, given: Boot['data'], load: Boot['load']): void {
  const tag = (document.currentScript ??
    document.querySelector('script[data-site]')) as HTMLScriptElement | null;
  if (!tag) return;
  const data: Boot['data'] = { ...given, ...tag.dataset };
  // Absolute: a page's <base> would lead elsewhere.
  const base = new URL(data['collector']?.replace(/\/*$/, '/') ?? root, tag.src).href;
  boot({ base, data, load });
}
