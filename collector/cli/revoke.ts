import { fulfilForGood } from '../data-folder/erasures.ts';
import { counted } from './counted.ts';
import { UsageError } from './usage-error.ts';
import { withStore } from './with-store.ts';

/**
 * Takes away all of an agent's devices, or one, and with them the agent's sessions of the console and unused codes; again
 * after a backup is put back. Requests are refused at once; a stream that is open ends with its next heartbeat, within 15 s.
 */
export const run = (args: readonly string[]): Promise<void> =>
  withStore(args, ['agent', 'token'], async ({ settings, data, store, options }) => {
    const { site, desk, pairing } = settings;
    const { agent = null, token = null } = options;
    if ((agent === null) === (token === null)) throw new UsageError();
    const known = await store.do('readTokens', { site });
    const holder = known.find(({ id }) => id === token)?.agent ?? null;
    const wish = { what: 'access', site, agent, id: token, holder, at: Date.now() } as const;
    const { devices, signIns } = await fulfilForGood(data, store, [wish]);
    const people = [...desk.agents, ...(desk.leavers ?? [])];
    const endsKeys = pairing.key !== undefined && people.some(({ id }) => id === (agent ?? holder));
    if (devices + signIns === 0 && !endsKeys) {
      throw new Error(
        agent === null
          ? `There is no device "${token}"; overdesk tokens lists those there are.`
          : `No device of "${agent}" is paired, and they have not signed in to the console; overdesk tokens lists the devices there are.`,
      );
    }
    console.log(`${counted(devices, 'device')} revoked: to go on, pair again.`);
    if (signIns > 0) console.log(`${counted(signIns, 'session')} of the console ended.`);
    if (endsKeys) console.log('Pairing keys made until now are void.');
  });
