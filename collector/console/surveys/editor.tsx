import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { languagesOf, problemsIn } from '../../../shared/survey/problems.ts';
import type { Question, Survey } from '../../../shared/survey/survey.ts';
import { tell } from '../editing/words.ts';
import { AddQuestion } from './add-question.tsx';
import { moved, newQuestion } from './document.ts';
import { Languages } from './languages.tsx';
import { QuestionCard } from './question-card.tsx';
import { WordsField } from './words-field.tsx';

interface EditorProps {
  readonly survey: Survey;
  onChange(survey: Survey): void;
}

/** Builds a survey: questions in their order, in every language it speaks. */
export function SurveyEditor({ survey, onChange }: EditorProps): VNode {
  const { questions, language: main } = survey;
  const hidden = useSignal<readonly string[]>([]);
  const added = useSignal<readonly string[]>([]);
  const said = useSignal('');
  const focus = useRef<{ readonly id: string; readonly what: string } | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const spoken = [...new Set([...languagesOf(survey), ...added.value])];
  // More than two side by side is asked for.
  const shown = spoken.filter(
    (one, i) => one === main || (i < 2 ? !hidden.value.includes(one) : added.value.includes(one)),
  );
  const tongues = { shown, main };
  const problems = [...problemsIn(survey)];

  // What was moved keeps the focus: the next key moves it on.
  useEffect(() => {
    const { id, what } = focus.current ?? {};
    focus.current = null;
    if (id === undefined) return;
    const card = list.current?.querySelector(`#question-${CSS.escape(id)}`);
    const wanted = card?.querySelector<HTMLElement>(what ?? '');
    const place = wanted?.matches(':disabled') ? card?.querySelector<HTMLElement>('button:enabled') : wanted;
    place?.focus();
  });
  const set = (next: Question[]): void => onChange({ ...survey, questions: next });
  const move = (from: number, to: number): void => {
    const question = questions[from];
    if (!question || to < 0 || to >= questions.length) return;
    focus.current = { id: question.id, what: to < from ? '[data-move=up]' : '[data-move=down]' };
    said.value = tell('editor.moved', { n: to + 1, of: questions.length });
    set(moved(questions, from, to));
  };
  const add = (kind: Question['kind']): void => {
    const question = newQuestion(kind, survey);
    focus.current = { id: question.id, what: 'input, textarea' };
    set([...questions, question]);
  };

  return (
    <div class="stack">
      <Languages
        survey={survey}
        spoken={spoken}
        shown={shown}
        onShow={(tag, isShown) => {
          hidden.value = isShown ? hidden.value.filter((one) => one !== tag) : [...hidden.value, tag];
          added.value = isShown ? [...added.value, tag] : added.value.filter((one) => one !== tag);
        }}
        onMain={(language) => onChange({ ...survey, language })}
      />
      <h2>{tell('editor.questions')}</h2>
      <ol class="questions" ref={list}>
        {questions.map((question, at) => (
          <QuestionCard
            key={question.id}
            questions={questions}
            at={at}
            tongues={tongues}
            problems={problems.filter((problem) => problem.question === question.id)}
            onChange={(next) => set(questions.map((one, i) => (i === at ? next : one)))}
            onMove={(to) => move(at, to)}
            onDropped={(from) => move(from, at)}
            onRemove={() => {
              said.value = tell('editor.removed', { n: at + 1 });
              set(questions.filter((_, i) => i !== at));
            }}
          />
        ))}
      </ol>
      <p class="unseen" role="status">
        {said}
      </p>
      <AddQuestion onAdd={add} others={questions.filter(({ kind }) => kind !== 'article').length} />
      <section class="card">
        <WordsField
          what={tell('editor.thanks')}
          words={survey.thanks}
          tongues={tongues}
          optional
          onChange={(thanks) => onChange({ ...survey, thanks })}
        />
      </section>
    </div>
  );
}
