import { intercom } from '../../../../extension/helpdesks/intercom/intercom.ts';
import { readsByContract } from './support/all-desks.ts';
import { intercomOf } from './support/intercom/desk.ts';
import { serveIntercom, withToken } from './support/intercom/server.ts';

const shown = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);

readsByContract(
  intercom,
  async (log) => {
    const desk = intercomOf(log);
    const vendor = await serveIntercom(desk);
    return {
      vendor,
      base: vendor.base,
      me: '/me',
      ticketOf: (number) => `${desk.workspace}-${number}`,
      idOf: desk.userOf,
      fetchAs: (login) => withToken(login === null ? null : desk.userOf(login)),
      everything: () => JSON.stringify([desk, ...desk.parts], shown),
    };
  },
  33,
  // A conversation is open from the beginning and never refused; whom a workflow gave it to stands in a part of its own.
  { begins: 'open', refuses: false, gives: true, findsWords: true },
);
