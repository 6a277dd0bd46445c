/** The widget's own words: everything a customer reads that is not the survey's. `{name}` marks what is filled in. */
export interface AfterWords {
  /** The widget's accessible name as a region. */
  readonly feedback: string;
  readonly next: string;
  readonly back: string;
  readonly skip: string;
  readonly send: string;
  readonly close: string;
  readonly later: string;
  readonly never: string;
  readonly missing: string;
  readonly invalid: string;
  readonly thanks: string;
  /** Nobody could be reached, and nothing is lost. */
  readonly kept: string;
  /** The collector will never take it: another way must be gone. */
  readonly refused: string;
  readonly removed: string;
  /** What was removed, by kind (shared/redaction). */
  readonly card: string;
  readonly email: string;
  readonly phone: string;
  readonly token: string;
  /** A scale point to a screen reader: "Satisfied, 4 of 5". */
  readonly point: string;
  /** Five points, worst first. */
  readonly csat: readonly [string, string, string, string, string];
  /** The two ends. */
  readonly nps: readonly [string, string];
  /** Seven points, worst first. */
  readonly ces: readonly [string, string, string, string, string, string, string];
  readonly yes: string;
  readonly no: string;
  readonly name: string;
  /** After an article. */
  readonly solved: string;
  readonly sorry: string;
  readonly again: string;
  readonly lead: string;
  /** The offer after a low score is declined. */
  readonly none: string;
  readonly told: string;
}

/** And what is only said on the way to a person. */
export interface WidgetWords extends AfterWords {
  /** The widget's accessible name as a region. */
  readonly help: string;
  readonly glad: string;
  readonly finding: string;
  readonly how: string;
  readonly reach: string;
  readonly chat: string;
  readonly ticket: string;
  readonly callback: string;
  /** The chat tool is not there. */
  readonly noChat: string;
  readonly wait: string;
  readonly closed: string;
  readonly queued: string;
  readonly request: string;
}

/** The words a post-session survey needs: a fifth less to load. */
export function afterWords(words: WidgetWords): AfterWords {
  const {
    help,
    glad,
    finding,
    how,
    reach,
    chat,
    ticket,
    callback,
    noChat,
    wait,
    closed,
    queued,
    request,
    ...after
  } = words;
  return after;
}
