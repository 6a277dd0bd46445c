import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountOverlay } from '../ui/mount-overlay.tsx';

/** Injected by the background into a page with an open ticket, perhaps again at every switch: the first one stays. */
export default defineUnlistedScript(() => {
  const page = globalThis.overdeskPage;
  if (page && !page.overlay && !page.gone.aborted) mountOverlay(page);
});
