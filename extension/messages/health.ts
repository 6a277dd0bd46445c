/** The state of the connection to the helpdesk and to the collector, in words that say what to do. */
export interface Health {
  readonly helpdesk: {
    /** incomplete: read, but with something left out that numbers should hold; the text says what. */
    readonly state:
      | 'ok'
      | 'incomplete'
      | 'syncing'
      | 'paused'
      | 'logged out'
      | 'key missing'
      | 'unreachable'
      | 'refused'
      | 'not understood'
      | 'not kept'
      | 'unknown';
    readonly text: string;
    readonly lastSyncAt: number | null;
    /** The first reading: under way, put off, or (null) none of both. */
    readonly first: 'reading' | 'paused' | null;
  };
  readonly collector: {
    readonly state: 'ok' | 'not paired' | 'unreachable';
    readonly text: string;
    readonly lastSeenAt: number | null;
  };
}
