/** Somebody with a login; agents work on tickets, customers report them. */
interface Person {
  readonly login: string;
  readonly part: 'agent' | 'customer';
  /** Their own settings in Redmine. */
  readonly zone?: string;
  readonly newestFirst?: true;
  /** Has never had an API key made. */
  readonly withoutKey?: true;
}

export interface RedminePlan {
  readonly people: readonly Person[];
  readonly projects: readonly string[];
}

/** Every login's password: the server lives for one test run on 127.0.0.1. */
export const passwordOf = (login: string): string => `${login}-password-123`;

/** One thing somebody does to a ticket, at an instant of the past (UTC milliseconds). Redmine's own models write it down. */
export interface Step {
  readonly at: number;
  /** Which ticket, from 0, in the order in which they are opened. */
  readonly ticket: number;
  readonly by: string;
  /** Opens the ticket. */
  readonly asks?: { readonly project: string; readonly topic: string; readonly assigned?: string };
  /** Words, for the customer to read unless `private`. */
  readonly says?: string;
  readonly private?: true;
  readonly status?: 'New' | 'In Progress' | 'Resolved' | 'Feedback' | 'Closed' | 'Rejected';
  /** A login; null: nobody's any more. */
  readonly assigns?: string | null;
  readonly moves?: string;
  /** Says that the ticket duplicates another of the plan. */
  readonly duplicates?: number;
}
