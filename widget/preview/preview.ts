import { customerLanguages, customerWords } from '../../shared/locales/customers.ts';
import type { Placement } from '../survey/card-contract.ts';
import { el } from '../survey/element.ts';
import { states } from './states.ts';

/**
 * The preview: every state in one language and theme, side by side; or one state in one of its ways.
 * `?lang=ar&theme=dark`, `?lang=es&state=nps&way=popup`.
 */
const ways: readonly Placement[] = ['inline', 'popup', 'modal', 'page'];

const asked = new URLSearchParams(location.search);
const language = asked.get('lang') ?? 'en';
const theme = asked.get('theme') ?? 'light';
const chosen = asked.get('state');
const way = ways.find((each) => each === asked.get('way')) ?? 'inline';
const { widget: words, ...told } = customerWords(language, 'formal');

document.documentElement.lang = language;
document.documentElement.style.colorScheme = theme;
const main = document.querySelector('main');
const nav = document.querySelector('nav');

nav?.append(
  menu('lang', language, Object.keys(customerLanguages)),
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
    told,
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
