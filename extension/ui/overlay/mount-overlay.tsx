import { render } from 'preact';
import tokensCss from '../../../shared/look/tokens.css?inline';
import type { OverlayView, Shown } from '../../messages/overlay.ts';
import { onMessages, sendMessage } from '../../platform/messaging.ts';
import noteCss from './note.css?inline';
import overlayCss from './overlay.css?inline';
import { Overlay } from './overlay.tsx';
import { takeSeenPresses } from './seen.ts';

/** The card's height is told in steps of so many pixels: what stands in it must not be guessed from outside. */
const heightStep = 40;
const chipHeight = 40;

/**
 * Draws the margin note in this frame and keeps it true: it follows ticket switches and the background's news. A document
 * that no content script of ours has made stays empty, whoever loads it: `note` is its way in, and each is taken once.
 * Nothing is heard from the page around it, and nothing told but the size.
 */
export async function mountOverlay(note: string, root: HTMLElement): Promise<void> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokensCss + noteCss + overlayCss);
  document.adoptedStyleSheets = [sheet];
  const entry = await sendMessage('overlay.enter', { note }).catch(() => null);
  if (entry === null) return;
  let turn = -1;
  let ticket: string | null = null;
  let view: OverlayView | null = null;
  let open: boolean | null = null;
  let asked = 0;
  let drawn = 0;
  /** A press was not taken, as something covers the note. */
  let covered = false;

  const isOpen = () => open ?? view?.open ?? false;
  const draw = () => {
    render(
      view && (
        <Overlay
          view={covered ? { ...view, told: [{ text: view.words['offer.covered'] }, ...view.told] } : view}
          ticket={ticket}
          open={isOpen()}
          onToggle={() => setOpen(!isOpen())}
          onCode={async () => {
            const told = await sendMessage('overlay.makeCode', { note });
            requestAnimationFrame(() => void sendSize());
            return told;
          }}
          onSeen={(session, id) => sendMessage('overlay.seeHint', { session, id }).catch(ignore)}
          onOffer={(id, answer) => sendMessage('overlay.answerOffer', { id, answer }).catch(ignore)}
        />
      ),
      root,
    );
    watchPresses();
    void sendSize();
  };
  const watchPresses = takeSeenPresses('.offers button', () => {
    covered = true;
    draw();
  });
  const sendSize = async () => {
    if (!view) return;
    const { dir, locale, edges } = view;
    document.documentElement.className = edges;
    document.documentElement.dir = dir;
    document.documentElement.lang = locale;
    const mine = ++drawn;
    await painted();
    if (mine !== drawn) return;
    const card = document.querySelector<HTMLElement>('.card');
    const height = chipHeight + Math.ceil((card?.offsetHeight ?? 0) / heightStep) * heightStep;
    await sendMessage('overlay.drew', { note, turn, height: height + (card ? 8 : 0), dir }).catch(ignore);
  };
  const setOpen = (next: boolean) => {
    open = next;
    draw();
    sendMessage('overlay.setOpen', { open: next }).catch(ignore);
  };
  const take = (shown: Shown) => {
    // A slow answer about an earlier place must not overwrite what was shown since.
    if (shown.turn < turn) return;
    if (shown.turn > turn) covered = false;
    ({ turn, ticket, view } = shown);
    draw();
  };
  const refresh = async (pause = 1000): Promise<void> => {
    const mine = ++asked;
    const shown = await sendMessage('overlay.getView', { note }).catch(ignore);
    if (mine !== asked) return;
    if (shown) take(shown);
    // The worker is just being replaced: with nothing to show yet it is asked again, ever less often.
    else if (!view) setTimeout(() => mine === asked && refresh(2 * pause), pause);
  };

  onMessages({
    'background.overlayChanged': ({ note: named, shown }) => {
      if (named !== note) return;
      asked++;
      if (shown) take(shown);
      else void refresh();
    },
    'background.changed': ({ ticket: changed }) => {
      if (ticket !== null && (changed === null || changed === ticket)) void refresh();
    },
  });
  addEventListener('resize', () => void sendSize());
  addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !isOpen()) return;
    document.querySelector<HTMLElement>('.chip')?.focus();
    setOpen(false);
  });
  take(entry);
}

/** What could not be told or asked now is told again by what comes next; after an update this frame is on its way out. */
const ignore = () => null;

/**
 * What was drawn is on its way to the screen. Browsers give no animation frame to a frame that is hidden, as this one is
 * until its holder hears of its size, nor to a tab in the background: then as soon as one would have come.
 */
function painted(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 16);
  });
}
