/**
 * Mail scanners open every link of an e-mail, one score after the other. A page opened with several different
 * scores within seconds was opened by one: nothing is preselected from then on, and a person starts afresh.
 */
export interface Scans {
  /** Remembers an opening; returns whether this link has been scanned. */
  opened(link: string, score: number, now: number): boolean;
}

/** Scanners work through a mail at once; a person who reconsiders takes longer to go back and tap again. */
const TOGETHER = 10_000;
const REMEMBERED = 10_000;

/** Makes a memory of openings; of the newest links only, which is what scans are about. */
export function makeScans(): Scans {
  const seen = new Map<string, { score: number; at: number; scanned: boolean }>();
  return {
    opened(link, score, now) {
      const before = seen.get(link);
      const scanned =
        before !== undefined && (before.scanned || (before.score !== score && now - before.at < TOGETHER));
      seen.delete(link);
      seen.set(link, { score, at: now, scanned });
      const [oldest] = seen.keys();
      if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
      return scanned;
    },
  };
}
