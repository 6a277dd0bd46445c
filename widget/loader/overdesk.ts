import { boot } from './boot.ts';

/** The one script tag: `<script async src="…/widget/overdesk.js" data-site="…">`. */
const tag = document.currentScript;

if (tag instanceof HTMLScriptElement) {
  const data = { ...tag.dataset };
  const base = data['collector']?.replace(/\/*$/, '/') ?? new URL('..', tag.src).href;
  boot({ base, data, load: (url) => import(url) });
}
