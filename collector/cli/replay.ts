import { type LoggedDecision, replay } from '../../shared/routing/replay.ts';
import { withStore } from './with-store.ts';

/**
 * Decides every logged decision again and says whether the same comes out; ends with 1 when one does not.
 */
const AT_ONCE = 100;

export const run = (args: readonly string[]): Promise<void> =>
  withStore(args, [], async ({ settings: { site }, store }) => {
    let after = 0;
    let rounds = 0;
    let cases = 0;
    let differing = 0;
    for (;;) {
      const entries = await store.do('readDecisions', { site, after, limit: AT_ONCE });
      if (entries.length === 0) break;
      for (const { seq, at, logged } of entries) {
        after = seq;
        rounds += 1;
        cases += logged.decisions.length;
        const replayed = attempt(logged);
        if (!replayed) {
          console.error(`Decision ${seq} cannot be replayed; the others are.`);
          continue;
        }
        const { same, decisions } = replayed;
        if (same) continue;
        differing += 1;
        const when = new Date(at).toISOString();
        console.log(JSON.stringify({ seq, when, logged: logged.decisions, now: decisions }));
      }
    }
    for (const { id } of await store.do('takeSetAside', undefined)) {
      console.error(`Decision ${id} cannot be read; the others are replayed.`);
    }
    if (differing > 0) {
      throw new Error(
        `${differing} of ${rounds} logged decisions come out differently now: Overdesk decides by other rules since, or the log was changed.`,
      );
    }
    console.log(`${rounds} decisions on ${cases} cases replayed, all the same.`);
  });

/** A decision made again; null when what was logged is not what a decision is made from. */
function attempt(logged: LoggedDecision): ReturnType<typeof replay> | null {
  try {
    return replay(logged);
  } catch {
    return null;
  }
}
