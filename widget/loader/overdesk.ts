import { boot } from './boot.ts';

/** The one script tag: `<script async src="…/widget/overdesk.js" data-site="…">`; a module does not know its own tag. */
const tag = (document.currentScript ??
  document.querySelector('script[data-site]')) as HTMLScriptElement | null;

if (tag) {
  const data = { ...tag.dataset };
  // Absolute: a page's <base> would lead elsewhere.
  const base = new URL(data['collector']?.replace(/\/*$/, '/') ?? '..', tag.src).href;
  boot({ base, data, load: (url) => import(url) });
}
