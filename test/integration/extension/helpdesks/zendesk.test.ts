import { zendesk } from '../../../../extension/helpdesks/zendesk/zendesk.ts';
import { readsByContract } from './support/all-desks.ts';
import { zendeskOf } from './support/zendesk/desk.ts';
import { serveZendesk, withSession } from './support/zendesk/server.ts';

const shown = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);

readsByContract(
  zendesk,
  async (log) => {
    const desk = zendeskOf(log);
    const vendor = await serveZendesk(desk);
    return {
      vendor,
      base: vendor.base,
      me: '/users/me',
      ticketOf: String,
      idOf: (login) => String(desk.userOf(login)),
      fetchAs: (login) => withSession(login === null ? null : desk.userOf(login)),
      everything: () => JSON.stringify([desk, ...desk.audits], shown),
    };
  },
  21,
);
