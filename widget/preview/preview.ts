import { words as ar } from '../../shared/locales/widget/ar.ts';
import { words as de } from '../../shared/locales/widget/de.ts';
import { words as en } from '../../shared/locales/widget/en.ts';
import { words as es } from '../../shared/locales/widget/es.ts';
import { words as fr } from '../../shared/locales/widget/fr.ts';
import { words as it } from '../../shared/locales/widget/it.ts';
import { words as pt } from '../../shared/locales/widget/pt-BR.ts';
import { words as ro } from '../../shared/locales/widget/ro.ts';
import type { WidgetWords } from '../../shared/locales/widget/words.ts';
import type { Placement } from '../survey/card.ts';
import { el } from '../survey/element.ts';
import { states } from './states.ts';

/**
 * The preview: every state in one language and theme, side by side; or one state in one of its ways.
 * `?lang=ar&theme=dark`, `?lang=es&state=nps&way=popup`.
 */
const languages: Readonly<Record<string, WidgetWords>> = { en, es, ro, 'pt-BR': pt, fr, de, it, ar };
const ways: readonly Placement[] = ['inline', 'popup', 'modal', 'page'];

const asked = new URLSearchParams(location.search);
const language = asked.get('lang') ?? 'en';
const theme = asked.get('theme') ?? 'light';
const chosen = asked.get('state');
const way = ways.find((each) => each === asked.get('way')) ?? 'inline';
const words = languages[language] ?? en;

document.documentElement.lang = language;
document.documentElement.style.colorScheme = theme;
const main = document.querySelector('main');
const nav = document.querySelector('nav');

nav?.append(
  menu('lang', language, Object.keys(languages)),
  menu('theme', theme, ['light', 'dark']),
  menu('state', chosen ?? '', ['', ...Object.keys(states)]),
  menu('way', way, ways),
);
for (const [name, show] of Object.entries(states)) {
  if (chosen && name !== chosen) continue;
  const cell = el('section', { 'aria-label': name });
  main?.append(el('div', { class: 'cell' }, el('h2', { lang: 'en', dir: 'ltr' }, name), cell));
  show({
    words,
    language,
    way: chosen ? way : 'inline',
    into: chosen && way !== 'inline' && way !== 'page' ? null : cell,
  });
}

/** A choice that reloads the page with itself changed. */
function menu(name: string, value: string, options: readonly string[]): HTMLElement {
  const select = el(
    'select',
    {
      change() {
        asked.set(name, select.value);
        location.search = asked.toString();
      },
    },
    ...options.map((option) => el('option', { value: option, selected: option === value }, option || 'all')),
  );
  return el('label', {}, `${name} `, select);
}
