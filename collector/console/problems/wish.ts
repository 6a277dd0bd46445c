/** What an article is to be begun with, as another page's link says it. */

export const PAGE = 'set-up/articles';

/** Nothing, what was looked for in vain, or a problem (null: the requests that have none). */
export type Wish = { readonly terms?: string } | { readonly code: string | null };

const FROM = 'problem';
const FOR = 'missed';

/** The address that begins an article of a problem. */
export function searchForProblem(
  code: string | null,
  { by, from, to }: { readonly by: string | null; readonly from: string; readonly to: string },
): URLSearchParams {
  return new URLSearchParams({ from, to, ...(by !== null && { by }), [FROM]: code ?? '' });
}

/** The address that begins an article for words that found none. */
export const searchForMissed = (words: string): URLSearchParams => new URLSearchParams({ [FOR]: words });

/** What an address asks to begin; null: nothing. */
export function wishIn(search: URLSearchParams): Wish | null {
  const code = search.get(FROM);
  if (code !== null) return { code: code === '' ? null : code };
  const terms = search.get(FOR);
  return terms === null ? null : { terms };
}
