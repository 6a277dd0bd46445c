import type { TargetPeriod } from '../../../shared/kpi/targets/target.ts';
import type { Days, Span } from '../../messages/panel.ts';

export const tabs = ['today', 'customers', 'numbers', 'growing'] as const;
export type Tab = (typeof tabs)[number];

export const readyPeriods: readonly TargetPeriod[] = ['week', 'month', 'quarter', 'half-year'];
const usual: TargetPeriod = 'month';

/** What the panel shows: a part of it, and how far back that looks. */
export interface Place {
  readonly tab: Tab;
  readonly span: Span;
}

/** Of an address's end, as `#numbers/2026-11-01..2026-11-15`; what it does not say is as usual. */
export function placeIn(hash: string): Place {
  const [tab, span = ''] = hash.slice(1).split('/');
  return {
    tab: tabs.find((one) => one === tab) ?? 'today',
    span: readyPeriods.find((one) => one === span) ?? daysIn(span) ?? usual,
  };
}

/** The end of its address. */
export function hashOf({ tab, span }: Place): string {
  if (span === usual) return `#${tab}`;
  return `#${tab}/${typeof span === 'string' ? span : `${span.first}..${span.last}`}`;
}

/** Why two days are no period: one is missing, or the end is before the start. Null: they are one. */
export function faultOf({ first, last }: Days): 'both' | 'order' | null {
  if (![first, last].every(isDay)) return 'both';
  return last < first ? 'order' : null;
}

function daysIn(span: string): Days | null {
  const [first = '', last = ''] = span.split('..');
  return faultOf({ first, last }) === null ? { first, last } : null;
}

/** By the calendar: there is no 31 November. */
function isDay(text: string): boolean {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return at !== null && !Number.isNaN(+at) && at.toISOString().startsWith(text);
}
