import type { AppContext } from '../context.ts';
import { type ConsolePerson, personOf } from './people.ts';

/** Who a session of the console is of, if they are still at the desk. Being asked puts its end off. */
export async function personBy(
  { settings, store, now }: AppContext,
  session: string,
): Promise<ConsolePerson | null> {
  const owner = await store.do('readConsoleSession', { hash: session, now: now() });
  const agent = settings.desk.agents.find(({ id }) => owner?.site === settings.site && id === owner.person);
  if (!owner || !agent) return null;
  if (owner.due) await store.do('renewConsoleSession', { hash: session, now: now() });
  return personOf(agent, session, settings);
}
