/** How cases find agents, and what of the desk such a policy sees. */

export interface Waiting {
  readonly id: number;
  readonly topic: number;
  readonly since: number;
}

export interface View {
  readonly now: number;
  /** Agents with a free slot, the longest idle first. */
  readonly idle: readonly number[];
  /** In order of arrival. */
  readonly waiting: readonly Waiting[];
  /** Cases in hand, by agent. */
  readonly busy: readonly number[];
  /** Why it is asked: a case came, an agent got free, or time passed. */
  readonly because: 'arrival' | 'free' | 'tick';
}

export interface Policy {
  name: string;
  /** Asked every so many minutes too, not only when somebody comes or gets free. */
  tick?: number;
  /** Pairs to start now: [case, agent]; all must be in the view. An offer holds both until the agent reacts. */
  choose: (view: View) => readonly (readonly [Waiting, number, 'offer'?])[];
  /** What the desk itself sees as it happens. */
  watch?: Watch;
}

/** Sees what the desk itself could see, as it happens. */
export interface Watch {
  /** A case came; it is the last of `waiting`. */
  arrived?: (of: Waiting, view: Omit<View, 'because'>) => void;
  /** It is served, or its customer left. */
  left?: (of: Waiting, wait: number, served: boolean, now: number) => void;
  /** An agent finished a case after so many minutes, and solved it or not. */
  finished?: (agent: number, minutes: number, now: number, of: Waiting, solved: boolean) => void;
  /** An agent was asked in vain: they said no, or the offer ran out. */
  refused?: (of: Waiting, agent: number, how: 'declined' | 'lapsed', now: number) => void;
  /** An agent has begun a case. */
  began?: (of: Waiting, agent: number, now: number) => void;
}
