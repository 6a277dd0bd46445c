import * as z from 'zod/mini';
import { item } from '../../platform/storage-item.ts';

/**
 * Access tokens the agent had made in helpdesks that take no session of the browser, by kind and address. They stay in this
 * browser, are sent to that helpdesk alone, and are shown to no page again, the options not excepted.
 */
const tokens = item('helpdesk-tokens', z.record(z.string(), z.string()), {});

const nameOf = (helpdesk: string, base: string): string => `${helpdesk} ${new URL(base).origin}`;

/** The agent's own token at a helpdesk; null without one. */
export const tokenFor = async (helpdesk: string, base: string): Promise<string | null> =>
  (await tokens.get())[nameOf(helpdesk, base)] ?? null;

/** Keeps the token, or forgets it (null). */
export async function keepToken(helpdesk: string, base: string, token: string | null): Promise<void> {
  const name = nameOf(helpdesk, base);
  await tokens.update(({ [name]: _before, ...others }) =>
    token === null ? others : { ...others, [name]: token },
  );
}
