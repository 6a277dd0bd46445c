import type { AppContext } from '../../services/context.ts';
import { teamNumbers } from '../../services/team-numbers/team-numbers.ts';
import { keepPlanDraft, planFor, publishPlan } from '../../services/team-plan/plan.ts';
import { planProgress } from '../../services/team-plan/progress.ts';
import type { Handlers } from '../handlers.ts';

/** What the team does, in figures, and what it aims at. */
export const consoleTeamHandlers = (
  context: AppContext,
): Handlers<
  'readTeamNumbers' | 'readTeamPlan' | 'publishTeamPlan' | 'keepTeamPlanDraft' | 'readTeamPlanProgress'
> => ({
  readTeamNumbers: ({ query }) => teamNumbers(query, context),
  readTeamPlan: ({ who }) => planFor(who, context),
  publishTeamPlan: ({ who, body }) => publishPlan(who, body, context),
  keepTeamPlanDraft: async ({ who, body }) => {
    await keepPlanDraft(who, body, context);
  },
  readTeamPlanProgress: () => planProgress(context),
});
