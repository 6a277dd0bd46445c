import { makeConsoleLink } from '../services/console/links.ts';
import { UsageError } from './usage-error.ts';
import { withStore } from './with-store.ts';

/** Where `overdesk start` listens when it is told nothing else. */
const USUAL = 'http://127.0.0.1:8787';

/** Prints a link and a one-time code with which somebody signs in to the console; works while the collector runs. */
export const run = (args: readonly string[]): Promise<void> =>
  withStore(args, ['agent', 'url'], async ({ settings, store, options }) => {
    const { agent: id, url = USUAL } = options;
    if (id === undefined) throw new UsageError();
    const { agents } = settings.desk;
    const agent = agents.find((one) => one.id === id);
    if (!agent) {
      throw new Error(
        `There is no agent "${id}" in desk.agents; there are ${agents.map((one) => one.id).join(', ')}.`,
      );
    }
    const context = { settings, store, now: Date.now, url: () => url.replace(/\/$/, '') };
    const { link, code } = await makeConsoleLink({ person: agent.id, way: 'command' }, context);
    console.log(`${link}\n${code}  (for ${agent.name}, once, within 24 hours)`);
  });
