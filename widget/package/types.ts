/** What an integrator's code says to Overdesk and hears from it. Stands alone: these declarations are published as they are. */

export type AnswerValue = string | number | boolean | string[] | Customer;
/** Answers by question id. */
export type Answers = Record<string, AnswerValue>;

export interface Settings {
  /** The collector's address: `https://support.example.com`. */
  readonly collector: string;
  /** The site's key, as in the collector's configuration. */
  readonly site: string;
  /** BCP 47; by default the page's `lang`, else the browser's language. */
  readonly language?: string;
  /** `"required"`: nothing is kept or sent before `overdesk('consent', true)`. */
  readonly consent?: 'required';
}

/** How a survey is shown. */
export interface Showing {
  /** A corner of the page (the default), a place in it, over it, or being it. */
  readonly way?: 'popup' | 'inline' | 'modal' | 'page';
  /** Where `inline` and `page` go: an element or a selector. */
  readonly into?: Element | string;
  /** The session asked about; by default the one that runs in this browser. */
  readonly session?: string;
  /** For a session that did not begin in this browser: the code at the end of its link. */
  readonly secret?: string;
  /** A survey's id; by default the site's own for the moment. */
  readonly survey?: string;
  /** Answers there already are. */
  readonly prefill?: Answers;
}

export interface Customer {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/** `null` takes a field back. */
export type Identity = { readonly [Field in keyof Customer]: Customer[Field] | null };

/** What can be heard, by the name after `overdesk:` in the DOM event. */
export interface Events {
  /** A survey is shown: its id. */
  open: string;
  /** The customer closed it. */
  closed: null;
  /** An answer stands. */
  answered: { readonly survey: string; readonly answers: Answers; readonly state: 'partial' | 'complete' };
  /** A session has started; null where the collector is silent or no queue fits. */
  session: { readonly session: string | null; readonly queue: string | null };
  /** The company's chat has been opened: the tool's id. */
  chat: string;
  /** The conversation has ended: the session. */
  ended: string;
  /** How the session stands has changed, as the collector tells it. */
  state: { readonly state: 'waiting' | 'with-agent' | 'ended' | 'deflected' };
  /** After a low score the customer asked for somebody. */
  recovery: 'agent' | 'lead';
  /** The collector has taken an answer: the answer's id. */
  delivered: string;
  /** The collector has refused one, and says why. */
  refused: { readonly id: string; readonly problem: unknown };
  /** The survey or the chat could not be shown: go your own way. */
  unavailable: unknown;
  /** What `overdesk('doctor')` found. */
  doctor: readonly { readonly level: 'ok' | 'note' | 'trouble'; readonly text: string }[];
}

export interface Overdesk {
  /** `ask`: what is wrong, and brings the customer to somebody. `after`: how it went. */
  (command: 'ask' | 'after', showing?: Showing): void;
  /** Asks how this session went. */
  (command: 'after', session: string): void;
  /** Who the customer is, as a whole: what it leaves out of an earlier call is forgotten. Not asked again. */
  (command: 'identify', customer: Identity): void;
  /** What the page knows, by question id or by a name of your own: not asked again, and sent along. */
  (command: 'context', context: Readonly<Record<string, string | number | boolean | null>>): void;
  /** With `consent: "required"`: true to begin; false stops, and forgets what is kept in this browser. */
  (command: 'consent', given: boolean): void;
  /** The user of this page is another: identity, context and the running session are forgotten, unsent answers still go. */
  (command: 'reset'): void;
  (command: 'close'): void;
  /** Prints what was found on this page, what it can do, and what is in the way. */
  (command: 'doctor'): void;
  <Name extends keyof Events>(command: 'on', event: Name, listener: (detail: Events[Name]) => void): void;
}
