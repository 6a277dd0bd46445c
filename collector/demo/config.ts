import type { z } from 'zod';
import type { Config } from '../config/config.ts';
import type { DeskPerson } from './desk/pages.ts';
import { after, before } from './surveys.ts';

/** Who works at the demo desk: one knows Macs and leads, one knows Windows, one is learning. */
export const demoPeople: readonly DeskPerson[] = [
  { id: 'ana', name: 'Ana Pop', knows: 'Mac and phone' },
  { id: 'victor', name: 'Victor Sanz', knows: 'Windows' },
  { id: 'mira', name: 'Mira Lenz', knows: 'learning Mac' },
];

/** The demo company's configuration, without the helpdesk: the shop at `origins`, three agents, three queues, five rules. */
export function demoConfig(origins: readonly string[]): z.input<typeof Config> {
  return {
    company: 'Northlight',
    site: 'northlight',
    origins: [...origins],
    surveys: { before, after },
    // A demo is answered again and again by the same browser.
    fatigue: { npsDays: 0, anyDays: 0 },
    next: 'none',
    leads: ['ana'],
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
