import type { ConsoleAccess, Readings, SignInWay } from '../../../shared/protocol/console/access.ts';
import { personName } from '../../../shared/routing/desk.ts';
import type { ConsoleLogged } from '../../store/console-log.ts';
import type { AppContext } from '../context.ts';
import { type ConsolePerson, mayDo, roleOf } from './people.ts';

/** Entries on one page of readings. */
const PAGE = 50;

/** Somebody of the desk by name, who has left it too. */
const named = ({ settings: { desk } }: AppContext, id: string) => ({
  id,
  name: personName(desk, id),
});

/** May `who` invite this person? Agents invited by a lead, leads and admins by an admin. */
export const mayInvite = (who: ConsolePerson, person: string, { settings }: AppContext): boolean =>
  mayDo(who, roleOf(settings, person) === 'agent' ? 'access.invite' : 'access.manage');

/** The sessions somebody may see, and whom they may invite. */
export async function accessFor(who: ConsolePerson, context: AppContext): Promise<ConsoleAccess> {
  const { store, settings, now } = context;
  const of = mayDo(who, 'access.manage') ? null : who.id;
  const sessions = await store.do('readConsoleSessions', { site: settings.site, person: of, now: now() });
  const place = (id: string): number => settings.desk.agents.findIndex((agent) => agent.id === id);
  return {
    // In the desk's own order: a list by use would be a list of who is at work.
    sessions: sessions
      .toSorted((one, other) => place(one.person) - place(other.person))
      .map(({ hash, person, invitedBy, ...session }) => ({
        ...session,
        person: named(context, person),
        invitedBy: invitedBy === null ? null : named(context, invitedBy),
        current: hash === who.session,
      })),
    people: of === null ? settings.desk.agents.map(({ id, name }) => ({ id, name })) : [],
    invitable: settings.desk.agents
      .filter(({ id }) => id !== who.id && mayInvite(who, id, context))
      .map(({ id, name }) => ({ id, name, role: roleOf(settings, id) })),
  };
}

const entryOf = (entry: ConsoleLogged, context: AppContext): Readings['items'][number] => {
  const { id, at, what, session, response, n, about, helpdesk, ticket } = entry;
  const isSignIn = what === 'signed-in';
  return {
    ...{ id, at, what, session, response, n },
    person: named(context, entry.person),
    ticket: helpdesk !== null && ticket !== null ? { helpdesk, id: ticket } : null,
    about: about === null || isSignIn ? null : named(context, about),
    way: isSignIn ? (about as SignInWay) : null,
  };
};

/** What was read and done in the console, as far as `who` may see it, the newest first. */
export async function readingsFor(
  who: ConsolePerson,
  before: number | undefined,
  context: AppContext,
): Promise<Readings> {
  const { store, settings } = context;
  const entries = await store.do('readConsoleLog', {
    site: settings.site,
    person: who.id,
    sees: mayDo(who, 'access.manage') ? 'all' : mayDo(who, 'answers.read') ? 'desk' : 'cases',
    before: before ?? Number.MAX_SAFE_INTEGER,
    limit: PAGE + 1,
  });
  const items = entries.slice(0, PAGE).map((entry) => entryOf(entry, context));
  return { items, next: entries.length > PAGE ? (items.at(-1)?.id ?? null) : null };
}
