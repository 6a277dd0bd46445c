import type { VNode } from 'preact';
import { fill } from '../../../shared/locales/fill.ts';
import type { CallbackLine } from '../../messages/lead.ts';
import type { Wording } from '../kit/wording.ts';
import { Scores } from './session-card.tsx';

type OnDone = (id: string) => void;

/** Customers who ask to talk again after a low score: when, what they said, where to answer, and that it is done. */
export function Callbacks({
  recoveries,
  onDone,
  ...l10n
}: Wording & { readonly recoveries: readonly CallbackLine[]; readonly onDone: OnDone }): VNode {
  return (
    <ul class="recoveries" aria-live="polite">
      {recoveries.map((recovery) => (
        <li key={recovery.id} tabIndex={-1}>
          <Recovery recovery={recovery} onDone={onDone} {...l10n} />
        </li>
      ))}
    </ul>
  );
}

function Recovery({
  recovery: { id, at, note, ticket, locale: customer, after },
  onDone,
  ...l10n
}: Wording & { readonly recovery: CallbackLine; readonly onDone: OnDone }): VNode {
  const { words, locale } = l10n;
  const asked = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
  return (
    <>
      <p class="quiet" id={`asked-${id}`}>
        {fill(words['recovery.asked'], { time: asked }, locale)}
      </p>
      {note && <p dir="auto">{note}</p>}
      {after.length > 0 && <Scores scores={after} customer={customer} {...l10n} />}
      <div class="row">
        {ticket?.url && (
          <a href={ticket.url} target="_blank" rel="noreferrer">
            {fill(words['recovery.ticket'], { ticket: ticket.id }, locale)}
          </a>
        )}
        {!ticket?.url && (
          <span class="quiet">{ticket ? <bdi>#{ticket.id}</bdi> : words['recovery.no ticket']}</span>
        )}
        <button
          type="button"
          class="button plain"
          aria-describedby={`asked-${id}`}
          onClick={({ currentTarget }) => {
            focusNeighbour(currentTarget);
            onDone(id);
          }}
        >
          {words['recovery.done']}
        </button>
      </div>
    </>
  );
}

/** The button goes with its request: the keyboard stays at the next one, but not on its button, lest it be pressed by mistake. */
function focusNeighbour(button: HTMLElement): void {
  const item = button.closest('li');
  const next = item?.nextElementSibling ?? item?.previousElementSibling;
  if (next instanceof HTMLElement) next.focus();
}
