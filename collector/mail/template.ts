import { directionOf } from '../../shared/locales/direction.ts';
import type { Settings } from '../config/config.ts';
import { type Html, html } from '../lib/html.ts';

/** A mail as its reader gets it; the text says all the HTML does. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What stands in a mail, from top to bottom. */
export interface Content {
  readonly language: string;
  readonly subject: string;
  /** What a mail program shows beside the subject. */
  readonly preview: string;
  readonly body: readonly Html[];
  readonly text: readonly string[];
  /** In small print beneath. */
  readonly foot: Html;
}

/** The text's colours are the mail program's own: a dark one would not know what to do with ours. */
const FONT = 'font-family:system-ui,-apple-system,Segoe UI,Roboto,Arial,sans-serif;color:inherit';
const TEXT = `${FONT};font-size:16px;line-height:1.5`;
export const SMALL = `${FONT};font-size:14px;line-height:1.5`;
const TITLE = `${FONT};font-size:20px;line-height:1.35;font-weight:600`;

export const paragraph = (text: string): Html => html`<p style="margin:0 0 16px;${TEXT}">${text}</p>`;
export const title = (text: string): Html => html`<h1 style="margin:0 0 16px;${TITLE}">${text}</h1>`;

/** A link the size of a finger. */
export const button = (link: string, label: Html | string, accent: string): Html =>
  html`<a href="${link}" style="display:block;padding:11px 12px;border:2px solid ${accent};border-radius:8px;text-decoration:none;${TEXT}">${label}</a>`;

/** The whole mail: tables, as the oldest mail programs want them, 560 px wide at most. */
export function mailOf(content: Content, { brand, company }: Pick<Settings, 'brand' | 'company'>): Mail {
  const { language, subject, preview, body, text, foot } = content;
  const head =
    brand.logo === undefined
      ? html`<span style="${TEXT};font-weight:600">${company}</span>`
      : html`<img src="${brand.logo}" alt="${company}" height="32" style="display:block;height:32px;border:0;${TEXT};font-weight:600">`;
  const row = (inside: Html): Html => html`<tr><td style="padding:0 24px">${inside}</td></tr>
`;
  return {
    subject,
    text: `${text.join('\n\n')}\n`,
    html: html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${subject}</title></head>
<body style="margin:0;padding:0">
<div style="display:none;max-height:0;overflow:hidden">${preview}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 8px">
<table role="presentation" lang="${language}" dir="${directionOf(language)}" width="560" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:560px;text-align:start">
<tr><td style="padding:16px 24px;border-top:4px solid ${brand.accent}">${head}</td></tr>
${body.map(row)}<tr><td style="padding:16px 24px;${SMALL}">${foot}</td></tr>
</table>
</td></tr></table>
</body>
</html>
`.html,
  };
}

const NAME = /^[\p{L}\p{M}][\p{L}\p{M}\p{Pd}'’ ]{0,39}$/u;

/**
 * A customer's name as a greeting may say it, or null: whoever writes a stranger's address into a form writes no
 * message to them.
 */
export const nameToGreet = (name: string | undefined): string | null =>
  name !== undefined && NAME.test(name.trim()) ? name.trim() : null;

/** Puts values in the places of a sentence. */
export const fill = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
