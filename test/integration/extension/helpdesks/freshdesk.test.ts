import { freshdesk } from '../../../../extension/helpdesks/freshdesk/freshdesk.ts';
import { readsByContract } from './support/all-desks.ts';
import { asTold } from './support/freshdesk/as-told.ts';
import { freshdeskOf } from './support/freshdesk/desk.ts';
import { serveFreshdesk, withKey } from './support/freshdesk/server.ts';

const shown = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);

readsByContract(
  freshdesk,
  async (log) => {
    const desk = freshdeskOf(log);
    const vendor = await serveFreshdesk(desk);
    return {
      vendor,
      base: vendor.base,
      me: '/agents/me',
      ticketOf: String,
      idOf: (login) => String(desk.userOf(login)),
      fetchAs: (login) => withKey(login === null ? null : desk.userOf(login)),
      everything: () => JSON.stringify([desk, ...desk.conversations], shown),
      told: asTold,
    };
  },
  21,
  // A ticket is open from the beginning and never refused; only who has it now is told.
  { begins: 'open', refuses: false, gives: false, findsWords: false },
);
