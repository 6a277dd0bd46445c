import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { fill } from '../../../shared/locales/fill.ts';
import type { ReviewedCase, ReviewedFor } from '../../messages/reviews.ts';
import type { CommandResult } from '../../messages/targets.ts';
import type { Wording } from '../kit/wording.ts';
import { ReviewLines } from './review-lines.tsx';

type Say = (id: string, text: string, appeal: boolean) => Promise<CommandResult>;

/** Reviews of the agent's own cases, newest first: each can be answered, and once appealed. */
export function Reviews({
  reviews,
  reviewedFor,
  onSay,
  ...l10n
}: Wording & {
  readonly reviews: readonly ReviewedCase[];
  readonly reviewedFor: readonly ReviewedFor[];
  readonly onSay: Say;
}): VNode | null {
  const { words } = l10n;
  if (reviews.length === 0 && reviewedFor.length === 0) return null;
  return (
    <section class="box" aria-labelledby="reviews">
      <h2 id="reviews">{words['review.mine']}</h2>
      {reviews.length === 0 && <p class="quiet">{words['review.none']}</p>}
      {reviews.map((one) => (
        <OneReview key={one.review.id} one={one} onSay={onSay} {...l10n} />
      ))}
      {reviewedFor.length > 0 && (
        <details>
          <summary>{words['review.for']}</summary>
          <ul class="list">
            {reviewedFor.map(({ name, help, critical }) => (
              <li key={name}>
                <span dir="auto">{name}</span>
                {critical && ` (${words['review.critical']})`}
                {help !== '' && <p class="quiet">{help}</p>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function OneReview({
  one: { review, ticket },
  onSay,
  ...l10n
}: Wording & { readonly one: ReviewedCase; readonly onSay: Say }): VNode {
  const { words, locale } = l10n;
  const { id, at, by, strength, lines, score, answer, appeal, outcome } = review;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const title =
    ticket === null ? words['session.case'] : fill(words['praise.ticket'], { ticket: ticket.id }, locale);
  return (
    <article class="review" aria-label={title}>
      <h3>
        {ticket?.url ? (
          <a href={ticket.url} target="_blank" rel="noreferrer">
            {title}
          </a>
        ) : (
          title
        )}
      </h3>
      <p class="quiet">{fill(words['review.by'], { name: by, day: day.format(at) }, locale)}</p>
      <p dir="auto">{strength}</p>
      <ReviewLines lines={lines} score={score} {...l10n} />
      {review.words !== '' && <p dir="auto">{review.words}</p>}
      {answer && <Quote title={words['review.answered']} text={answer.text} />}
      {appeal && <Quote title={words['review.appealed']} text={appeal.text} />}
      {appeal && !outcome && <p class="quiet">{words['review.waits']}</p>}
      {outcome && (
        <>
          <Quote
            title={fill(words['review.decided'], { name: outcome.by, day: day.format(outcome.at) }, locale)}
            text={outcome.words}
          />
          {outcome.kept ? (
            <p>{words['review.kept']}</p>
          ) : (
            <ReviewLines lines={outcome.lines} score={outcome.score} {...l10n} />
          )}
        </>
      )}
      {!outcome && <SayTo id={id} appealed={appeal !== null} onSay={onSay} {...l10n} />}
    </article>
  );
}

const Quote = ({ title, text }: { readonly title: string; readonly text: string }): VNode => (
  <figure>
    <figcaption class="quiet">{title}</figcaption>
    <blockquote dir="auto">{text}</blockquote>
  </figure>
);

/** The agent's own words: an answer, or an appeal that goes to somebody else than the reviewer. */
function SayTo({
  id,
  appealed,
  onSay,
  words,
}: Wording & { readonly id: string; readonly appealed: boolean; readonly onSay: Say }): VNode {
  const text = useRef<HTMLTextAreaElement>(null);
  const [told, tell] = useState<CommandResult | null>(null);
  const [busy, occupy] = useState(false);
  const say = async (appeal: boolean): Promise<void> => {
    const said = text.current?.value.trim() ?? '';
    if (busy) return;
    if (said === '') {
      tell({ ok: false, text: words['review.no words'] });
      text.current?.focus();
      return;
    }
    occupy(true);
    const answer = await onSay(id, said, appeal).catch(
      (error: Error) => ({ ok: false, text: error.message }) as const,
    );
    occupy(false);
    // What was typed meanwhile stays.
    if (answer.ok && text.current?.value.trim() === said) text.current.value = '';
    tell(answer);
  };
  return (
    <form class="fields" noValidate onSubmit={(event) => event.preventDefault()}>
      <div class="field">
        <label for={`say-${id}`}>{words['review.say']}</label>
        <textarea id={`say-${id}`} ref={text} rows={3} maxLength={4_000} />
      </div>
      <div class="row">
        <button type="button" class="button" aria-disabled={busy} onClick={() => say(false)}>
          {words['review.answer']}
        </button>
        {!appealed && (
          <button type="button" class="button plain" aria-disabled={busy} onClick={() => say(true)}>
            {words['review.appeal']}
          </button>
        )}
      </div>
      {!appealed && <p class="quiet">{words['review.appeal what']}</p>}
      <p role="status" class={told?.ok === false ? 'wrong' : 'told'}>
        {told && (told.ok ? words['review.said'] : told.text)}
      </p>
    </form>
  );
}
