/** ms: how long a customer waits for what may come later as well. */
const PATIENCE = 1500;

/** What comes in time; null for what does not. Rejects as it does. */
export const soon = <T>(coming: Promise<T>, patience = PATIENCE): Promise<T | null> =>
  Promise.race([coming, new Promise<null>((resolve) => setTimeout(resolve, patience, null))]);
