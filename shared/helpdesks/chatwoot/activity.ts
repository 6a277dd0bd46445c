import type { StatusMeaning } from '../answers.ts';
import { sentences } from './activity-words.ts';

/**
 * Chatwoot keeps who did what as sentences in the account's language, and nowhere else. Names stand in them as they were
 * then; a team and a person are assigned by the same words.
 */

export type Activity =
  | { readonly kind: 'status'; readonly to: StatusMeaning; readonly by: string | null }
  | { readonly kind: 'owner'; readonly to: string | null; readonly by: string }
  | { readonly kind: 'assigned'; readonly to: string; readonly by: string }
  | { readonly kind: 'team'; readonly team: string; readonly owner: string; readonly by: string }
  /** Understood, and nothing that is counted: priorities, labels, mutes. */
  | { readonly kind: 'other' };

/** What a sentence of a kind says of the names in it. */
const readings = {
  solved: ({ by = null }) => ({ kind: 'status', to: 'solved', by }),
  opened: ({ by = null }) => ({ kind: 'status', to: 'open', by }),
  waiting: ({ by = null }) => ({ kind: 'status', to: 'pending', by }),
  taken: ({ by = '' }) => ({ kind: 'owner', to: by, by }),
  dropped: ({ by = '' }) => ({ kind: 'owner', to: null, by }),
  moved: ({ to = '', team = '', by = '' }) => ({ kind: 'team', team, owner: to, by }),
  assigned: ({ to = '', by = '' }) => ({ kind: 'assigned', to, by }),
  other: () => ({ kind: 'other' }),
} satisfies Record<string, (names: { by?: string; to?: string; team?: string }) => Activity>;

/** What an activity says; null: not in words that are known. */
export function activityIn(sentence: string): Activity | null {
  const said = sentence.trim();
  for (const [kind, words] of sentences) {
    const found = words.exec(said);
    if (found !== null) return readings[kind](found.groups ?? {});
  }
  return null;
}
