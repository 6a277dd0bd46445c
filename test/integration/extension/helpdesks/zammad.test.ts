import { zammad } from '../../../../extension/helpdesks/zammad/zammad.ts';
import { readsByContract } from './support/all-desks.ts';
import { usual } from './support/desk-log.ts';
import { zammadOf } from './support/zammad/desk.ts';
import { serveZammad, withSession } from './support/zammad/server.ts';

const shown = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);

readsByContract(
  zammad,
  async (log) => {
    const desk = zammadOf(log);
    const vendor = await serveZammad(desk);
    return {
      vendor,
      base: vendor.base,
      me: '/users/me',
      ticketOf: String,
      idOf: (login) => String(desk.userOf(login)),
      fetchAs: (login) => withSession(login === null ? null : desk.userOf(login)),
      everything: () => JSON.stringify([desk, ...desk.changes, ...desk.articles], shown),
    };
  },
  21,
  // Only who has it now is asked for.
  { ...usual, findsWords: false },
);
