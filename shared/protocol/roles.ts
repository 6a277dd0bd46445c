import * as z from 'zod/mini';

/** What somebody is on the desk's console, by the configuration: `admins`, `leads`, every other agent. */
export const Role = z.enum(['admin', 'lead', 'agent']);
export type Role = z.infer<typeof Role>;

/**
 * What a route of the console asks of its caller.
 * - `own`: what concerns oneself: what one was taken into to learn, one's sessions of the console, and who read the words of one's cases.
 * - `live.read`: the desk at this moment.
 * - `live.watch`: the running sessions one by one, and what was said in each; every reading is logged, and its agent sees it.
 * - `live.guide`: leave whoever helps a hint, hand a session over, bring somebody in.
 * - `live.alerts`: say what one wants to be told of while the desk runs, and be told.
 * - `results.read`: figures of the desk, without words.
 * - `team.plan`: say what the team is for and what it aims at.
 * - `answers.read`: what customers said, and the case behind it; every reading is logged.
 * - `answers.export`: the same as a file.
 * - `answers.handle`: take a low score up, note it, close it.
 * - `answers.import`: bring answers of a former tool in, and take them back.
 * - `quality.review`: draw cases, review them, decide appeals.
 * - `quality.edit`: say what cases are reviewed for.
 * - `feedback.write`: write feedback notes to people of the desk, and pass praise on; read are one's own notes alone.
 * - `training.manage`: everybody's certificates and trainings; one's own are everybody's.
 * - `pulse.plan`: how often people are asked about their work.
 * - `company.edit`: enter what the desk costs a month.
 * - `webhooks.manage`: which other programs are told what happens, customers' words included.
 * - `access.invite`: invite an agent to sign in.
 * - `access.manage`: everybody's sessions of the console, and inviting a lead or admin.
 * - `settings.read`: what the desk's settings say, and who changed them.
 * - `settings.publish`: change them; the roles of people only with `settings.manage`.
 * - `settings.manage`: who leads and administers, and whether the file or the console rules.
 */
export const Right = z.enum([
  'own',
  'live.read',
  'live.watch',
  'live.guide',
  'live.alerts',
  'results.read',
  'team.plan',
  'answers.read',
  'answers.export',
  'answers.handle',
  'answers.import',
  'quality.review',
  'quality.edit',
  'feedback.write',
  'training.manage',
  'pulse.plan',
  'company.edit',
  'webhooks.manage',
  'access.invite',
  'access.manage',
  'settings.read',
  'settings.publish',
  'settings.manage',
]);
export type Right = z.infer<typeof Right>;

const LEAD = [
  'own',
  'live.read',
  'live.watch',
  'live.guide',
  'live.alerts',
  'results.read',
  'team.plan',
  'answers.read',
  'answers.export',
  'answers.handle',
  'answers.import',
  'quality.review',
  'quality.edit',
  'feedback.write',
  'training.manage',
  'pulse.plan',
  'company.edit',
  'webhooks.manage',
  'access.invite',
  'settings.read',
  'settings.publish',
] as const satisfies readonly Right[];

/** Who may what: the one table the guard, the docs and the tests read. */
export const ROLES: Readonly<Record<Role, readonly Right[]>> = {
  admin: [...LEAD, 'access.manage', 'settings.manage'],
  lead: LEAD,
  agent: ['own'],
};
