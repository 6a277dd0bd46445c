import * as z from 'zod/mini';
import { DeskDraft } from './routing.ts';

/** POST /v1/console/routing/simulation */
export const Simulate = z.strictObject({ draft: DeskDraft });
export type Simulate = z.infer<typeof Simulate>;

/** Shares of 1, waits in minutes. `margin`: two standard errors of the change. */
const SimulatedChange = z.object({
  before: z.number(),
  after: z.number(),
  change: z.number(),
  margin: z.number(),
});

/** The desk's own arrivals of the last weeks on two desks, by the simulator. */
export const Simulated = z.object({
  /** Cases it is made of, the days they came in, and how many there must be. */
  n: z.number(),
  days: z.number(),
  needed: z.number(),
  runs: z.number(),
  /** Days simulated in each run. */
  simulatedDays: z.number(),
  /** Share of cases that nobody may take; they are left out of both. */
  nobody: z.object({ before: z.number(), after: z.number() }),
  /** Null: too few cases, or none that anybody may take on both desks. */
  changes: z.nullable(
    z.object({
      fcr: SimulatedChange,
      meanWait: SimulatedChange,
      p95Wait: SimulatedChange,
      occupancy: SimulatedChange,
    }),
  ),
});
export type Simulated = z.infer<typeof Simulated>;
