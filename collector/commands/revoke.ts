import { atDesk } from './desk-at.ts';

/**
 * node collector/commands/revoke.ts --config FILE --data DIR (--agent ID | --token ID)
 * Takes away the tokens of all of an agent's devices and their unused pairing codes, or of one device (its id as tokens.ts
 * lists it). Requests are refused at once; a stream that is open ends with its next heartbeat, within 15 s.
 */
const USAGE = 'Usage: node collector/commands/revoke.ts --config FILE --data DIR (--agent ID | --token ID)';

await atDesk(USAGE, ['agent', 'token'], async ({ settings: { site }, store, options }) => {
  const { agent = null, token = null } = options;
  if ((agent === null) === (token === null)) throw new Error(USAGE);
  const revoked = await store.do('revokeTokens', { site, agent, id: token });
  if (revoked === 0) {
    throw new Error(
      agent === null
        ? `There is no device "${token}"; tokens.ts lists those there are.`
        : `No device of "${agent}" is paired; tokens.ts lists those there are.`,
    );
  }
  console.log(`${revoked} device${revoked === 1 ? '' : 's'} revoked: to go on, pair again.`);
});
