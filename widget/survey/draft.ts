import type { Survey } from '../../shared/survey/survey.ts';
import type { Draft } from '../delivery/memory.ts';

/** What was begun of this survey about this session, before a reload; empty where nothing was. */
export function draftOf(
  draft: { get(): Partial<Draft> },
  { id, version }: Survey,
  session: string | null,
): Partial<Draft> {
  const begun = draft.get();
  return begun.survey === id && begun.version === version && begun.session === session ? begun : {};
}
