import type { TargetedDragEvent, TargetedKeyboardEvent, VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { SurveyProblem } from '../../../shared/survey/problems.ts';
import type { Question } from '../../../shared/survey/survey.ts';
import { tell } from '../editing/words.ts';
import { Icon } from '../kit/icon.tsx';
import { ConditionEditor } from './condition.tsx';
import { Particulars } from './particulars.tsx';
import { type Tongues, WordsField } from './words-field.tsx';

interface QuestionCardProps {
  readonly questions: readonly Question[];
  readonly at: number;
  readonly tongues: Tongues;
  readonly problems: readonly SurveyProblem[];
  onChange(question: Question): void;
  onMove(to: number): void;
  /** Another question is dropped here. */
  onDropped(from: number): void;
  onRemove(): void;
}

/** One question: its words, its answers, when it is asked, and its place among the others. */
export function QuestionCard(props: QuestionCardProps): VNode | null {
  const { questions, at, tongues, problems, onChange, onMove, onDropped, onRemove } = props;
  const heading = useId();
  const question = questions[at];
  if (!question) return null;
  const n = at + 1;
  const move = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] ?? 0;
    const to = at + by;
    if (!event.altKey || by === 0 || to < 0 || to >= questions.length) return;
    event.preventDefault();
    onMove(to);
  };
  const drop = (event: TargetedDragEvent<HTMLElement>): void => {
    const from = Number(event.dataTransfer?.getData('text/x-question'));
    event.preventDefault();
    if (Number.isInteger(from) && from !== at) onDropped(from);
  };
  return (
    <li
      class="card stack question"
      aria-labelledby={heading}
      id={`question-${question.id}`}
      onKeyDown={move}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <div class="row between">
        <h3 id={heading}>{tell('editor.number', { n, kind: tell(`kind.${question.kind}`) })}</h3>
        <div class="row">
          <span
            class="grip"
            draggable
            aria-hidden="true"
            title={tell('editor.drag')}
            onDragStart={({ dataTransfer }) => dataTransfer?.setData('text/x-question', String(at))}
          >
            ⠿
          </span>
          <button
            type="button"
            class="round"
            data-move="up"
            disabled={at === 0}
            aria-label={tell('editor.up', { n })}
            onClick={() => onMove(at - 1)}
          >
            <Icon name="up" />
          </button>
          <button
            type="button"
            class="round"
            data-move="down"
            disabled={n === questions.length}
            aria-label={tell('editor.down', { n })}
            onClick={() => onMove(at + 1)}
          >
            <Icon name="down" />
          </button>
          <button type="button" class="round" aria-label={tell('editor.remove', { n })} onClick={onRemove}>
            <Icon name="close" />
          </button>
        </div>
      </div>
      <div role="alert">
        {problems.map(({ code, about }) => (
          <p key={`${code} ${about}`} class="trouble small">
            {tell(`problem.${code}`, { about })}
          </p>
        ))}
      </div>
      <WordsField
        what={tell('editor.title')}
        words={question.title}
        tongues={tongues}
        onChange={(title) => onChange({ ...question, title })}
      />
      <Particulars question={question} tongues={tongues} onChange={onChange} />
      <ConditionEditor
        questions={questions}
        at={at}
        language={tongues.main}
        onChange={(when) => {
          const { when: _, ...rest } = question;
          onChange((when ? { ...rest, when } : rest) as Question);
        }}
      />
      <details>
        <summary>{tell('editor.more')}</summary>
        <div class="stack">
          {question.kind !== 'info' && (
            <label class="radio">
              <input
                type="checkbox"
                checked={question.required}
                onChange={({ currentTarget: { checked } }) => onChange({ ...question, required: checked })}
              />
              {tell('editor.required')}
            </label>
          )}
          <WordsField
            what={tell('editor.hint')}
            words={question.hint}
            tongues={tongues}
            optional
            onChange={(hint) => onChange({ ...question, hint })}
          />
        </div>
      </details>
    </li>
  );
}
