import type { ComponentChildren, VNode } from 'preact';
import type { Problem, Problems } from '../../../shared/protocol/console/problems.ts';
import { say as sayWords } from '../../../shared/survey/words.ts';
import { MINUTE } from '../../../shared/time/durations.ts';
import { may } from '../client/session.ts';
import { nameOf } from '../filter/names.ts';
import { searchWith } from '../filter/state.ts';
import { durationText, isolated, languageText, numberText, valueText } from '../kit/format.ts';
import { localeNow } from '../kit/language.ts';
import { Link } from '../kit/link.tsx';
import { PAGE, searchForProblem } from './wish.ts';
import { tell } from './words.tsx';

interface CardProps {
  readonly problem: Problem;
  readonly of: Problems;
}

/** What a problem is called: its answer's label, its topic's code, or that it has none. */
export const problemName = ({ code, name }: Pick<Problem, 'code' | 'name'>): string =>
  name === null ? nameOf('topic', code) : sayWords(name, localeNow());

/** One problem: what it weighs, each part of that with what it stands on, and the articles for it. */
export function ProblemCard({ problem, of }: CardProps): VNode {
  const { requests, deflected, back, handling, low, factors, weight } = problem;
  const name = problemName(problem);
  const time = (minutes: number): string => durationText(minutes * MINUTE);
  return (
    <li class="card stack problem-card">
      <div>
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <p class="quiet">{tell('weight', { n: Math.max(1, Math.round(weight)) })}</p>
      </div>
      <dl class="problem-parts">
        <Part title={tell('requests')} value={numberText(requests)}>
          {deflected > 0 && tell('requests.deflected', { n: deflected })}
        </Part>
        <Part title={tell('back')} value={shareText(back.value)} factor={factors.back}>
          {standingOf(back)}
        </Part>
        <Part
          title={tell('handling')}
          value={handling.value === null ? null : time(handling.value)}
          factor={factors.handling}
        >
          {handling.n > 0 &&
            (handling.interval === null
              ? tell('standing.few', { n: handling.n })
              : tell('standing.time', {
                  low: isolated(time(handling.interval.low)),
                  high: isolated(time(handling.interval.high)),
                  n: handling.n,
                }))}
        </Part>
        <Part
          title={tell('low')}
          value={shareText(low.value)}
          factor={factors.low}
          search={of.by === null && low.of > 0 ? searchWith({ topic: [problem.code], low: true }) : null}
          name={name}
        >
          {standingOf(low)}
        </Part>
      </dl>
      <Coverage problem={problem} of={of} />
      {of.by === null && low.n > 0 && (
        <p>
          <Link page="results/answers" search={searchWith({ topic: [problem.code], low: undefined })}>
            {tell('answers', { name })} ({numberText(low.n)})
          </Link>
        </p>
      )}
    </li>
  );
}

const shareText = (value: number | null): string | null =>
  value === null ? null : valueText(value, 'share');

const standingOf = ({ interval, n }: Problem['back']): string | null =>
  interval &&
  tell('standing', { low: numberText(100 * interval.low), high: numberText(100 * interval.high), n });

function Part({
  title,
  value,
  factor,
  search = null,
  name = '',
  children,
}: {
  readonly title: string;
  /** null: nothing is known. */
  readonly value: string | null;
  readonly factor?: number | null;
  /** The cases behind it. */
  readonly search?: URLSearchParams | null;
  readonly name?: string;
  readonly children?: ComponentChildren;
}): VNode {
  const shown = value !== null && (
    <strong class="figure">
      <bdi>{value}</bdi>
    </strong>
  );
  return (
    <div>
      <dt class="quiet small">{title}</dt>
      <dd>
        {shown && search ? (
          <Link page="results/answers" search={search} title={`${title}: ${name}`}>
            {shown}
          </Link>
        ) : (
          shown
        )}
        {factor != null && <span> · {tell('factor', { factor: numberText(factor, 2) })}</span>}
        <p class="quiet small">{value === null ? tell('part.none') : children}</p>
      </dd>
    </div>
  );
}

function Coverage({ problem: { code, requests, coverage }, of }: CardProps): VNode {
  const { offered, inLanguage, lacking } = coverage;
  const languages = lacking.map(({ language, n }) => `${languageText(language)} (${numberText(n)})`);
  return (
    <div class="problem-cover">
      <h3 class="small">{tell('cover.title')}</h3>
      {offered === 0 ? (
        <p>{tell('cover.none')}</p>
      ) : (
        <p>{tell('cover.some', { offered, n: requests, spoken: inLanguage })}</p>
      )}
      {languages.length > 0 && (
        <p>
          {tell('cover.lacking', {
            languages: new Intl.ListFormat(localeNow(), { type: 'conjunction' }).format(languages),
          })}
        </p>
      )}
      {may('settings.publish') && may('answers.read') && (
        <p>
          <Link page={PAGE} search={searchForProblem(code, of)}>
            {tell('cover.write')}
          </Link>
        </p>
      )}
    </div>
  );
}
