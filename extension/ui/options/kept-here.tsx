import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Wording } from '../kit/wording.ts';

/**
 * Asks the browser to keep what was read for as long as Overdesk is installed; false: it may clear it. Chromium clears
 * nothing of an extension that has `unlimitedStorage`, and says no all the same
 * (https://developer.chrome.com/docs/extensions/develop/concepts/storage-and-cookies).
 */
async function askToKeep(): Promise<boolean> {
  if (!import.meta.env.FIREFOX) return true;
  const { storage } = navigator;
  return (await storage.persisted()) || (await storage.persist());
}

/** Says whether what was read of the helpdesk stays in this browser, and what becomes of it where it may not. */
export function KeptHere({ words }: Pick<Wording, 'words'>): VNode {
  const [isKept, setKept] = useState<boolean | null>(null);
  useEffect(() => {
    askToKeep().then(setKept, () => setKept(false));
  }, []);
  return (
    <section class="box">
      <h2>{words['kept.title']}</h2>
      <p>{isKept !== null && words[isKept ? 'kept.for good' : 'kept.for now']}</p>
    </section>
  );
}
