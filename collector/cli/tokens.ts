import { withStore } from './with-store.ts';

/**
 * Lists the paired devices: each one's id (for revoke), agent, device, and when it was paired, last used and runs out.
 */
const dayOf = (at: number | null): string =>
  at === null ? 'never' : new Date(at).toISOString().slice(0, 10);

export const run = (args: readonly string[]): Promise<void> =>
  withStore(args, [], async ({ settings: { site, desk }, store }) => {
    const devices = await store.do('readTokens', { site });
    if (devices.length === 0) console.log('No device is paired.');
    for (const { id, agent, device, createdAt, usedAt, expiresAt } of devices) {
      const gone = desk.agents.some((one) => one.id === agent) ? '' : ' (has left the desk)';
      const times = `paired ${dayOf(createdAt)}, last used ${dayOf(usedAt)}, runs out ${dayOf(expiresAt)}`;
      const name = device?.replaceAll(/\p{C}/gu, '?') ?? 'a device without a name';
      console.log(`${id}  ${agent}${gone}  ${name}  ${times}`);
    }
  });
