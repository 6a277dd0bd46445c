import type { z } from 'zod';

/** Where something is wrong, and what. */
export interface Fault {
  readonly place: readonly PropertyKey[];
  readonly message: string;
}

/**
 * What an issue comes down to. Of several shapes that none fits, the one that fits best tells what is wrong in it:
 * "Invalid input" alone helps nobody.
 */
export function faultOf(issue: z.core.$ZodIssue): Fault {
  const { path: place, message } = issue;
  if (issue.code !== 'invalid_union') return { place, message };
  const inside = issue.errors
    .map(([first]) => first)
    .filter((first) => first !== undefined && first.path.length > 0)
    .map((first) => faultOf(first as z.core.$ZodIssue))
    .sort((a, b) => b.place.length - a.place.length)[0];
  return inside ? { ...inside, place: [...place, ...inside.place] } : { place, message };
}
