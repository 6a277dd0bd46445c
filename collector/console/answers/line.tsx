import type { VNode } from 'preact';
import { directionOf } from '../../../shared/locales/direction.ts';
import type { AnswerLine } from '../../../shared/protocol/console/answers.ts';
import { type Choices, chosenName } from '../filter/names.ts';
import { agoText, momentText } from '../kit/format.ts';
import { say } from '../kit/language.ts';
import { HandlingBadge } from './handling-badge.tsx';
import { Marked } from './marked.tsx';
import { Scores } from './score.tsx';
import { openAnswer } from './sheet-address.ts';

interface LineProps {
  readonly answer: AnswerLine;
  readonly choices: Choices;
  readonly zone: string;
}

/** Where it came from, in the words of the desk: "Mac · sign-in · chat · Spanish". */
const originOf = ({ queue, topic, channel, locale }: AnswerLine, choices: Choices): string =>
  [
    queue !== null && chosenName('queue', queue, choices),
    topic !== null && chosenName('topic', topic, choices),
    channel !== null && chosenName('channel', channel, choices),
    chosenName('language', locale, choices),
  ]
    .filter((part) => part !== false)
    .join(' · ');

/** One answer of the list; pressed, its whole session opens. */
export function Line({ answer, choices, zone }: LineProps): VNode {
  const { id, at, comment, marks, locale, low } = answer;
  return (
    <li class="answer" data-low={low}>
      <div class="row between">
        <Scores scores={answer.scores} />
        <HandlingBadge answer={answer} zone={zone} />
      </div>
      {comment !== null && (
        <blockquote lang={locale} dir={directionOf(locale)}>
          <Marked text={comment} marks={marks} />
        </blockquote>
      )}
      <div class="row between small quiet">
        <span>
          <time dateTime={new Date(at).toISOString()} title={momentText(at, zone)}>
            {agoText(at, Date.now())}
          </time>
          {' · '}
          {originOf(answer, choices)}
        </span>
        <button
          type="button"
          class="plain open"
          aria-label={say('answer.open of', { at: momentText(at, zone) })}
          onClick={() => openAnswer(id)}
        >
          {say('answer.open')}
        </button>
      </div>
    </li>
  );
}
