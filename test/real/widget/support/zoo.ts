/** Pages as they are met: each does something to what stands on it. */

export interface Animal {
  readonly name: string;
  /** The page, in the parts in which its server sends it. */
  html(collector: string): readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Run on the page once the survey asks its first question. */
  readonly disturb?: () => void;
}

const tag = (collector: string, call = '["after"]'): string =>
  `<script nonce="n0nce" async src="${collector}/widget/overdesk.js" data-site="northlight" data-do='${call}'></script>`;
const page = (inside: string, head = '', attributes = 'lang="en"'): string =>
  `<!doctype html><html ${attributes}><head><meta charset="utf-8"><link rel="icon" href="data:,">${head}</head><body>${inside}</body></html>`;
const scripted = (script: string, attributes?: string) => (collector: string) => [
  page(`<script>${script}</script>${tag(collector)}`, '', attributes),
];

export const ANIMALS: readonly Animal[] = [
  {
    name: 'its body comes late',
    html: (collector) => [
      `<!doctype html><html lang="en"><head><link rel="icon" href="data:,">${tag(collector)}`,
      '</head><body><h1>Shop</h1></body></html>',
    ],
  },
  {
    name: 'Turbo swaps its body',
    html: (collector) => [page(`<h1>Shop</h1>${tag(collector)}`)],
    disturb: () => document.documentElement.replaceChild(document.createElement('body'), document.body),
  },
  {
    name: 'its help link is in a shadow root',
    html: (collector) => [
      page(
        `<div id="nav"></div><script>document.querySelector('#nav').attachShadow({ mode: 'open' }).innerHTML = '<a href="/contact" data-overdesk="after">Help</a>';
        addEventListener('load', () => document.querySelector('#nav').shadowRoot.querySelector('a').click())</script>${tag(collector).replace(/data-do='.*?'/, '')}`,
      ),
    ],
  },
  {
    name: 'strict CSP',
    headers: {
      'content-security-policy':
        "default-src 'none'; script-src 'nonce-n0nce' 'strict-dynamic'; connect-src http://127.0.0.1:*; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'",
    },
    html: (collector) => [page(tag(collector))],
  },
  {
    name: 'a service worker answers every GET from its cache',
    html: (collector) => [
      page(`<script>
        navigator.serviceWorker.oncontrollerchange = () => {
          const tag = document.createElement('script');
          tag.src = '${collector}/widget/overdesk.js';
          Object.assign(tag.dataset, { site: 'northlight', do: '["after"]' });
          document.body.append(tag);
        };
        navigator.serviceWorker.register('/worker.js', { scope: '/' });
      </script>`),
    ],
  },
  {
    name: 'another tab of it writes and clears',
    html: scripted(`
      const frame = document.createElement('iframe');
      frame.src = '/blank';
      frame.onload = () => setInterval(() => frame.contentWindow.localStorage.setItem('cart', Math.random()), 50);
      document.body.append(frame);
    `),
  },
  { name: 'IndexedDB never answers', html: scripted('IDBFactory.prototype.open = () => ({});') },
  {
    name: 'every storage is full',
    html: scripted(`
      const full = () => { throw new DOMException('full', 'QuotaExceededError'); };
      IDBObjectStore.prototype.put = Storage.prototype.setItem = full;
    `),
  },
  {
    name: 'shortcuts',
    html: scripted(`
      const steal = (event) => { if (!['INPUT', 'TEXTAREA'].includes(event.target.tagName) && /^[s/n]$/.test(event.key)) event.preventDefault(); };
      for (const type of ['keydown', 'keypress']) for (const capture of [true, false]) document.addEventListener(type, steal, capture);
    `),
  },
  {
    name: 'a <base> that leads elsewhere',
    html: (collector) => [page(tag(collector), '<base href="http://127.0.0.1:9/elsewhere/">')],
  },
  {
    name: 'right to left, with a survey in English',
    html: scripted('', 'lang="ar" dir="rtl"'),
  },
  {
    name: 'its text is protected from being copied',
    html: scripted(`
      const refuse = (event) => { if (!['INPUT', 'TEXTAREA'].includes(event.target.tagName)) event.preventDefault(); };
      for (const type of ['mousedown', 'selectstart', 'wheel', 'touchmove'])
        for (const capture of [true, false]) document.addEventListener(type, refuse, { capture, passive: false });
    `),
  },
  {
    name: 'wraps its body into a shell',
    html: (collector) => [page(`<h1>Shop</h1>${tag(collector)}`)],
    disturb: () => {
      const shell = document.createElement('div');
      shell.append(...document.body.children);
      document.body.append(shell);
    },
  },
  {
    name: 'measures what is done on it',
    html: (collector) => [page(`<h1>Shop</h1>${tag(collector)}`)],
    disturb: () => {
      const { overdesk } = window as unknown as { overdesk(...call: unknown[]): void };
      overdesk('track', 'page');
      overdesk('on', 'everything', () => {});
    },
  },
  {
    name: 'letters of 28 px',
    html: (collector) => [page(tag(collector), '<style>html { font-size: 28px }</style>')],
  },
];

export const WORKER = `
addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  if (event.request.method !== 'GET') return;
  event.respondWith(caches.open('all').then(async (cache) => {
    const known = await cache.match(event.request);
    if (known) return known;
    const fresh = await fetch(event.request);
    await cache.put(event.request, fresh.clone());
    return fresh;
  }));
});
`;
