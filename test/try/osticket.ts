import { textsIn, words } from '../../shared/helpdesks/osticket/html.ts';
import type { TryDesk } from './desk.ts';

/** osTicket's staff panel by hand: its login form, and the list that the agent has before them. */
export const osticket: TryDesk = {
  async signIn({ fetch }, base, user, password) {
    const form = await (await fetch(`${base}/scp/login.php`)).text();
    const token = /name="__CSRFToken__" value="([^"]+)"/.exec(form)?.[1] ?? '';
    await fetch(`${base}/scp/login.php`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ __CSRFToken__: token, do: 'scplogin', userid: user, passwd: password }),
    });
    // A list that is not the one shown first: reading must not lead the agent away from it.
    await fetch(`${base}/scp/tickets.php?queue=8`);
  },

  async view({ fetch }, base) {
    const page = await (await fetch(`${base}/scp/tickets.php`)).text();
    const [, list = ''] = /<table class="list queue[^>]*>(.*?)<\/table>/s.exec(page) ?? [];
    return {
      'the list before the agent': words(/<h2>(.*?)<\/h2>/s.exec(page)?.[1] ?? ''),
      'its rows, and which are bold or locked': [
        ...[...list.matchAll(/<tr\b.*?<\/tr>/gs)].map(
          ([row]) => `${words(row)} ${textsIn(row, 'b').join(' ')}`,
        ),
      ].join('\n'),
      'locks shown in it': String(list.split('lockedTicket').length - 1),
    };
  },
};
