import { decideBatch } from '../../shared/routing/decide.ts';
import type { AgentState, RoutingCase, RoutingOptions, RoutingState } from '../../shared/routing/decision.ts';
import type { Desk } from '../../shared/routing/desk.ts';
import { MINUTE } from '../../shared/time/durations.ts';
import type { Policy, Waiting } from './policy.ts';

/** The product's own decision as a policy: every tick is one call of `decideBatch`, nothing is copied. */
export function ours(
  name: string,
  desk: Desk,
  caseOf: (of: Waiting) => RoutingCase,
  known: Pick<RoutingState, 'learned' | 'prices'>,
  options: RoutingOptions,
  tickMinutes: number,
): Policy {
  const index = new Map(desk.agents.map(({ id }, i) => [id, i]));
  return {
    name,
    tick: tickMinutes,
    choose: ({ now, idle, waiting, busy }) => {
      const idleSince = new Map(idle.map((agent, rank) => [agent, rank]));
      const agents = Object.fromEntries(
        desk.agents.map(({ id }, i): [string, AgentState] => [
          id,
          { status: 'available', load: { case: busy[i] ?? 0 }, idleSince: idleSince.get(i) ?? 0 },
        ]),
      );
      const cases = waiting.map(caseOf);
      const decisions = decideBatch(cases, desk, { now: now * MINUTE, agents, ...known }, options);
      return decisions.flatMap(({ agent }, i) => {
        const of = waiting[i];
        return agent !== null && of ? [[of, index.get(agent) ?? -1] as const] : [];
      });
    },
  };
}
