import { jira } from '../../../../extension/helpdesks/jira/jira.ts';
import { readsByContract } from './support/all-desks.ts';
import { jiraOf } from './support/jira/desk.ts';
import { serveJira, withSession } from './support/jira/server.ts';

readsByContract(
  jira,
  async (log) => {
    const desk = jiraOf(log);
    const vendor = await serveJira(desk);
    return {
      vendor,
      base: vendor.base,
      me: '/myself',
      ticketOf: desk.keyOf,
      idOf: (login) => desk.userOf(login).accountId,
      fetchAs: (login) => withSession(login === null ? null : desk.userOf(login).accountId),
      everything: () => JSON.stringify([desk, ...desk.changes, ...desk.comments]),
    };
  },
  41,
  // What was once the agent's is found, and whatever they did anything in.
  { begins: 'new', refuses: true, gives: false, findsWords: true, findsDeeds: true },
);
