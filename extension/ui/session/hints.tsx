import type { VNode } from 'preact';
import { put } from '../../../shared/locales/put.ts';
import type { SessionCard } from '../../../shared/protocol/session-card.ts';
import type { Wording } from '../kit/wording.ts';

export type SeeHint = (session: string, id: string) => void;

/** What leads wrote to whoever helps, and who looked. */
export function Hints({
  card,
  onSeen,
  locale,
  words,
}: Wording & { readonly card: SessionCard; readonly onSeen: SeeHint }): VNode {
  const { hints = [], looks = [] } = card;
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'short' });
  return (
    <>
      <section class="hints" aria-live="polite" hidden={hints.length === 0}>
        <h2>{words['hint.title']}</h2>
        {hints.map(({ id, at, by, words: said, learning, seen }) => (
          <div key={id}>
            <p class="quiet">
              {put(words['hint.by'], { name: by }, locale)} · {clock.format(at)}
            </p>
            {learning && (
              <p>
                {put(words['hint.learning'], { n: learning.n, time: clock.format(learning.until) }, locale)}
              </p>
            )}
            <p dir="auto">{said}</p>
            {seen ? (
              <p class="quiet">{put(words['hint.seen by'], { name: seen.by }, locale)}</p>
            ) : (
              <button type="button" class="button" onClick={() => onSeen(card.session, id)}>
                {words['hint.seen']}
              </button>
            )}
          </div>
        ))}
        <p class="quiet">{words['hint.private']}</p>
      </section>
      {looks.length > 0 && (
        <section>
          {looks.map(({ by, at }) => (
            <p key={at} class="quiet">
              {put(words['card.looked'], { name: by, time: clock.format(at) }, locale)}
            </p>
          ))}
        </section>
      )}
    </>
  );
}
