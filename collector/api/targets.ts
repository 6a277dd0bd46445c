import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { kpiById } from '../../shared/kpi/registry.ts';
import { milestone, numberTarget, type Target, TargetRefused } from '../../shared/kpi/targets/target.ts';
import {
  type AgreedTarget,
  type LeadTargets,
  ProposeTarget,
  ProposeToAgent,
  type TargetAgreement,
  TargetStep,
} from '../../shared/protocol/targets.ts';
import type { House } from '../house.ts';
import type { Agreed } from '../store/targets.ts';
import { leadOf, readerOf } from './reader.ts';
import { checked, Refusal } from './refusal.ts';

/** For so long a target that was declined or ended is still told of: nothing disappears in silence. */
const TOLD_AFTERWARDS = 30 * 86_400_000;

const REFUSALS = {
  untargetable: 'untargetable',
  'speed alone': 'speed-alone',
  'out of range': 'malformed-body',
} as const;

/** Targets that agent and lead agree on: only the agreement travels, never a number of the agent's. */
export function targetRoutes(app: FastifyInstance, house: House): void {
  const { settings, store, now } = house;
  const { site } = settings;
  const standing = (agent: string | null): Promise<TargetAgreement[]> =>
    store.do('readTargets', { site, agent, endedSince: now() - TOLD_AFTERWARDS });

  app.get('/v1/agent/targets', async (request) => {
    const { agent } = await readerOf(house, request);
    return standing(agent);
  });

  app.post('/v1/agent/targets', async (request) => {
    const { agent } = await readerOf(house, request);
    const { id, target, insteadOf } = checked(ProposeTarget, request.body);
    const proposal = { site, id, agent, target: allowed(target, now()), by: 'agent', insteadOf } as const;
    return agreed(await store.do('proposeTarget', { ...proposal, now: now() }));
  });

  app.post<{ Params: { id: string } }>('/v1/agent/targets/:id', async (request) => {
    const { agent } = await readerOf(house, request);
    const { step } = checked(TargetStep, request.body);
    const { id } = request.params;
    return agreed(await store.do('stepTarget', { site, id, agent, by: 'agent', step, now: now() }));
  });

  app.get('/v1/lead/targets', async (request) => {
    await leadOf(house, request);
    const all = await standing(null);
    const { agents } = settings.desk;
    const targets: LeadTargets = {
      agents: agents.map(({ id, name }) => ({ id, name })),
      agreements: agents.flatMap(({ id }) => all.filter(({ agent }) => agent === id)),
    };
    return targets;
  });

  app.post('/v1/lead/targets', async (request) => {
    await leadOf(house, request);
    const { id, agent, target, insteadOf } = checked(ProposeToAgent, request.body);
    if (!settings.desk.agents.some((one) => one.id === agent))
      throw new Refusal('not-found', `There is no agent "${agent}" at this desk.`);
    const proposal = { site, id, agent, target: allowed(target, now()), by: 'lead', insteadOf } as const;
    return agreed(await store.do('proposeTarget', { ...proposal, now: now() }));
  });

  app.post<{ Params: { id: string } }>('/v1/lead/targets/:id', async (request) => {
    await leadOf(house, request);
    const { step } = checked(TargetStep, request.body);
    const { id } = request.params;
    return agreed(await store.do('stepTarget', { site, id, agent: null, by: 'lead', step, now: now() }));
  });
}

/** The target as the KPI's own rules allow it, or a refusal that names the rule. */
function allowed(target: z.infer<typeof AgreedTarget>, now: number): Target {
  if (target.kind === 'milestone') {
    if (target.by <= now)
      throw new Refusal('malformed-body', 'target.by: the day has passed; take a later one.');
    return milestone(target.name, target.by, target.per);
  }
  const kpi = kpiById(target.kpi);
  if (kpi === null || kpi.level === 'team')
    throw new Refusal(
      'untargetable',
      `"${target.kpi}" is no number of one person: no target may be set on it.`,
    );
  try {
    return numberTarget(kpi, target);
  } catch (error) {
    if (!(error instanceof TargetRefused)) throw error;
    throw new Refusal(REFUSALS[error.why], `${error.message}.`);
  }
}

function agreed(answer: Agreed): TargetAgreement {
  if (answer.ok) return answer.agreement;
  throw new Refusal(answer.refused, answer.why);
}
