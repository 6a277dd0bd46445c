import type { CaseMix } from '../../session/event.ts';
import type { StatusMeaning } from '../answers.ts';
import type { RatingFormat } from './rating-formats.ts';

/** A ticket's history as helpdesks tell it once their own words are read: what happened, in turn, and who did it. */

export type Role = 'customer' | 'agent' | 'bot';

/** Who does something. Machines have no number that says anything. */
export interface Actor {
  readonly id: string | null;
  readonly role: Role;
}

interface Base {
  /** What its event's id is: the same whenever it is read. */
  readonly id: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly by: Actor;
}

/** Words. `automatic`: a machine's, whoever it names as their author. */
interface Said {
  readonly kind: 'said';
  readonly text: string;
  readonly public: boolean;
  readonly automatic?: boolean;
}

export type Step = Base &
  (
    | Said
    | { readonly kind: 'owner'; readonly to: string | null }
    | { readonly kind: 'queue'; readonly to: string }
    | { readonly kind: 'status'; readonly to: StatusMeaning }
    | { readonly kind: 'handoff' }
    | { readonly kind: 'asked'; readonly survey: string }
    | {
        readonly kind: 'rated';
        readonly survey: string;
        readonly format: RatingFormat;
        readonly value: number;
        readonly text: string | null;
      }
  );

/** What a ticket began with. */
export interface Beginning {
  readonly id: string;
  readonly at: number;
  readonly by: Actor;
  /** The customer it is for, whoever opened it. */
  readonly requester: string | null;
  readonly queue: string | null;
  readonly owner: string | null;
  readonly status: StatusMeaning;
  readonly mix: Partial<CaseMix>;
  readonly session: string | null;
  /** Whether its first words were for the customer to read. */
  readonly public: boolean;
}

/** Why a ticket counts nowhere, since when. */
export type End = { readonly at: number } & (
  | { readonly kind: 'spam' }
  | { readonly kind: 'merge'; readonly into: string }
);

export interface Story {
  readonly ticket: string;
  readonly beginning: Beginning;
  /** In the order in which they happened. */
  readonly steps: readonly Step[];
  readonly end: End | null;
  /** Names that may stand in a greeting or under a customer's words. */
  readonly names: readonly string[];
  /** A queue's tier, 1 to 3. */
  tier(queue: string): number;
}

/** The agent behind an actor; null for customers and machines. */
export const agentOf = ({ id, role }: Actor): string | null => (role === 'agent' ? id : null);
