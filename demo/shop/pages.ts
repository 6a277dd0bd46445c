import { type Html, html } from '../../collector/lib/html.ts';
import { type ShopLanguage, type ShopWords, shopLanguages, shopWords } from './words.ts';

/** Where the page finds the collector, and under which name. */
export interface WidgetTag {
  readonly collector: string;
  readonly site: string;
}

/** The shop's front page. The widget is the one script tag at its end; the help link works without it. */
export function shopPage(language: ShopLanguage, widget: WidgetTag): Html {
  const words: ShopWords = shopWords[language];
  return frame(
    language,
    words.promise,
    html`
    <main>
      <section class="hero">
        <div><h1>${words.promise}</h1><p>${words.lead}</p></div>
        ${lamp(1)}
      </section>
      <section class="help">
        <h2>${words.trouble}</h2><p>${words.troubleLead}</p>
        <a class="button" href="/contact?lang=${language}" data-overdesk="ask">${words.help}</a>
      </section>
      <ul class="lamps">${words.lamps.map(
        (each, i) =>
          html`<li>${lamp(i)}<strong>${each.name}</strong><span>${each.what}</span><b>${each.price}</b></li>`,
      )}</ul>
    </main>
    <script async src="${widget.collector}/widget/overdesk.js" data-site="${widget.site}"></script>`,
  );
}

/** What the help link leads to when the widget is not there. */
export function contactPage(language: ShopLanguage): Html {
  const words: ShopWords = shopWords[language];
  return frame(
    language,
    words.contact,
    html`<main><section class="help"><h1>${words.contact}</h1><p>${words.contactLead}</p>
      <a class="button" href="/?lang=${language}">${words.back}</a></section></main>`,
  );
}

function frame(language: ShopLanguage, title: string, body: Html): Html {
  return html`<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Northlight – ${title}</title>
<link rel="stylesheet" href="/shop.css">
<link rel="icon" href="data:,">
<body>
<p class="demo">${shopWords[language].demo}</p>
<header>
  <a class="brand" href="/?lang=${language}">Northlight</a>
  <nav aria-label="Language">${shopLanguages.map(
    (each) =>
      html`<a href="?lang=${each}" lang="${each}" ${each === language ? html`aria-current="true"` : null}>${shopWords[each].name}</a>`,
  )}</nav>
</header>
${body}
</body>
</html>`;
}

/** Three lamps of one family: the taller, the later the hour. */
function lamp(which: number): Html {
  const top = 70 - which * 20;
  return html`<svg class="lamp" viewBox="0 0 120 160" aria-hidden="true">
    <circle cx="60" cy="${top + 22}" r="48" class="glow"/>
    <path d="M60 ${top + 20}V146" class="stem"/>
    <path d="M36 ${top + 24}a24 24 0 0 1 48 0z" class="shade"/>
    <path d="M40 148h40" class="stem"/></svg>`;
}
