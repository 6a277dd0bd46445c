import { chatwoot } from '../../../../extension/helpdesks/chatwoot/chatwoot.ts';
import { readsByContract } from './support/all-desks.ts';
import { chatwootOf } from './support/chatwoot/desk.ts';
import { serveChatwoot, withToken } from './support/chatwoot/server.ts';

const shown = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);

readsByContract(
  chatwoot,
  async (log) => {
    const desk = chatwootOf(log);
    const vendor = await serveChatwoot(desk);
    return {
      vendor,
      base: vendor.base,
      me: '/profile',
      ticketOf: (number) => `1-${number}`,
      idOf: (login) => String(desk.userOf(login)),
      fetchAs: (login) => withToken(login === null ? null : desk.userOf(login)),
      everything: () => JSON.stringify([desk, ...desk.messages], shown),
    };
  },
  21,
  // A conversation is open from the beginning and never refused; only who has it now is asked for.
  { begins: 'open', refuses: false, gives: true, findsWords: false },
);
