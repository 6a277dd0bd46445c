import type { AgentWords } from '../../shared/locales/en/agent.ts';
import { fill } from '../../shared/locales/fill.ts';
import type { LeftOut } from '../helpdesks/lib/helpdesk.ts';

const kinds = ['ticket', 'event', 'status', 'queue', 'person', 'text'] as const satisfies LeftOut['kind'][];
/** More names than these are counted only. */
const mostNames = 5;

/** Is something missing from the numbers by it? Taking a queue's number for its name, or a past status for open, leaves none out. */
export const matters = ({ kind }: LeftOut): boolean => kind === 'ticket' || kind === 'event';

/** What is left out, a sentence for each kind: how many, why, and which. */
export function leftOutLines(
  leftOut: readonly LeftOut[],
  helpdesk: string,
  words: AgentWords,
  locale: string,
): string[] {
  return kinds.flatMap((kind) => {
    const ids = [...new Set(leftOut.filter((one) => one.kind === kind).map(({ id }) => id))];
    if (ids.length === 0) return [];
    const shown = [...ids.slice(0, mostNames), ...(ids.length > mostNames ? ['…'] : [])].join(', ');
    return [fill(words[`health.left out.${kind}`], { count: ids.length, ids: shown, helpdesk }, locale)];
  });
}
