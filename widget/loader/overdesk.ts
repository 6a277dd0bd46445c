import { boot } from './boot.ts';

/** The one script tag: `<script async src="…/widget/overdesk.js" data-site="…">`. */
const tag = document.currentScript;

if (tag instanceof HTMLScriptElement) {
  const data = { ...tag.dataset };
  // Absolute: a page's <base> would lead elsewhere.
  const base = new URL(data['collector']?.replace(/\/*$/, '/') ?? '..', tag.src).href;
  boot({ base, data, load: (url) => import(url) });
}
