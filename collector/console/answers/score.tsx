import type { VNode } from 'preact';
import type { AnswerLine } from '../../../shared/protocol/console/answers.ts';
import { face } from '../../../shared/survey/faces.ts';
import { say } from '../kit/language.ts';
import { pointName, type Tone, toneOf } from '../results/kinds.ts';

type Line = AnswerLine['scores'][number];

const SCALE_ENDS: Readonly<Record<string, number>> = {
  'csat.faces.5': 5,
  'csat.stars.5': 5,
  'csat.number.5': 5,
  'csat.per-cent.5': 5,
  'nps.11': 10,
  'ces.7': 7,
};

const toneOfLine = ({ kind, format, value }: Line): Tone =>
  kind === 'comment' || value === null ? 'even' : toneOf({ kind, format }, value);

/** One score as shape, word and colour: "Satisfaction 4 of 5". */
function Score({ line }: { readonly line: Line }): VNode | null {
  const { kind, format, value } = line;
  if (kind === 'comment' || value === null) return null;
  const of = SCALE_ENDS[format];
  return (
    <span class="score" data-tone={toneOfLine(line)}>
      {format === 'csat.faces.5' && (
        <svg class="face" viewBox="0 0 32 32" aria-hidden="true">
          <path d={face(value)} />
        </svg>
      )}
      <span class="quiet">{say(`kind.${kind}`)}</span>{' '}
      <strong>
        {of === undefined ? pointName({ kind, format }, value) : say('score.of', { value, of })}
      </strong>
    </span>
  );
}

export const Scores = ({ scores }: Pick<AnswerLine, 'scores'>): VNode => (
  <span class="scores">
    {scores.map((line) => (
      <Score key={line.question ?? line.kind} line={line} />
    ))}
  </span>
);
