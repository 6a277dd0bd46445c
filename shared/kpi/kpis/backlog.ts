import { DAY } from '../../time/durations.ts';
import { defineKpi } from '../measure/define.ts';
import type { Summary, View } from '../measure/definition.ts';
import { number, openTicketsOf, waitingOf } from '../measure/summary.ts';
import { openSpans } from '../samples/open.ts';

/** Upper ends of the age classes, in days. */
const AGES = [1, 3, 7, 30];

/** Tickets open at the end of the period, and how old they are. A count of all: it needs no interval. */
export const backlog = defineKpi({
  id: 'backlog',
  unit: 'tickets',
  better: 'lower',
  level: 'agent',
  partner: null,
  targetable: false,
  sources: [],
  spans: openSpans,
  summarise: (view) =>
    number(view.open.length, view.open.length, 'count at the end', openTicketsOf(view), {
      waiting: waitingOf(view),
      beside: ages(view),
    }),
});

/** How many are younger than 1, 3, 7, 30 days, each counted in its own class only, and how many are older. */
function ages({ open, end }: View): Summary['beside'] {
  const counts = AGES.map(() => 0);
  let older = 0;
  for (let index = 0; index < open.length; index++) {
    const age = (end - (open.from[index] ?? end)) / DAY;
    const place = AGES.findIndex((days) => age < days);
    if (place === -1) older++;
    else counts[place] = (counts[place] ?? 0) + 1;
  }
  const classes = AGES.map((days, place) => [`under ${days} d`, counts[place] ?? 0]);
  return { ...Object.fromEntries(classes), [`over ${AGES.at(-1)} d`]: older };
}
