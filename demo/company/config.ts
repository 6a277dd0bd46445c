import type { z } from 'zod';
import type { Config } from '../../collector/config/config.ts';
import { demoPeople, type Teammate } from './people.ts';
import { after, before } from './surveys.ts';

/**
 * The demo company's configuration, without the helpdesk: the shop at `origins`, three agents and whoever works beside
 * them, three queues, five rules.
 */
export function demoConfig(
  origins: readonly string[],
  others: readonly Teammate[] = [],
): z.input<typeof Config> {
  return {
    company: 'Northlight',
    site: 'northlight',
    origins: [...origins],
    surveys: { before, after },
    // A demo is answered again and again by the same browser.
    fatigue: { npsDays: 0, anyDays: 0 },
    next: 'none',
    leads: ['ana'],
    procedures: [
      {
        id: 'break-in',
        name: 'Somebody else is in the account',
        steps: [
          'Lock the account; a session that is open stays open until then',
          'Call the customer back on the number we had before today',
          'Write down since when, and what they cannot see any more',
        ],
        recall: { words: ['hacked', 'stolen', 'hackeado', 'spart'], topics: [], lowScore: false },
      },
      {
        id: 'press',
        name: 'A journalist or a lawyer writes',
        steps: ['Answer nothing about the case', 'Say who calls back, and when', 'Tell Ana at once'],
        recall: {
          words: ['journalist', 'lawyer', 'abogado', 'periodista', 'avocat'],
          topics: [],
          lowScore: false,
        },
      },
    ],
    desk: {
      skills: {
        mac: { label: { en: 'Mac', es: 'Mac', ro: 'Mac' } },
        windows: { label: { en: 'Windows', es: 'Windows', ro: 'Windows' } },
        phone: { label: { en: 'phones', es: 'móviles', ro: 'telefoane' } },
        accounts: { label: { en: 'signing in', es: 'inicio de sesión', ro: 'conectarea la cont' } },
      },
      queues: [
        { id: 'general', name: 'General' },
        { id: 'mac', name: 'Mac', required: { mac: 3 } },
        { id: 'windows', name: 'Windows', required: { windows: 3 } },
      ],
      agents: [
        agent('ana', ['ro', 'en', 'es'], { mac: 4, phone: 4, accounts: 3 }),
        agent('victor', ['en', 'es', 'ro'], { windows: 5, accounts: 4 }),
        { ...agent('mira', ['en', 'es'], { mac: 1, windows: 2 }), growing: ['mac'] },
        ...others.map(({ id, name, languages, skills }) => ({ id, name, languages: [...languages], skills })),
      ],
      rules: [
        { name: 'platform = Mac', when: { platform: 'mac' }, queue: 'mac' },
        { name: 'platform = Windows', when: { platform: 'windows' }, queue: 'windows' },
        { name: 'platform = phone', when: { platform: 'phone' }, queue: 'general', needs: { phone: 3 } },
        { name: 'cannot sign in', when: { problem: 'sign-in' }, topic: 'sign-in', prefers: { accounts: 3 } },
        { name: 'urgent', when: { urgency: 'urgent' }, priority: 90 },
      ],
    },
  };
}

function agent(id: string, languages: string[], skills: Record<string, number>) {
  return { id, name: demoPeople.find((person) => person.id === id)?.name ?? id, languages, skills };
}
