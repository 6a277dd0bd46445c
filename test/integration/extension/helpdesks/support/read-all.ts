import type { Helpdesk, HelpdeskAgent, Known } from '../../../../../extension/helpdesks/lib/helpdesk.ts';
import type { LeftOut } from '../../../../../shared/helpdesks/answers.ts';
import type { SupportEventInput } from '../../../../../shared/session/event.ts';

/** What an adapter tells of an agent's tickets, page by page to the end. */
export async function readAll(
  { pull }: Pick<Helpdesk, 'pull'>,
  base: string,
  agent: HelpdeskAgent,
  known: Known,
) {
  const all = {
    events: [] as SupportEventInput[],
    heads: [] as string[],
    /** Of those heads, which histories could not be read to their beginning. */
    cut: [] as string[],
    leftOut: [] as LeftOut[],
    gone: [] as string[],
    cursor: null as string | null,
    base,
  };
  for (let more = true; more; ) {
    const page = await pull(base, agent, all.cursor, AbortSignal.timeout(60_000), known);
    all.events.push(...page.events);
    all.heads.push(...page.heads.map(({ id }) => id));
    all.cut.push(...page.heads.flatMap(({ id, whole }) => (whole ? [] : [id])));
    all.leftOut.push(...page.leftOut);
    all.gone.push(...page.gone);
    ({ cursor: all.cursor, more } = page);
  }
  return all;
}
