import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { holdNote } from '../ui/overlay/note-holder.ts';

/** Injected by the background into a page whose ticket wants a frame, perhaps again: the first one stays. */
export default defineUnlistedScript(() => {
  const page = globalThis.overdeskPage;
  if (page && !page.gone.aborted) page.holder ??= holdNote(page);
});
