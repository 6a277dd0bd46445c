import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { fill } from '../../../shared/locales/fill.ts';
import { toggleNote } from '../../platform/commands.ts';
import type { Wording } from '../kit/wording.ts';

/** Where Chromium's browsers let keys be changed; Firefox has a call for it. */
const keysPage = 'chrome://extensions/shortcuts';

/** The keys that open and close the overlay, and the way to where the browser lets them be changed. */
export function Shortcut({ words, locale }: Wording): VNode {
  const [keys, setKeys] = useState<string | null>(null);
  useEffect(() => {
    const read = async () => {
      const commands = await browser.commands.getAll();
      setKeys(commands.find(({ name }) => name === toggleNote)?.shortcut ?? '');
    };
    void read();
    // They are changed in another tab.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  const change = () => {
    const { openShortcutSettings } = browser.commands as { openShortcutSettings?: () => Promise<void> };
    return openShortcutSettings?.() ?? browser.tabs.create({ url: keysPage });
  };
  return (
    <section class="box">
      <h2>{words['keys.title']}</h2>
      <p>{keys ? fill(words['keys.are'], { keys }, locale) : keys === '' && words['keys.none']}</p>
      <p class="quiet">{words['keys.what']}</p>
      <div class="row">
        <button type="button" class="button plain" onClick={() => void change()}>
          {words['keys.change']}
        </button>
      </div>
    </section>
  );
}
