import type { PastLanguage } from './comments.ts';

export type Platform = 'mac' | 'windows' | 'phone';

/** One customer's case of the past: what they said before it, how it went, and what they said of it. Times in UTC ms. */
export interface PastCase {
  readonly at: number;
  readonly language: PastLanguage;
  readonly customer: string;
  readonly platform: Platform;
  readonly problem: 'sign-in' | 'connection' | 'billing' | 'other';
  readonly urgency: 'urgent' | 'today' | 'no-hurry';
  /** `article`: helped before anybody was asked. `left`: gone while waiting. `open`: not over yet. */
  readonly end: 'article' | 'left' | 'solved' | 'open';
  readonly agent: string;
  readonly takenAt: number;
  /** Public replies of the agent; the customer writes back before each but the first. */
  readonly repliesAt: readonly number[];
  readonly endedAt: number;
  readonly rating: PastRating | null;
}

/** What a customer said afterwards. */
export interface PastRating {
  readonly at: number;
  readonly csat: number;
  readonly nps: number | null;
  readonly comment: string | null;
}
