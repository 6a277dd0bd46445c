import { type Comparison, compareDesks } from '../../shared/routing/compare-desks.ts';
import type { Desk } from '../../shared/routing/desk.ts';
import type { Reading } from './choose.ts';
import { readPastCases, readSaid as readSaidBy, type SaidCase } from './past-cases.ts';

/** Routes the newest cases on two desks; done in the thread that reads, as it may take a moment. */
export async function comparePast(
  { sql }: Reading,
  input: { site: string; limit: number; before: Desk; after: Desk },
): Promise<Comparison & { readonly assumed: number }> {
  const { site, limit, before, after } = input;
  const { cases, assumed } = await readPastCases(sql, { site, limit, desks: [before, after] });
  return { ...compareDesks(cases, before, after), assumed };
}

/** What customers of the newest sessions said. */
export const readSaid = ({ sql }: Reading, input: { site: string; limit: number }): Promise<SaidCase[]> =>
  readSaidBy(sql, input);
