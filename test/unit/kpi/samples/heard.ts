import type { Credit, SampleSink } from '../../../../shared/kpi/measure/definition.ts';
import type { TicketFacts } from '../../../../shared/session/facts.ts';

/** When, what and for whom, and under which key. */
type Heard = [at: number, value: number, whose: readonly string[], key?: string];
/** The samples of one ticket, one by one. */
export const heard = (of: TicketFacts, samples: (of: TicketFacts, sink: SampleSink) => void): Heard[] => {
  const all: Heard[] = [];
  samples(of, {
    value: (at, value, { agents }: Credit, key?: string) =>
      all.push(key === undefined ? [at, value, agents] : [at, value, agents, key]),
    duration: (at, { calendar }, { agents }) => all.push([at, calendar, agents]),
  });
  return all;
};
