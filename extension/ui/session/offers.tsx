import type { VNode } from 'preact';
import type { AgentWords } from '../../../shared/locales/en/agent.ts';
import type { OfferLine } from '../../messages/overlay.ts';

export type AnswerOffer = (id: string, answer: 'accept' | 'decline') => void;

/** Waiting customers this agent fits. Both answers weigh the same: declining never lowers anything. */
export function Offers({
  offers,
  words,
  onAnswer,
}: {
  readonly offers: readonly OfferLine[];
  readonly words: AgentWords;
  readonly onAnswer: AnswerOffer;
}): VNode | null {
  if (offers.length === 0) return null;
  return (
    <section class="offers" aria-live="polite">
      <h2>{words['offer.title']}</h2>
      {offers.map(({ id, text }) => (
        <div key={id}>
          <p>{text}</p>
          <button type="button" class="button" onClick={() => onAnswer(id, 'accept')}>
            {words['offer.accept']}
          </button>{' '}
          <button type="button" class="button plain" onClick={() => onAnswer(id, 'decline')}>
            {words['offer.decline']}
          </button>
        </div>
      ))}
      <p class="quiet">{words['offer.free']}</p>
    </section>
  );
}
