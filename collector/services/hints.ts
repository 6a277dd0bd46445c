import type { Hint } from '../../shared/protocol/hint.ts';
import type { StoredHint } from '../store/hints.ts';
import type { AppContext } from './context.ts';
import { namedAgent } from './lead-overview.ts';

/** Somebody of the desk by the name it gives them; who has left it by their id. */
export const nameOf = (id: string, context: AppContext): string => namedAgent(id, context)?.name ?? id;

/** A hint as people of the desk read it. */
export const hintOf = (
  { id, person, words, expert, listeners, until, at, seenBy, seenAt }: StoredHint,
  context: AppContext,
): Hint => ({
  ...{ id, at, words },
  by: nameOf(person, context),
  brought: expert === null ? null : nameOf(expert, context),
  learning: until === null ? null : { n: listeners, until },
  seen: seenBy === null || seenAt === null ? null : { by: nameOf(seenBy, context), at: seenAt },
});
