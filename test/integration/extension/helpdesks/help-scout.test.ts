import { helpScout } from '../../../../extension/helpdesks/help-scout/help-scout.ts';
import { readsByContract } from './support/all-desks.ts';
import { helpScoutOf } from './support/help-scout/desk.ts';
import { serveHelpScout, withApp } from './support/help-scout/server.ts';

const shown = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);

readsByContract(
  helpScout,
  async (log) => {
    const desk = helpScoutOf(log);
    const vendor = await serveHelpScout(desk);
    return {
      vendor,
      base: vendor.base,
      me: '/users/me',
      ticketOf: String,
      idOf: desk.idOf,
      fetchAs: (login) => withApp(login === null ? null : desk.idOf(login)),
      everything: () => JSON.stringify([desk, ...desk.threads, ...desk.changed], shown),
    };
  },
  53,
  // Only whose a conversation is now is found; new and open are one word.
  { begins: 'open', refuses: true, gives: false, findsWords: false },
);
