/** The words of a routing decision; one file a language. Phrases in {braces} are filled in by explain.ts. */
export interface RoutingWords {
  /** To the customer, about the agent. No phrase supposes anybody's gender. */
  customer: {
    /** {agent}, {why} */
    assigned: string;
    /** {agent}: by somebody in the helpdesk, for reasons we do not know. */
    given: string;
    /** {skills} */
    skill: string;
    language: string;
    again: string;
    free: string;
    allBusy: string;
    /** {skills} */
    allBusyWith: string;
    /** Offered to somebody who has not taken it (yet). */
    asked: string;
    /** {skills} */
    askedWith: string;
    betterSoon: string;
    /** {skills} */
    betterSoonWith: string;
    /** Who is free is spared after two full hours (rest.ts). */
    rest: string;
    closed: string;
    nobodyFits: string;
    /** {when}: weekday and time */
    back: string;
    backUnknown: string;
  };
  /** To the agent, about the case. */
  agent: {
    /** {why} */
    assigned: string;
    given: string;
    skill: string;
    /** {language}: the language's own name in this language */
    language: string;
    again: string;
    /** {skills} */
    growing: string;
    only: string;
    overflow: string;
    /** {minutes} */
    waited: string;
    trying: string;
    /** Who would have come first is spared after two full hours (rest.ts). */
    rest: string;
    free: string;
    /** {skills}, {minutes} */
    offer: string;
    /** {minutes} */
    offerAny: string;
  };
}
