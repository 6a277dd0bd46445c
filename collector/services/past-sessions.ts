import type { Outcome, OutcomePage } from '../store/outcomes.ts';
import type { AppContext } from './context.ts';

/** Sessions read and worked on in one go: a few milliseconds, in which nobody else is served. */
const AT_ONCE = 100;

/** How the newest sessions begun since then (UTC ms) went, at most `most`, a few at a time: others are served in between. */
export async function* pastSessions(
  { since, most }: { readonly since: number; readonly most: number },
  { store, settings }: Pick<AppContext, 'store' | 'settings'>,
): AsyncGenerator<readonly Outcome[]> {
  const of = { site: settings.site, since, afterSurvey: settings.surveys.after?.id ?? '' };
  let before: OutcomePage['last'] = null;
  for (let left = most; left > 0; left -= AT_ONCE) {
    const limit = Math.min(AT_ONCE, left);
    const page: OutcomePage = await store.do('readOutcomes', { ...of, before, limit });
    yield page.outcomes;
    if (page.last === null) return;
    before = page.last;
  }
}
