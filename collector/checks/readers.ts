import type { Settings } from '../config/config.ts';

/** Surveys whose answers nobody would read. */
export const unreadTroubles = ({ surveys, leads }: Pick<Settings, 'surveys' | 'leads'>): string[] =>
  surveys.open.length > 0 && leads.length === 0
    ? [
        'surveys.open: what is answered behind open links belongs to no session and stands on no agent’s card; only leads read it. Name at least one under "leads".',
      ]
    : [];
