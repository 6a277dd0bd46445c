import type { LeadMessages } from './lead.ts';
import type { OptionsMessages } from './options.ts';
import type { OverlayMessages, Shown } from './overlay.ts';
import type { PageMessages } from './page.ts';
import type { PanelMessages } from './panel.ts';
import type { ReviewMessages } from './reviews.ts';

/**
 * Every message inside the extension. The name says who speaks to whom; one request, one answer.
 * The background prepares words and figures in the agent's language, so that no page carries a locale or the engine.
 */

export interface Messages
  extends PageMessages,
    OverlayMessages,
    PanelMessages,
    ReviewMessages,
    OptionsMessages,
    LeadMessages,
    BackgroundMessages {}

/** What the background tells whoever is open. */
interface BackgroundMessages {
  /** Pushed by the background to every overlay and page of the extension: something they show has changed; ask again. */
  'background.changed': {
    request: { what: 'card' | 'numbers' | 'offers' | 'health'; ticket: string | null };
    answer: undefined;
  };
  /** The agent pressed the shortcut that opens or closes a note. Every frame hears it, the one named follows. */
  'background.noteToggled': { request: { note: string }; answer: undefined };
  /** What a note shows has changed; null: ask. Every frame hears it, the one named draws. */
  'background.overlayChanged': { request: { note: string; shown: Shown | null }; answer: undefined };
}
