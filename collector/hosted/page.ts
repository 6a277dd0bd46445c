import { createHash } from 'node:crypto';
import { directionOf } from '../../shared/locales/direction.ts';
import type { Settings } from '../config/config.ts';
import { type Html, html } from '../lib/html.ts';

/** The hosted page: no script, no cookie, nothing from elsewhere but the company's logo; it works in every browser there is. */

const STYLE = `
:root { color-scheme: light dark; --ink: light-dark(oklch(25% .02 275), oklch(93% .01 275));
  --soft: light-dark(oklch(48% .02 275), oklch(72% .02 275)); --paper: light-dark(#fff, oklch(23% .02 275));
  --ground: light-dark(oklch(97% .005 275), oklch(17% .02 275)); --line: light-dark(oklch(87% .01 275), oklch(36% .02 275));
  --accent: light-dark(oklch(48% .17 275), oklch(76% .12 275)); --on-accent: light-dark(#fff, oklch(18% .03 275));
  --told: light-dark(oklch(55% .1 190), oklch(75% .1 190)); --look: light-dark(oklch(65% .15 70), oklch(78% .13 80)); }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; padding: 24px 16px max(24px, env(safe-area-inset-bottom)); background: var(--ground);
  color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
main { max-width: 38rem; margin: 0 auto; padding: 24px; background: var(--paper); border: 1px solid var(--line);
  border-block-start: 4px solid var(--brand); border-radius: 8px; }
h1 img { display: block; max-width: 100%; height: 2rem; }
h1 { margin: 0 0 16px; font-size: 1rem; font-weight: 400; color: var(--soft); }
fieldset { margin: 0 0 24px; padding: 0; border: 0; min-width: 0; }
legend, .question { display: block; padding: 0; margin: 0 0 12px; font-size: 1.25rem; font-weight: 600; line-height: 1.35; }
.hint, .ends, .mark { color: var(--soft); font-size: .875rem; font-weight: 400; }
.hint, .words { white-space: pre-line; }
.ends { display: flex; justify-content: space-between; gap: 16px; margin-block-start: 4px; }
.scale { display: grid; grid-template-columns: repeat(auto-fit, minmax(2.75rem, 1fr)); gap: 4px; }
.scale:has(> :nth-child(7):last-child) { grid-template-columns: repeat(7, minmax(0, 1fr)); }
.scale:has(> :nth-child(11)) { grid-template-columns: repeat(11, minmax(0, 1fr)); gap: 2px; }
@media (max-width: 30rem) { main { padding: 16px; } }
/* Eleven fingertips beside each other. */
@media (max-width: 24rem) { body { padding-inline: 8px; } main { padding-inline: 12px; } .scale:has(> :nth-child(11)) { gap: 1px; } }
.scale label { position: relative; display: flex; align-items: center; justify-content: center; min-height: 3rem;
  border: 1px solid var(--line); border-radius: 8px; font-variant-numeric: tabular-nums; }
.scale input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer; }
.scale label:has(:checked) { border: 2px solid var(--accent); color: var(--accent); font-weight: 600; }
.scale label:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px; }
.scale svg { width: 2rem; height: 2rem; fill: none; stroke: currentcolor; stroke-width: 1.6; stroke-linecap: round; }
.options label { display: flex; align-items: center; gap: 12px; min-height: 2.75rem; }
.options label:has(textarea, [type=text], [type=email], [type=tel]) { flex-wrap: wrap; gap: 4px; margin-block-end: 8px; }
.options input { flex: none; margin: 0; width: 1.25rem; height: 1.25rem; accent-color: var(--accent); }
textarea, input[type=text], input[type=email], input[type=tel] { width: 100%; min-height: 2.75rem; padding: 8px 12px;
  font: inherit; color: inherit; background: transparent; border: 1px solid var(--soft); border-radius: 8px; }
ul { margin: 0 0 24px; padding: 0; list-style: none; }
li { margin-block-end: 8px; padding-inline-start: 12px; border-inline-start: 3px solid var(--line); }
h3 { margin: 16px 0 8px; font-size: 1rem; }
.status strong { padding: 4px 12px; border: 1px solid var(--accent); border-radius: 999px; color: var(--accent); }
summary { width: fit-content; min-height: 2.75rem; padding: 8px; margin-inline-start: -8px; border-radius: 8px; color: var(--soft); cursor: pointer; }
.button { display: inline-block; text-decoration: none; }
button, .button { min-height: 2.75rem; padding: 8px 20px; margin-block-end: 8px; margin-inline-end: 8px; font: inherit; font-weight: 600; cursor: pointer;
  color: var(--on-accent); background: var(--accent); border: 1px solid transparent; border-radius: 8px; }
button.plain { color: var(--ink); background: transparent; border-color: var(--soft); }
.note { padding: 8px 12px; margin: 0 0 16px; background: var(--ground); border-inline-start: 4px solid var(--told); border-radius: 4px; }
.note[role=alert] { border-color: var(--look); }
.small { font-size: 1rem; font-weight: 500; }
input[type=text].code { max-width: 14rem; font-size: 1.5rem; font-variant-numeric: tabular-nums; letter-spacing: .08em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
nav { margin-block-end: 8px; }
nav a, .found a { display: inline-block; min-height: 2.75rem; padding-block: 8px; margin-inline-end: 16px; color: var(--accent); }
nav a[aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
article h2 { margin: 0 0 12px; font-size: 1.5rem; line-height: 1.3; }
article .words { max-width: 65ch; }
@media print { body { padding: 0; background: none; } main { max-width: none; border: 0; } nav, form, .button { display: none; } }
@media (forced-colors: active) { .scale label:has(:checked) { outline: 3px solid Highlight; } }
`;

/** The company's colour stands in lines only: nobody knows how well it can be read as a ground or as letters. */
const styleOf = ({ accent }: Settings['brand'], theme?: Page['theme']): string =>
  `:root { --brand: ${accent}; }${STYLE}${theme ? `:root { color-scheme: ${theme}; }` : ''}`;

/** Allows our own style by its digest, our own form and the company's logo; nothing else. */
export function pagePolicy(brand: Settings['brand'], theme?: Page['theme']): string {
  const style = createHash('sha256').update(styleOf(brand, theme)).digest('base64');
  const logo = brand.logo === undefined ? '' : ` img-src ${new URL(brand.logo).origin};`;
  return `default-src 'none'; style-src 'sha256-${style}';${logo} form-action 'self'; frame-ancestors 'none'; base-uri 'none'`;
}

export interface Page {
  readonly company: string;
  readonly brand: Settings['brand'];
  readonly language: string;
  readonly body: Html;
  /** Whatever the reader's browser wishes; left out: what it wishes. */
  readonly theme?: 'light' | 'dark';
  /** What search engines may find: its own title, and its addresses in other languages. */
  readonly found?: { readonly title: string; readonly links: Html };
}

/** A whole document. */
export const page = ({ company, brand, language, body, theme, found }: Page): string =>
  html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
${found ? found.links : html`<meta name="robots" content="noindex">`}
<title>${found ? `${found.title} · ${company}` : company}</title>
<style>${{ html: styleOf(brand, theme) }}</style>
<main><h1>${brand.logo === undefined ? company : html`<img src="${brand.logo}" alt="${company}">`}</h1>
${body}
</main>
</html>
`.html;
