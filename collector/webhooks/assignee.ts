import type { DeskAgent } from '../../shared/routing/desk.ts';

/**
 * The agent a chat tool means by an assignee's id, e-mail address or name, whichever it tells; undefined when nobody, or
 * more than one, may be meant. The company's own list (id or e-mail there → agent id here) comes first; then whoever
 * has that id, that address (whole or before the @) or that name.
 */
export function agentAssigned(
  names: readonly string[],
  agents: readonly Pick<DeskAgent, 'id' | 'name'>[],
  listed: Readonly<Record<string, string>>,
): string | undefined {
  const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
  const known = new Map(Object.entries(listed).map(([name, agent]) => [name.toLowerCase(), agent]));
  for (const name of names) {
    const agent = known.get(name.toLowerCase());
    if (agent !== undefined) return agent;
  }
  const meant = agents.filter(({ id, name: own }) =>
    names.some(
      (name) =>
        same(name, id) || same(name, own) || (name.includes('@') && same(name.replace(/@.*/, ''), id)),
    ),
  );
  return meant.length === 1 ? meant[0]?.id : undefined;
}
