import { hubspot } from '../../../../extension/helpdesks/hubspot/hubspot.ts';
import { readsByContract } from './support/all-desks.ts';
import { hubspotOf } from './support/hubspot/desk.ts';
import { serveHubSpot, withToken } from './support/hubspot/server.ts';

const shown = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);

readsByContract(
  hubspot,
  async (log) => {
    const desk = hubspotOf(log);
    const vendor = await serveHubSpot(desk);
    return {
      vendor,
      base: vendor.base,
      me: '/access-token-info',
      ticketOf: (number) => `${desk.account}-${number}`,
      idOf: desk.idOf,
      fetchAs: (login) => withToken(login === null ? null : desk.idOf(login)),
      everything: () => JSON.stringify([desk, ...desk.threads, ...desk.messages], shown),
    };
  },
  47,
  // Only whose a ticket is now is found.
  { begins: 'new', refuses: true, gives: false, findsWords: false },
);
