/** What a simulated desk is like. Time in minutes. */

export interface Model {
  /** Cases per minute, by topic. */
  rates: readonly number[];
  /** Time-varying factor on all rates with its greatest value (thinning); constant without it. */
  wave?: { at: (minute: number) => number; most: number };
  /** Mean handling minutes by agent, then topic. */
  minutes: readonly (readonly number[])[];
  /** Chance of first contact resolution by agent, then topic; only for the result. */
  chance?: readonly (readonly number[])[];
  /** Chances that move to these and back, evenly, once in so many minutes; what they are without it. */
  drift?: { to: readonly (readonly number[])[]; everyMinutes: number };
  /** Who is there when; an agent who goes ends the case in hand. Everybody always is without it. */
  present?: (agent: number, minute: number) => boolean;
  /** Cases at a time, by agent; 1 without it. */
  slots?: readonly number[];
  /** Mean patience in minutes; endless without it. */
  patience?: number;
  /** Waiting places; a case that finds none is turned away. */
  room?: number;
  /** How agents answer offers; without it, at once and always. */
  reaction?: Reaction;
}

/** What an agent does with an offer: takes it after some minutes (exponential), lets it run out, or says no as fast as yes. */
export interface Reaction {
  meanMinutes: number;
  ignored: number;
  declined: number;
  /** How long an offer stands. */
  standsMinutes: number;
}

export interface Length {
  /** Cases before measuring starts. */
  warmUp: number;
  /** Cases measured. */
  cases: number;
}

/** The share of the way to `drift.to` that chances have moved by now: a triangle wave. */
const driftAt = (minute: number, everyMinutes: number): number =>
  1 - Math.abs(1 - (2 * (minute % everyMinutes)) / everyMinutes);

/** The chance that an agent solves a case of this topic at first contact, at this minute; NaN when nothing is said of it. */
export function chanceAt({ chance, drift }: Model, agent: number, topic: number, minute: number): number {
  const from = chance?.[agent]?.[topic] ?? Number.NaN;
  if (!drift) return from;
  const to = drift.to[agent]?.[topic] ?? from;
  return from + driftAt(minute, drift.everyMinutes) * (to - from);
}
