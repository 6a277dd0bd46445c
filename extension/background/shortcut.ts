import { browser } from 'wxt/browser';
import { toggleNote } from '../platform/commands.ts';
import { sendMessage } from '../platform/messaging.ts';
import { noteIn } from './notes.ts';

/** Opens or closes the note in the tab that has the focus, when the shortcut is pressed. The focus stays where it is. */
export function followShortcut(): void {
  browser.commands.onCommand.addListener(async (command, pressedIn) => {
    if (command !== toggleNote) return;
    const [active] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    const tab = pressedIn?.id ?? active?.id;
    const note = tab === undefined ? null : await noteIn(tab);
    if (note !== null) await sendMessage('background.noteToggled', { note }).catch(() => undefined);
  });
}
