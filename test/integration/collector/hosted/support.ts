import { Window } from 'happy-dom';
import type { Collector } from '../../../../collector/collector.ts';
import { CONFIG, pair } from '../support.ts';

/** A company whose own server may ask for links. */
export const config = { ...CONFIG, serverSecret: { env: 'SERVER_SECRET' } };
export const env = { SERVER_SECRET: 'a-long-secret' };

/** A clock that a person's reading moves on: software presses at once. */
export function readingClock() {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    read: () => {
      ahead += 2_000;
    },
  };
}

/** The link for a session, conversation or call, as the company's own server asks for it. */
export const linkFor = async (collector: Collector, ask: object) => {
  const response = await fetch(`${collector.url}/v1/links`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer a-long-secret' },
    body: JSON.stringify(ask),
  });
  return response.json();
};

/** The page as a person finds it. */
export async function look(response: Response) {
  const window = new Window();
  window.document.write(await response.text());
  const { document } = window;
  const fill = (choose: Record<string, string>): URLSearchParams => {
    const sent = new URLSearchParams();
    for (const field of document.querySelectorAll('input, textarea')) {
      const name = field.getAttribute('name') ?? '';
      const type = field.getAttribute('type');
      if (name in choose) continue;
      if ((type === 'radio' || type === 'checkbox') && !field.hasAttribute('checked')) continue;
      sent.append(name, field.getAttribute('value') ?? field.textContent ?? '');
    }
    for (const [name, value] of Object.entries(choose)) sent.append(name, value);
    return sent;
  };
  const checked = document.querySelector('input[type=radio][checked]');
  return {
    document,
    fill,
    chosen: checked?.getAttribute('aria-label') ?? null,
    text: document.body.textContent ?? '',
  };
}
/** Sends a form of the page. */
export const send = (url: string, body: URLSearchParams, origin = new URL(url).origin) =>
  fetch(url, { method: 'POST', body, headers: { origin } });
/** The session's newest card, as its agent reads it. */
export const after = async (collector: Collector) => {
  const maria = await pair(collector, 'maria');
  const { items } = await (await maria.call('GET', '/v1/agent/feed')).json();
  return items.findLast((item: { kind: string }) => item.kind === 'card').card;
};
