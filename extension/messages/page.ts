/** All that is taken from a helpdesk page's content scripts. They run in the page's own process: no answer holds a number, a word of the customer's or the token. */
export interface PageMessages {
  /**
   * Where the page is now, and which note its frame is (empty: it has no frame yet). `turn` counts the places told.
   * null: no ticket; else the note to show there: a new one wants a new frame.
   */
  'page.located': {
    request: { url: string; session: string | null; note: string; turn: number };
    answer: { note: string } | null;
  };
  /** Every 20 s while an open ticket is being looked at: keeps the answers live. */
  'page.active': { request: Record<string, never>; answer: undefined };
}
