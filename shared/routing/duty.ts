import type { AgentState, RoutingState } from './decision.ts';
import type { Desk, DeskAgent } from './desk.ts';
import { isOpen } from './hours.ts';
import { loadShare, usedUnits, utilisationPrice } from './score.ts';

/**
 * The LP prices a minute of a desk in which nobody is ever idle. An agent who is free this minute would often stay
 * free: half the price loses nothing on the published desk and solves 5 points more on small ones (test/bench).
 */
const FREE_MINUTE = 0.5;

/** An agent who is here now: signed in, not away, within their hours. */
export interface OnDutyAgent {
  agent: DeskAgent;
  /** Capacity units still free; 0 when they said they are busy. */
  freeUnits: number;
  /** Shadow price of one of their minutes. */
  price: number;
  /** Share of the last two hours spent on cases; null when that is not known. */
  utilisation: number | null;
  /** Least loaded first, then longest idle: who wins a tie. */
  rank: number;
}

/** What a minute is worth by the prices; null for whoever came after they were made. */
function priceIn(prices: RoutingState['prices'], agent: string): number | null {
  const price = prices?.[agent];
  return price === undefined ? null : FREE_MINUTE * price;
}

/** A schedule's state at `now`, each looked up once. */
export function openAt(desk: Desk, now: number): (schedule: string | undefined) => boolean {
  const known = new Map<string, boolean>();
  return (schedule) => {
    if (schedule === undefined) return true;
    const open = known.get(schedule) ?? isOpen(desk.schedules[schedule], now);
    known.set(schedule, open);
    return open;
  };
}

/** Everybody on duty, in the order in which ties are won. */
export function dutyOf(
  desk: Desk,
  { agents, prices }: RoutingState,
  open: (schedule: string | undefined) => boolean,
): OnDutyAgent[] {
  const here: { agent: DeskAgent; state: AgentState; share: number }[] = [];
  for (const agent of desk.agents) {
    const state = agents[agent.id];
    if (state && state.status !== 'away' && open(agent.schedule))
      here.push({ agent, state, share: loadShare(agent, state) });
  }
  here.sort(
    (a, b) =>
      a.share - b.share || a.state.idleSince - b.state.idleSince || (a.agent.id < b.agent.id ? -1 : 1),
  );
  return here.map(({ agent, state, share }, rank) => ({
    agent,
    freeUnits: state.status === 'available' ? agent.capacity - usedUnits(state) : 0,
    price: priceIn(prices, agent.id) ?? utilisationPrice(state.utilisation ?? share),
    utilisation: state.utilisation ?? null,
    rank,
  }));
}
