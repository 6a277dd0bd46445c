import type { Keys } from '../security/keys.ts';
import { StoreFault } from '../store/fault.ts';
import type { Checks } from './checks.ts';
import { keyTrouble } from './key.ts';
import type { Machine } from './machine.ts';

/** `waits`: what is owed to it is kept until it answers; `none`: none is configured. `detail`: what is wrong, and what to do. */
interface Part {
  readonly state: 'ready' | 'waits' | 'fails' | 'none';
  readonly detail: string | null;
}

/** Whether writes can be taken now, and which part keeps them from it. */
export interface Readiness {
  readonly ready: boolean;
  readonly parts: Readonly<Record<'disk' | 'store' | 'key' | 'helpdesk' | 'mail', Part>>;
}

/** Faults of the disk; the others are the store's own. */
const OF_DISK = ['full', 'unwritable', 'failing', 'gone'];

const READY: Part = { state: 'ready', detail: null };
const fails = (detail: string | null): Part => (detail === null ? READY : { state: 'fails', detail });
const waits = (has: boolean, detail: string | null): Part => {
  if (!has) return { state: 'none', detail: null };
  return detail === null ? READY : { state: 'waits', detail };
};

/** Can writes be taken now? Not without disk, store and key; what the helpdesk and the mail server are owed is kept. */
export async function readiness(of: {
  readonly machine: Pick<Machine, 'state'>;
  readonly checks: Pick<Checks, 'outside'>;
  readonly data: string;
  readonly keys: Pick<Keys, 'fingerprint'>;
  readonly has: { readonly helpdesk: boolean; readonly mail: boolean };
}): Promise<Readiness> {
  const { machine, checks, data, keys, has } = of;
  const { fault } = await machine.state();
  const isDisk = fault !== null && OF_DISK.includes(fault);
  const said = fault === null ? null : new StoreFault(fault).message;
  const parts = {
    disk: fails(isDisk ? said : null),
    store: fails(isDisk ? null : said),
    key: fails(await keyTrouble(data, keys)),
    helpdesk: waits(has.helpdesk, checks.outside('helpdesk')),
    mail: waits(has.mail, checks.outside('mail')),
  };
  return { ready: Object.values(parts).every(({ state }) => state !== 'fails'), parts };
}
