import { NotUnderstoodError, RefusedError } from '../../../shared/helpdesks/answers.ts';
import { words } from '../../../shared/helpdesks/osticket/html.ts';
import type { PageServer } from '../../../shared/helpdesks/osticket/sweep.ts';
import { get } from '../lib/get.ts';
import { type HelpdeskAgent, LoggedOutError } from '../lib/helpdesk.ts';

/** One osTicket, asked with the session of the agent's browser. */
export function serverAt(base: string, signal: AbortSignal): PageServer {
  const page = async (path: string) => (await get(base + path, 'html', signal)).text;
  return {
    html: page,
    async json(path) {
      try {
        // It calls its lists HTML.
        const { text, at } = await get(base + path, 'html', signal);
        return { body: JSON.parse(text), at };
      } catch (error) {
        if (error instanceof SyntaxError)
          throw new NotUnderstoodError(`osTicket at ${base} sent broken JSON`);
        // What is asked by scripts is refused to strangers, where pages lead to the login.
        if (error instanceof RefusedError && error.status === 403)
          throw new LoggedOutError(`osTicket at ${base} asks for a login`);
        throw error;
      }
    },
  };
}

/** Whose session it is, proved by the number in the form of their own profile. Throws a LoggedOutError. */
export async function agentAt(server: PageServer): Promise<HelpdeskAgent> {
  const profile = await server.html('/scp/profile.php');
  const form = /<form action="profile\.php"(.*?)<\/form>/s.exec(profile)?.[1] ?? '';
  const id = /<input type="hidden" name="id" value="(\d+)"/.exec(form)?.[1];
  if (id === undefined) throw new LoggedOutError('osTicket does not say who is logged in');
  const [first, last] = ['firstname', 'lastname'].map(
    (name) => new RegExp(`name="${name}"[^>]*?value="([^"]*)"`, 's').exec(form)?.[1] ?? '',
  );
  return { id, name: words(`${first} ${last}`) || id };
}

/** More pages than a directory of agents has. */
const mostPages = 200;

/** Agents' numbers by the name they are shown with, as far as the directory shows them; null for a name of two. */
export async function agentsIn(server: PageServer): Promise<Map<string, string | null>> {
  const names = new Map<string, string>();
  for (let page = 1; page <= mostPages; page++) {
    const before = names.size;
    const html = await server.html(`/scp/directory.php?p=${page}`);
    for (const [, id = '', name = ''] of html.matchAll(/<tr id="(\d+)">\s*<td>(.*?)<\/td>/gs))
      names.set(id, words(name));
    // The page behind the last is the last, or empty.
    if (names.size === before) break;
  }
  const agents = new Map<string, string | null>();
  for (const [id, name] of names) agents.set(name, agents.has(name) ? null : id);
  return agents;
}
