import type { VNode } from 'preact';
import type { CoverageCounts } from '../../../shared/protocol/console/survey-coverage.ts';
import { may } from '../client/session.ts';
import { endText, numberText, valueText } from '../kit/format.ts';
import { Icon } from '../kit/icon.tsx';
import { Link } from '../kit/link.tsx';
import { type Advice, adviceFor, listText } from './texts.ts';
import { tell } from './words.ts';

/** What is to be done in the surveys. */
const BY_SURVEY: ReadonlySet<Advice> = new Set<Advice>(['do.no-survey', 'do.left', 'do.no-way', 'do.page']);

interface GroupProps {
  readonly name: string;
  readonly counts: CoverageCounts;
  readonly heading: 'h2' | 'h3';
  /** What it stands beside; left out: it is the desk itself, and stands in full. */
  readonly desk?: CoverageCounts;
}

/** A part of the desk: how many cases, how many of them heard, and what to do where they are not. */
export function Group({ name, counts, heading: Heading, desk }: GroupProps): VNode {
  const { over, asked, answered, standing, unasked, pages } = counts;
  const advice = adviceFor(counts);
  const isFull = !desk || (advice !== null && standing !== 'no-cases');
  const isUnasked = standing === 'not-asked' || standing === 'seldom-asked';
  return (
    <>
      <div class="row between">
        <Heading>{name}</Heading>
        <span class="badge" data-state={standing === 'heard' ? 'done' : isFull ? 'new' : undefined}>
          <Icon name={standing === 'heard' ? 'check' : 'waits'} />
          {tell(`standing.${standing}`)}
        </span>
      </div>
      {isFull ? (
        <dl class="problem-parts">
          <Figure term={tell('over')} value={numberText(over)} />
          <Figure term={tell('asked')} value={numberText(asked)} share={counts.asking} desk={desk?.asking} />
          <Figure
            term={tell('answered')}
            value={numberText(answered)}
            share={counts.answering}
            desk={desk?.answering}
          />
        </dl>
      ) : (
        <p class="quiet">
          {tell('counts', {
            over: numberText(over),
            asked: numberText(asked),
            answered: numberText(answered),
          })}
          {counts.answering.value !== null &&
            ` – ${valueText(counts.answering.value, 'share')}${besideText(desk?.answering)}`}
        </p>
      )}
      {isFull && unasked.length > 0 && (
        <p class="quiet">
          {tell('why', {
            causes: listText(
              unasked.map(({ why, n }) => tell('cause', { cause: tell(`why.${why}`), n: numberText(n) })),
            ),
          })}
        </p>
      )}
      {isUnasked && pages === 0 && <p class="quiet">{tell('no pages')}</p>}
      {advice !== null && (
        <p>
          <strong>{tell('do')}</strong> {tell(advice)}{' '}
          {BY_SURVEY.has(advice) && may('settings.publish') && (
            <Link page="set-up/surveys">{tell('surveys')}</Link>
          )}
        </p>
      )}
    </>
  );
}

type Share = CoverageCounts['asking'];

/** What the same share of the whole desk is. */
const besideText = (desk: Share | undefined): string =>
  desk?.value == null ? '' : ` (${tell('beside', { share: valueText(desk.value, 'share') })})`;

function Figure({
  term,
  value,
  share,
  desk,
}: {
  readonly term: string;
  readonly value: string;
  readonly share?: Share;
  readonly desk?: Share | undefined;
}): VNode {
  return (
    <div>
      <dt class="small quiet">{term}</dt>
      <dd>
        <strong class="figure">{value}</strong>
        {share?.value != null && (
          <span class="small quiet">
            {' '}
            {valueText(share.value, 'share')}
            {share.interval &&
              ` – ${tell('standing.share', {
                low: endText(share.interval.low, 'share'),
                high: endText(share.interval.high, 'share'),
                n: numberText(share.n),
              })}`}
            {besideText(desk)}
          </span>
        )}
      </dd>
    </div>
  );
}
