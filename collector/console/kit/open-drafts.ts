/** Of each draft on the screen: has the server get what was typed. */
export const openDrafts = new Set<() => Promise<void>>();

/** Sends what the server has not got of all drafts on the screen. What cannot be sent stays in the browser: never rejects. */
export async function saveDrafts(): Promise<void> {
  await Promise.allSettled([...openDrafts].map((save) => save()));
}
