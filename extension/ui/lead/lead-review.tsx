import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { fill } from '../../../shared/locales/fill.ts';
import type { ReviewCase } from '../../../shared/protocol/console/quality.ts';
import type { SendReview } from '../../../shared/protocol/quality.ts';
import { uuid7 } from '../../../shared/protocol/uuid7.ts';
import type { Mark } from '../../../shared/quality/criteria.ts';
import type { FoundCase } from '../../messages/reviews.ts';
import type { CommandResult } from '../../messages/targets.ts';
import type { Wording } from '../kit/wording.ts';

interface LeadReviewProps extends Wording {
  readonly onFind: () => Promise<FoundCase>;
  readonly onSend: (session: string, review: SendReview) => Promise<CommandResult>;
}

const MARKS: readonly Mark[] = ['yes', 'partly', 'no', 'none'];

/** A lead's review of the ticket in front of them. Finding its case is a reading, which the agent can see. */
export function LeadReview({ onFind, onSend, ...l10n }: LeadReviewProps): VNode {
  const { words } = l10n;
  const [found, show] = useState<ReviewCase | null>(null);
  const [told, tell] = useState<string | null>(null);
  const find = async (): Promise<void> => {
    tell(null);
    const answer = await onFind().catch((error: Error) => ({ ok: false, text: error.message }) as const);
    show(answer.ok ? answer.found : null);
    tell(answer.ok ? null : answer.text);
  };
  const isOpen = found?.standing === 'review' || found?.standing === 'calibration';
  return (
    <section class="box" aria-labelledby="lead-review">
      <h2 id="lead-review">{words['lead.review']}</h2>
      <p class="quiet">{words['lead.review what']}</p>
      <div class="row">
        <button type="button" class="button" onClick={find}>
          {words['lead.review find']}
        </button>
      </div>
      {found && isOpen && (
        <ReviewForm
          key={found.session}
          found={found}
          onSend={onSend}
          onSent={() => {
            show(null);
            tell(words['lead.review sent']);
          }}
          {...l10n}
        />
      )}
      <p role="status">
        {told}
        {found &&
          !isOpen &&
          words[`lead.review ${found.standing as 'reviewed' | 'awaited' | 'own' | 'open' | 'nobody'}`]}
      </p>
    </section>
  );
}

function ReviewForm({
  found: { session, ticket, criteria },
  onSend,
  onSent,
  words,
  locale,
}: Wording & {
  readonly found: ReviewCase;
  readonly onSend: LeadReviewProps['onSend'];
  readonly onSent: () => void;
}): VNode {
  const id = useRef(uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(16))));
  const form = useRef<HTMLFormElement>(null);
  const [trouble, complain] = useState<string | null>(null);
  const [busy, occupy] = useState(false);
  if (criteria.version === 0) return <p>{words['lead.review no criteria']}</p>;

  const send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (busy || form.current === null) return;
    const said = new FormData(form.current);
    const textOf = (name: string): string => String(said.get(name) ?? '').trim();
    const marks = Object.fromEntries(
      criteria.criteria.flatMap((one) => (said.has(one.id) ? [[one.id, said.get(one.id) as Mark]] : [])),
    );
    if (Object.keys(marks).length < criteria.criteria.length || textOf(' strength') === '') {
      complain(words['lead.review missing']);
      return;
    }
    occupy(true);
    const review = { id: id.current, criteria: criteria.version, marks, strength: textOf(' strength') };
    const answer = await onSend(session, { ...review, words: textOf(' words') }).catch(
      (error: Error) => ({ ok: false, text: error.message }) as const,
    );
    occupy(false);
    if (answer.ok) onSent();
    else complain(answer.text);
  };
  return (
    <form class="fields" ref={form} noValidate onSubmit={send}>
      {ticket && <h3>{fill(words['praise.ticket'], { ticket: ticket.id }, locale)}</h3>}
      <div class="field">
        <label for="review-strength">{words['lead.review strength']}</label>
        <textarea id="review-strength" name=" strength" rows={3} maxLength={4_000} />
      </div>
      {criteria.criteria.map((one) => (
        <fieldset key={one.id}>
          <legend dir="auto">
            {one.name}
            {one.critical && ` (${words['review.critical']})`}
          </legend>
          {one.help !== '' && <p class="quiet">{one.help}</p>}
          {MARKS.map((mark) => (
            <label key={mark}>
              <input type="radio" name={one.id} value={mark} /> {words[`mark.${mark}`]}{' '}
            </label>
          ))}
        </fieldset>
      ))}
      <div class="field">
        <label for="review-words">{words['lead.review words']}</label>
        <textarea id="review-words" name=" words" rows={3} maxLength={4_000} />
      </div>
      <div class="row">
        <button type="submit" class="button" aria-disabled={busy}>
          {words['lead.review send']}
        </button>
      </div>
      <p role="alert" class="wrong">
        {trouble}
      </p>
    </form>
  );
}
