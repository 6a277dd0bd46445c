import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { onMessages } from '../platform/messaging.ts';
import handsCss from '../ui/overlay/hands.css?inline';
import { letMove } from '../ui/overlay/move-note.ts';

/** The second script of overlay.html: what is done with the note as a whole, apart from what is drawn in it. */
export default defineUnlistedScript(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(handsCss);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const note = location.hash.slice(1);
  letMove(note);
  onMessages({
    'background.noteToggled': ({ note: named }) => {
      const chip = named === note ? document.querySelector<HTMLElement>('.chip') : null;
      // The card goes with what is in it: whoever was there stays with the note.
      if (document.activeElement?.closest('.card')) chip?.focus();
      chip?.click();
    },
  });
});
