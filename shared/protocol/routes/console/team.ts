import { TeamNumbers, TeamQuery } from '../../console/team.ts';
import {
  KeepTeamPlanDraft,
  PublishTeamPlan,
  TeamPlanNow,
  TeamPlanProgress,
} from '../../console/team-plan.ts';
import { defineRoutes } from '../../route.ts';

/** What the desk does, in figures of the team. */
export const teamRoutes = defineRoutes({
  readTeamNumbers: {
    method: 'GET',
    path: '/v1/console/team',
    summary: 'Volume, waits, solutions and service levels of the team in a period; never by person',
    audience: 'console',
    right: 'results.read',
    query: TeamQuery,
    reply: TeamNumbers,
  },
  readTeamPlan: {
    method: 'GET',
    path: '/v1/console/team/plan',
    summary: 'What the team is for and aims at, every version of it, and one’s own draft',
    audience: 'console',
    right: 'results.read',
    reply: TeamPlanNow,
  },
  publishTeamPlan: {
    method: 'POST',
    path: '/v1/console/team/plan',
    summary: 'A new version of the plan; a volume is refused as a target, with what to take instead',
    audience: 'console',
    right: 'team.plan',
    body: PublishTeamPlan,
    reply: TeamPlanNow,
  },
  keepTeamPlanDraft: {
    method: 'POST',
    path: '/v1/console/team/plan/draft',
    summary: 'Keep what one has begun of the plan, or drop it; publishes nothing',
    audience: 'console',
    right: 'team.plan',
    body: KeepTeamPlanDraft,
    reply: null,
  },
  readTeamPlanProgress: {
    method: 'GET',
    path: '/v1/console/team/plan/progress',
    summary: 'How it goes with each target, and what has made it worse; never by person',
    audience: 'console',
    right: 'results.read',
    reply: TeamPlanProgress,
  },
});
