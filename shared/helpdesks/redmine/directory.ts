import { nameIn, rowsOf } from '../rows.ts';
import { orNull, type Server } from '../server.ts';
import { MemberRow, ProjectAnswer, RoleAnswer, StatusRow } from './rows.ts';
import { field } from './search.ts';

/** Who belongs to a project. */
export interface Members {
  /** Users whose role lets them work on tickets; what a customer's account may not. */
  readonly staff: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
}

/** A role with one of these is an agent's: Redmine's own Reporter has none. */
const agentsPermissions = ['edit_issues', 'view_private_notes', 'set_notes_private'];
/** Redmine caps `limit` at 100 without a word. */
const membersPerPage = 100;

/** Names and parts behind Redmine's numbers. They hardly change: each is asked for once in a worker's life. */
export class Directory {
  readonly #known = new Map<string, Promise<unknown>>();

  /** Every status, by number. */
  statuses(server: Server): Promise<ReadonlyMap<string, StatusRow>> {
    return this.#once('statuses', async () => {
      const { body } = await server.getJson(`${server.base}/issue_statuses.json`, server.signal);
      const rows = rowsOf(field(body, 'issue_statuses'), StatusRow, 'statuses', () => undefined);
      return new Map(rows.map((row) => [row.id, row]));
    });
  }

  /** A project's name by its number; null when the agent may not see it. */
  project(server: Server, id: string): Promise<string | null> {
    return this.#once(`project ${id}`, async () => {
      const answer = await orNull(() => server.getJson(`${server.base}/projects/${id}.json`, server.signal));
      const project = ProjectAnswer.safeParse(answer?.body);
      return project.success ? project.data.project.name : null;
    });
  }

  /** null when the agent may not see who belongs to the project. */
  members(server: Server, project: string): Promise<Members | null> {
    return this.#once(`members ${project}`, async () => {
      const [staff, groups] = [new Set<string>(), new Set<string>()];
      for (let offset = 0; ; offset += membersPerPage) {
        const url = `${server.base}/projects/${project}/memberships.json?limit=${membersPerPage}&offset=${offset}`;
        const answer = await orNull(() => server.getJson(url, server.signal));
        if (answer === null) return null;
        const rows = rowsOf(field(answer.body, 'memberships'), MemberRow, 'members', () => undefined);
        for (const { user, group, roles } of rows) {
          if (group) groups.add(group.id);
          const working = await Promise.all(roles.map(({ id }) => this.#isAgents(server, id)));
          if (user && working.includes(true)) staff.add(user.id);
        }
        const total = Number(nameIn(answer.body, 'total_count'));
        if (!(offset + membersPerPage < total)) return { staff, groups };
      }
    });
  }

  /** Does Redmine know this number as a person? Strangers who wrote by mail, and who was removed, share one that is nobody. */
  isPerson(server: Server, id: string): Promise<boolean> {
    return this.#once(
      `user ${id}`,
      async () =>
        (await orNull(() => server.getJson(`${server.base}/users/${id}.json`, server.signal))) !== null,
    );
  }

  #isAgents(server: Server, role: string): Promise<boolean> {
    return this.#once(`role ${role}`, async () => {
      const answer = await orNull(() => server.getJson(`${server.base}/roles/${role}.json`, server.signal));
      const permissions = RoleAnswer.safeParse(answer?.body).data?.role.permissions ?? [];
      return agentsPermissions.some((permission) => permissions.includes(permission));
    });
  }

  /** A failure is not remembered: the next one to ask tries again. */
  #once<T>(key: string, ask: () => Promise<T>): Promise<T> {
    const found = this.#known.get(key) as Promise<T> | undefined;
    if (found !== undefined) return found;
    const asked = ask();
    this.#known.set(key, asked);
    asked.catch(() => this.#known.delete(key));
    return asked;
  }
}
