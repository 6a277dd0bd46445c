import type { VNode } from 'preact';
import type { Review } from '../../../shared/protocol/quality.ts';
import type { Wording } from '../kit/wording.ts';

/** What was marked, criterion by criterion, with the score it makes. */
export const ReviewLines = ({
  lines,
  score,
  locale,
  words,
}: Wording & Pick<Review, 'lines' | 'score'>): VNode => (
  <>
    <dl class="said">
      {lines.map(({ id, name, critical, mark }) => (
        <div key={id}>
          <dt dir="auto">
            {name}
            {critical && ` (${words['review.critical']})`}
          </dt>
          <dd>{words[`mark.${mark}`]}</dd>
        </div>
      ))}
    </dl>
    {score !== null && (
      <p>
        {words['review.score'].replace(
          '{score}',
          new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(score),
        )}
      </p>
    )}
  </>
);
