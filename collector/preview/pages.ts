import { directionOf } from '../../shared/locales/direction.ts';
import { type Html, html } from '../lib/html.ts';

/** What is looked at, as the address says it. */
export interface Look {
  readonly survey: 'before' | 'after';
  readonly language: string;
  readonly theme: 'light' | 'dark';
  /** CSS pixels; 0: the whole window. */
  readonly width: number;
  /** As on a page (`popup`, `inline`, `modal`, `page`), or behind a link, or as an e-mail. */
  readonly way: string;
}

const WIDTHS = { phone: 375, 'small phone': 320, tablet: 768, 'whole window': 0 };
const WAYS = {
  before: ['popup', 'inline', 'modal', 'page'],
  after: ['popup', 'inline', 'modal', 'page', 'link', 'e-mail'],
};

/** A look out of an address: what it does not say, or says wrong, is the usual. */
export function lookOf(
  asked: URLSearchParams,
  surveys: readonly Look['survey'][],
  languages: readonly string[],
): Look {
  const survey = surveys.find((each) => each === asked.get('survey')) ?? surveys[0] ?? 'after';
  const width = Number(asked.get('width') ?? WIDTHS.phone);
  return {
    survey,
    language: languages.find((each) => each === asked.get('language')) ?? languages[0] ?? 'en',
    theme: asked.get('theme') === 'dark' ? 'dark' : 'light',
    width: Object.values(WIDTHS).includes(width) ? width : WIDTHS.phone,
    way: WAYS[survey].find((each) => each === asked.get('way')) ?? 'popup',
  };
}

/** The bench: what may be chosen, and the page it is tried on, as wide as a phone. */
export function bench(
  company: string,
  look: Look,
  surveys: readonly { readonly moment: Look['survey']; readonly id: string }[],
  languages: readonly string[],
): Html {
  const choice = (
    name: keyof Look,
    options: readonly (readonly [value: string | number, label: string])[],
  ): Html =>
    html`<label>${name} <select name="${name}">${options.map(
      ([value, label]) =>
        html`<option value="${value}" ${String(look[name]) === String(value) && html`selected`}>${label}</option>`,
    )}</select></label>`;
  const query = new URLSearchParams(Object.entries(look).map(([name, value]) => [name, String(value)]));
  return frame(
    `${company}: preview`,
    html`<form>
${choice(
  'survey',
  surveys.map(({ moment, id }) => [moment, `${moment} the session: ${id}`]),
)}
${choice(
  'language',
  languages.map((each) => [each, each]),
)}
${choice('theme', [
  ['light', 'light'],
  ['dark', 'dark'],
])}
${choice(
  'width',
  Object.entries(WIDTHS).map(([label, value]) => [value, label]),
)}
${choice(
  'way',
  WAYS[look.survey].map((each) => [each, each]),
)}
<button>Begin again</button>
</form>
<p>Answers go nowhere: they are kept in a folder that is deleted when the preview ends. Save the configuration and load this page again to see what has changed.</p>
<iframe title="The survey" src="/page?${query.toString()}" style="width: ${look.width ? `${look.width}px` : '100%'}"></iframe>
<script>document.forms[0].addEventListener('change', ({ currentTarget }) => currentTarget.submit())</script>`,
  );
}

/** What is wrong with the configuration, in the place of the bench. */
export const faulty = (message: string): Html =>
  frame(
    'Preview: the configuration cannot be used',
    html`<h1>The configuration cannot be used</h1>
<pre>${message}</pre>
<p>Mend it, save it, and load this page again.</p>`,
  );

const frame = (title: string, body: Html): Html => html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>
html { color-scheme: light dark; font: 14px/1.5 system-ui, sans-serif; background: light-dark(#f6f6fa, #17171c); color: light-dark(#222, #ddd); }
body { margin: 0; padding: 16px; display: flex; flex-direction: column; gap: 12px; min-height: 100vh; box-sizing: border-box; }
form { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: center; }
select, button { font: inherit; padding: 4px 8px; }
p { margin: 0; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: 13px/1.6 ui-monospace, monospace; }
iframe { flex: 1; min-height: 640px; max-width: 100%; box-sizing: border-box; border: 1px solid light-dark(#d8d8e2, #3a3a44); border-radius: 8px; background: Canvas; align-self: center; }
</style>
<body>
${body}
</body>
</html>`;

/** A page with the script tag as the company's own has it; each look begins as somebody who has never been here. */
export function samplePage(
  company: string,
  look: Look,
  widget: { readonly collector: string; readonly site: string },
): Html {
  const { survey, language, theme, way } = look;
  const call = JSON.stringify([survey === 'before' ? 'ask' : 'after', { way, into: '#here' }]);
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}" style="color-scheme: ${theme}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${company}</title>
<link rel="icon" href="data:,">
<style>
html { font: 16px/1.5 system-ui, sans-serif; background: Canvas; color: CanvasText; }
body { margin: 0 auto; padding: 16px; max-width: 640px; }
</style>
<body>
<h1>${company}</h1>
<p><a href="#" data-overdesk="${survey === 'before' ? 'ask' : 'after'}">↻</a></p>
<div id="here"></div>
<script>
localStorage.clear();
sessionStorage.clear();
indexedDB.deleteDatabase('overdesk:${widget.site}:letters');
</script>
<script async src="${widget.collector}/widget/overdesk.js" data-site="${widget.site}" data-do="${call}"></script>
</body>
</html>`;
}
