import type { Me } from '../../shared/protocol/pairing.ts';
import type { DeskAgent } from '../../shared/routing/desk.ts';
import { criteriaInForce } from '../services/console/criteria.ts';
import type { AppContext } from '../services/context.ts';

/** Who an agent is to this desk, as their extension is told. */
export async function meOf({ id, name, schedule, tier: own }: DeskAgent, context: AppContext): Promise<Me> {
  const { settings } = context;
  const { agents } = settings.desk;
  const isAbove = (tier: 'L2' | 'L3'): boolean => tier > own && agents.some((one) => one.tier >= tier);
  return {
    agent: { id, name },
    site: settings.site,
    company: settings.company,
    zone: settings.zone,
    schedule: (schedule && settings.desk.schedules[schedule]) || null,
    lead: settings.leads.includes(id),
    queues: settings.desk.queues.map(({ id: queue, name: ours, tier = null, serviceLevels = [] }) => ({
      name: settings.helpdesk?.queues[queue] ?? ours,
      tier,
      serviceLevels,
    })),
    bots: settings.helpdesk?.bots ?? [],
    criteria: settings.quality.criteria,
    reviewedFor: (await criteriaInForce(context)).criteria.map((one) => ({
      ...{ name: one.name, help: one.help, critical: one.critical },
    })),
    colleagues: agents.filter((one) => one.id !== id).map((one) => ({ id: one.id, name: one.name })),
    tiersAbove: (['L2', 'L3'] as const).filter(isAbove),
  };
}
