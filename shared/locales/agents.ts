import type { AgentLanguage } from './agent-language.ts';
import { agent as ar } from './ar/agent.ts';
import { agent as de } from './de/agent.ts';
import { type AgentWords, agent as en } from './en/agent.ts';
import { agent as es } from './es/agent.ts';
import { agent as fr } from './fr/agent.ts';
import { agent as it } from './it/agent.ts';
import { agent as pt } from './pt-BR/agent.ts';
import { agent as ro } from './ro/agent.ts';

export const agentLanguages = { en, es, ro, 'pt-BR': pt, fr, de, it, ar } as const satisfies Readonly<
  Record<AgentLanguage, AgentWords>
>;
