import type { z } from 'zod';
import { kpiById } from '../../shared/kpi/kpis/registry.ts';
import { milestone, type Target } from '../../shared/kpi/targets/target.ts';
import type { AgreedTarget, TargetAgreement } from '../../shared/protocol/targets.ts';
import { DAY } from '../../shared/time/durations.ts';
import { allowedTarget } from '../services/allowed-target.ts';
import type { AppContext } from '../services/context.ts';
import { ApplicationError } from '../services/errors.ts';
import type { Agreed } from '../store/targets.ts';
import type { Handlers } from './handlers.ts';

/** For so long a target that was declined or ended is still told of: nothing disappears in silence. */
const TOLD_AFTERWARDS = 30 * DAY;

/** Targets that agent and lead agree on: only the agreement travels, never a number of the agent's. */
export function targetHandlers(
  context: AppContext,
): Handlers<
  'readTargets' | 'proposeTarget' | 'stepTarget' | 'readLeadTargets' | 'proposeToAgent' | 'stepLeadTarget'
> {
  const { settings, store, now } = context;
  const { site } = settings;
  const standing = (agent: string | null): Promise<TargetAgreement[]> =>
    store.do('readTargets', { site, agent, endedSince: now() - TOLD_AFTERWARDS });

  return {
    readTargets: ({ who }) => standing(who.agent),

    async proposeTarget({ who, body: { id, target, insteadOf } }) {
      const { agent } = who;
      const proposal = { site, id, agent, proposer: agent, target: allowed(target, now()), insteadOf };
      return agreed(await store.do('proposeTarget', { ...proposal, by: 'agent', now: now() }));
    },

    async stepTarget({ who, params: { id }, body: { step } }) {
      const { agent } = who;
      return agreed(
        await store.do('stepTarget', { site, id, agent, caller: agent, by: 'agent', step, now: now() }),
      );
    },

    async readLeadTargets() {
      const all = await standing(null);
      const { agents } = settings.desk;
      return {
        agents: agents.map(({ id, name }) => ({ id, name })),
        agreements: agents.flatMap(({ id }) => all.filter(({ agent }) => agent === id)),
      };
    },

    async proposeToAgent({ who, body: { id, agent, target, insteadOf } }) {
      if (!settings.desk.agents.some((one) => one.id === agent))
        throw new ApplicationError('not-found', `There is no agent "${agent}" at this desk.`);
      const proposal = { site, id, agent, proposer: who.agent, target: allowed(target, now()), insteadOf };
      return agreed(await store.do('proposeTarget', { ...proposal, by: 'lead', now: now() }));
    },

    async stepLeadTarget({ who, params: { id }, body: { step } }) {
      return agreed(
        await store.do('stepTarget', {
          site,
          id,
          agent: null,
          caller: who.agent,
          by: 'lead',
          step,
          now: now(),
        }),
      );
    },
  };
}

/** The target as the KPI's own rules allow it, or a refusal that names the rule. */
function allowed(target: z.infer<typeof AgreedTarget>, now: number): Target {
  if (target.kind === 'milestone') {
    if (target.by <= now)
      throw new ApplicationError('malformed-body', 'target.by: the day has passed; take a later one.');
    return milestone(target.name, target.by, target.per);
  }
  const kpi = kpiById(target.kpi);
  if (kpi === null || kpi.level === 'team')
    throw new ApplicationError(
      'untargetable',
      `"${target.kpi}" is no number of one person: no target may be set on it.`,
    );
  return allowedTarget(kpi, target);
}

function agreed(answer: Agreed): TargetAgreement {
  if (answer.ok) return answer.agreement;
  throw new ApplicationError(answer.refused, answer.why);
}
