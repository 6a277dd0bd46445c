import type { RecalledProcedure } from '../../shared/procedures/procedure.ts';
import { recalled } from '../../shared/procedures/recall.ts';
import type { Answers } from '../../shared/survey/answers.ts';
import type { Session } from '../store/session.ts';
import type { AppContext } from './context.ts';

/** What the desk does in a situation as critical as this case, as it stands in the settings now. */
export function proceduresFor(
  { answers, added, needs: { topic, priority } }: Pick<Session, 'answers' | 'added' | 'needs'>,
  after: { readonly answers: Answers; readonly lowScore: boolean },
  { settings }: Pick<AppContext, 'settings'>,
): RecalledProcedure[] {
  const said = [answers, after.answers].flatMap((all) => Object.values(all).flat());
  return recalled(settings.procedures, {
    said: [...said.filter((value) => typeof value === 'string'), ...added.map(({ text }) => text)],
    ...{ topic: topic ?? null, priority, lowScore: after.lowScore },
  }).map(({ name, steps }) => ({ name, steps }));
}
