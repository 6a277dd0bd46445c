import { decideBatch } from './decide.ts';
import type { Decision, DecisionInput } from './decision.ts';

/** A decision as it stands in the log: everything it depended on, and what came out. Plain JSON. */
export interface LoggedDecision {
  input: DecisionInput;
  decisions: Decision[];
}

/** Decides and keeps the whole input beside the result. */
export function decideLogged(input: DecisionInput): LoggedDecision {
  return { input, decisions: decideBatch(input.cases, input.desk, input.state, input.options) };
}

/** Decides again from the logged input; `same` tells whether the log's own result comes out. */
export function replay(logged: LoggedDecision): { same: boolean; decisions: Decision[] } {
  const { decisions } = decideLogged(logged.input);
  return { same: JSON.stringify(decisions) === JSON.stringify(logged.decisions), decisions };
}
