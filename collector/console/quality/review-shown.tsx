import type { VNode } from 'preact';
import type { Review, ReviewLine } from '../../../shared/protocol/quality.ts';
import { momentText, numberText } from '../kit/format.ts';
import { tell } from './words.tsx';

/** A review with all that was said to it: the strength first, then criterion by criterion, answer, appeal and outcome. */
export function ReviewShown({ review, zone }: { readonly review: Review; readonly zone: string }): VNode {
  const { by, at, strength, words, lines, score, answer, appeal, outcome } = review;
  return (
    <section class="stack" aria-labelledby="review">
      <h3 id="review">{tell('review')}</h3>
      <p class="quiet small">{tell('review.by', { name: by, at: momentText(at, zone) })}</p>
      <p class="words">{strength}</p>
      <Lines lines={lines} />
      <Score score={score} />
      {words !== '' && <p class="words">{words}</p>}
      {answer && <Said title={tell('review.answer')} {...answer} zone={zone} />}
      {appeal && <Said title={tell('review.appeal')} {...appeal} zone={zone} />}
      {outcome && (
        <section class="stack">
          <h4>{tell('review.outcome', { name: outcome.by, at: momentText(outcome.at, zone) })}</h4>
          <p class="words">{outcome.words}</p>
          {outcome.kept ? (
            <p>{tell('review.kept')}</p>
          ) : (
            <>
              <Lines lines={outcome.lines} />
              <Score score={outcome.score} />
            </>
          )}
        </section>
      )}
    </section>
  );
}

const Said = ({
  title,
  text,
  at,
  zone,
}: {
  readonly title: string;
  readonly text: string;
  readonly at: number;
  readonly zone: string;
}): VNode => (
  <section class="stack">
    <h4>{title}</h4>
    <p class="quiet small">{momentText(at, zone)}</p>
    <blockquote class="said">{text}</blockquote>
  </section>
);

const Score = ({ score }: { readonly score: number | null }): VNode | null =>
  score === null ? null : (
    <p>
      <strong class="figure">{tell('review.score', { score: numberText(score) })}</strong>
    </p>
  );

const Lines = ({ lines }: { readonly lines: readonly ReviewLine[] }): VNode => (
  <ul class="plain-list">
    {lines.map(({ id, name, critical, mark }) => (
      <li key={id} class="apart">
        <span>
          <bdi>{name}</bdi> {critical && <span class="badge">{tell('is critical')}</span>}
        </span>
        <strong>{tell(`mark.${mark}`)}</strong>
      </li>
    ))}
  </ul>
);
