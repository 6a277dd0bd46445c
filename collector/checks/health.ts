import type { AppContext } from '../services/context.ts';
import { faultIn, StoreFault } from '../store/fault.ts';
import type { Checks } from './checks.ts';
import type { Machine } from './machine.ts';

/** Tells whether a collector is well, and for whoever runs it, what is wrong, what to do and what is owed. */
export type HealthLook = ReturnType<typeof makeHealth>;

/** How to look whether a collector is well: can answers be kept? */
export function makeHealth(
  { store, settings, live, helpdesk, mailer, aside }: AppContext,
  machine: Pick<Machine, 'state'>,
  checks: Pick<Checks, 'troubles'>,
) {
  async function read() {
    const durability = await store.settings();
    const cursor = await store.do('feedHead', { site: settings.site });
    const { owed, error } = await store.do('readOwed', { site: settings.site });
    const setAside = await aside.count();
    return {
      ok: true,
      site: settings.site,
      // Which of the two rules: the file, or the console with its version.
      settings: { source: live.source, version: live.number },
      cursor,
      durability,
      setAside,
      troubles: [...checks.troubles()],
      helpdesk: helpdesk && { owed, error },
      mail: mailer && (await store.do('readMailHealth', { site: settings.site })),
    };
  }
  return async () => {
    const { fault, clock } = await machine.state();
    try {
      if (fault !== null) throw new StoreFault(fault);
      return { ...(await read()), clock };
    } catch (error) {
      const why = faultIn(error);
      if (why === null) throw error;
      return { ok: false, clock, fault: why, detail: new StoreFault(why).message };
    }
  };
}
