import type { AgentWords } from '../../../shared/locales/en/agent.ts';

/** What every part of a page is given to speak the agent's language. */
export interface Wording {
  /** For figures and dates, e.g. es-MX. */
  readonly locale: string;
  readonly words: AgentWords;
}
