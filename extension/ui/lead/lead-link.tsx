import type { VNode } from 'preact';
import type { AgentWords } from '../../../shared/locales/en/agent.ts';

/** The way to the lead page, for those whose page it is. */
export const LeadLink = ({ words }: { readonly words: AgentWords }): VNode => (
  <a href="/lead.html" target="_blank" rel="noopener">
    {words['lead.open']}
  </a>
);
