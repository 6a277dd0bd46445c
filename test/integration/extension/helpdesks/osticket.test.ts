import { osticket } from '../../../../extension/helpdesks/osticket/osticket.ts';
import { readsByContract } from './support/all-desks.ts';
import { osticketOf } from './support/osticket/desk.ts';
import { serveOsticket, withSession } from './support/osticket/server.ts';

readsByContract(
  osticket,
  async (log) => {
    const desk = osticketOf(log);
    const vendor = await serveOsticket(desk);
    return {
      vendor,
      base: vendor.base,
      me: '/profile.php',
      ticketOf: String,
      idOf: (login) => String(desk.idOf(login)),
      fetchAs: (login) => withSession(login === null ? null : desk.idOf(login)),
      everything: () => JSON.stringify(desk),
    };
  },
  21,
  // A ticket is open from the beginning; what was once the agent's is found, and whatever they did anything in.
  { begins: 'open', refuses: true, gives: true, findsWords: true, findsDeeds: true },
);
