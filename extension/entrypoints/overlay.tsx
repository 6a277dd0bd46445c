import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { mountOverlay } from '../ui/overlay/mount-overlay.tsx';

/** The script of overlay.html, the frame in a helpdesk page. */
export default defineUnlistedScript(() => {
  void mountOverlay(location.hash.slice(1), document.body);
});
