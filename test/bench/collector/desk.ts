import type { z } from 'zod';
import type { Config } from '../../../collector/config/config.ts';

/** The company of the bench: many agents, each with room for one case, so that every agent has one customer. */

export const AGENTS: readonly string[] = Array.from({ length: 200 }, (_, i) => `agent-${i}`);
export const ORIGIN = 'https://shop.test';

export const config: z.input<typeof Config> = {
  company: 'Bench',
  site: 'bench',
  origins: [ORIGIN],
  next: 'none',
  leads: AGENTS.slice(0, 1),
  surveys: {
    before: {
      id: 'before',
      version: 1,
      moment: 'before',
      language: 'en',
      questions: [{ id: 'what', kind: 'text', title: { en: 'What is wrong?' } }],
    },
    after: {
      id: 'after',
      version: 1,
      moment: 'after',
      language: 'en',
      questions: [
        { id: 'csat', kind: 'csat', scale: 'faces', title: { en: 'How satisfied are you?' } },
        { id: 'nps', kind: 'nps', title: { en: 'Would you recommend us?' } },
        { id: 'why', kind: 'text', title: { en: 'Anything to add?' } },
      ],
    },
  },
  desk: {
    skills: {},
    queues: [{ id: 'support', name: 'Support' }],
    agents: AGENTS.map((id) => ({ id, name: id, languages: ['en'], skills: {}, capacity: 1 })),
  },
};
