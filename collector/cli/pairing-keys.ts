import { soundSecret } from '../config/pairing.ts';
import { secretOf } from '../config/secret.ts';
import { csvRow } from '../lib/csv.ts';
import { pairingKey } from '../security/pairing-key.ts';
import { withStore } from './with-store.ts';

/** Prints the pairing key of everybody at the desk, or of one agent: each opens the desk to its agent alone, until revoked. */
export const run = (args: readonly string[]): Promise<void> =>
  withStore(args, ['agent'], async ({ settings: { desk, pairing }, options }) => {
    if (pairing.key === undefined) {
      throw new Error(
        'The configuration has no pairing.key: { "env": "OVERDESK_PAIRING_KEY" } names the variable it stands in.',
      );
    }
    const secret = soundSecret(secretOf(pairing.key, process.env));
    const { agent } = options;
    const agents = desk.agents.filter(({ id }) => agent === undefined || id === agent);
    if (agents.length === 0) throw new Error(`There is no agent "${agent}" in desk.agents.`);
    const now = Date.now();
    const rows = agents.map(({ id, name }) => csvRow([id, name, pairingKey(secret, id, now)]));
    process.stdout.write(csvRow(['agent', 'name', 'pairingKey']) + rows.join(''));
  });
