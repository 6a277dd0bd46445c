import { type Right, ROLES, type Role } from '../../../shared/protocol/roles.ts';
import type { DeskAgent } from '../../../shared/routing/desk.ts';
import { roleIn } from '../../../shared/settings/roles.ts';
import type { Settings } from '../../config/config.ts';

/** Whoever has signed in to the console, as the desk has them now. */
export interface ConsolePerson {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** A language tag: the first they speak. */
  readonly language: string;
  /** The sha256 of the session by which they are known. */
  readonly session: string;
}

/** What an agent of the desk is on the console. Without `admins` the leads are. */
export const roleOf = ({ leads, admins = leads }: Pick<Settings, 'leads' | 'admins'>, id: string): Role =>
  roleIn({ leads, admins }, id);

export const mayDo = ({ role }: Pick<ConsolePerson, 'role'>, right: Right): boolean =>
  ROLES[role].includes(right);

/** An agent as a person of the console, known by a session. */
export const personOf = (agent: DeskAgent, session: string, settings: Settings): ConsolePerson => ({
  id: agent.id,
  name: agent.name,
  role: roleOf(settings, agent.id),
  language: agent.languages[0] ?? settings.language,
  session,
});
