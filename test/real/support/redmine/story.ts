import type { RedminePlan, Step } from './plan.ts';

/** A desk whose agents are: one in another zone who reads the newest first, two as usual, one who never had a key made. */
export const deskPlan: RedminePlan = {
  people: [
    { login: 'ana', part: 'agent', zone: 'Tokyo', newestFirst: true },
    { login: 'victor', part: 'agent' },
    { login: 'max', part: 'agent' },
    { login: 'lea', part: 'agent', withoutKey: true },
    { login: 'dora', part: 'customer' },
    { login: 'emil', part: 'customer' },
  ],
  projects: ['General', 'Mac'],
};

const minute = 60_000;
const day = 24 * 60 * minute;

/** Tickets of the story by what happens to them, as they are numbered in the plan. */
export const told = {
  reopened: 0,
  passedOn: 1,
  waiting: 2,
  bornAnas: 3,
  refused: 4,
  original: 5,
  copy: 6,
  victors: 7,
} as const;

/** Some days at the desk before `today` (UTC midnight). Closed, reopened, passed on, refused, duplicated, waited for. */
export function story(today: number): Step[] {
  const steps: Step[] = [];
  const on = (
    ticket: number,
    days: number,
    courses: readonly (readonly [number, Omit<Step, 'at' | 'ticket'>])[],
  ) => {
    let at = today - days * day;
    for (const [minutes, step] of courses) {
      at += minutes * minute;
      steps.push({ at, ticket, ...step });
    }
  };
  const asks = (project: string, topic: string, assigned?: string) => ({
    asks: { project, topic, ...(assigned !== undefined && { assigned }) },
  });
  on(told.reopened, 12, [
    [480, { by: 'dora', ...asks('General', 'sign-in') }],
    [11, { by: 'ana', assigns: 'ana', status: 'In Progress' }],
    [7, { by: 'ana', says: 'Try this.' }],
    [50, { by: 'dora', says: 'It does not help.' }],
    [20, { by: 'ana', says: 'Who knows?', private: true }],
    [35, { by: 'victor', says: 'I do.', private: true }],
    [9, { by: 'ana', says: 'Then this.', status: 'Closed' }],
    [900, { by: 'dora', says: 'It happened again.' }],
    [15, { by: 'ana', status: 'In Progress' }],
    [25, { by: 'ana', says: 'Now it is done.', status: 'Closed' }],
  ]);
  on(told.passedOn, 11, [
    [500, { by: 'emil', ...asks('General', 'invoice') }],
    [30, { by: 'ana', assigns: 'ana', says: 'I look into it.' }],
    [200, { by: 'ana', assigns: 'victor', moves: 'Mac' }],
    [40, { by: 'victor', says: 'Here it is.', status: 'Closed' }],
  ]);
  on(told.waiting, 5, [
    [490, { by: 'dora', ...asks('Mac', 'crash') }],
    [15, { by: 'ana', assigns: 'ana', says: 'Which version?', status: 'Feedback' }],
    [1300, { by: 'dora', says: 'The newest.' }],
  ]);
  on(told.bornAnas, 4, [
    [480, { by: 'emil', ...asks('Mac', 'parcel', 'ana') }],
    [66, { by: 'ana', says: 'It is on its way.', status: 'Closed' }],
    [120, { by: 'emil', says: 'Thank you so much!' }],
  ]);
  on(told.refused, 4, [
    [600, { by: 'emil', ...asks('General', 'pills') }],
    [5, { by: 'ana', assigns: 'ana', status: 'Rejected' }],
  ]);
  on(told.original, 3, [
    [500, { by: 'dora', ...asks('General', 'outage') }],
    [10, { by: 'ana', assigns: 'ana', status: 'In Progress' }],
    [60, { by: 'ana', says: 'It is back.', status: 'Closed' }],
  ]);
  on(told.copy, 3, [
    [510, { by: 'emil', ...asks('General', 'outage', 'ana') }],
    [20, { by: 'ana', duplicates: told.original }],
  ]);
  on(told.victors, 2, [
    [480, { by: 'dora', ...asks('Mac', 'battery') }],
    [22, { by: 'victor', assigns: 'victor', says: 'Only between us.' }],
    [31, { by: 'victor', says: 'Swapped.', status: 'Closed' }],
  ]);
  return steps.toSorted((one, other) => one.at - other.at || one.ticket - other.ticket);
}
