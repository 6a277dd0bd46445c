import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { languagesOf, problemsIn, saidIn } from '../../../shared/survey/problems.ts';
import type { Question, Survey } from '../../../shared/survey/survey.ts';
import { tell } from '../editing/words.ts';
import { languageText } from '../kit/format.ts';
import { languages } from '../kit/language.ts';
import { KINDS, moved, newQuestion } from './document.ts';
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

/** Which languages stand side by side, how much each says, and which one the survey falls back to. */
function Languages({
  survey,
  spoken,
  shown,
  onShow,
  onMain,
}: {
  readonly survey: Survey;
  readonly spoken: readonly string[];
  readonly shown: readonly string[];
  onShow(tag: string, isShown: boolean): void;
  onMain(tag: string): void;
}): VNode {
  const others = languages.filter((tag) => !spoken.includes(tag));
  return (
    <section class="card stack">
      <label class="field">
        {tell('editor.main')}
        <select value={survey.language} onChange={({ currentTarget: { value } }) => onMain(value)}>
          {[...new Set([...spoken, ...languages])].map((tag) => (
            <option key={tag} value={tag}>
              {languageText(tag)}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="stack">
        <legend>{tell('editor.languages')}</legend>
        <div class="row">
          {spoken.map((tag) => {
            const { said, of } = saidIn(survey, tag);
            const isShown = shown.includes(tag);
            return (
              <button
                key={tag}
                type="button"
                aria-pressed={isShown}
                disabled={tag === survey.language}
                class={said < of ? 'lacking' : ''}
                onClick={() => onShow(tag, !isShown)}
              >
                {tell('editor.said', { language: languageText(tag), said, of })}
              </button>
            );
          })}
          {others.length > 0 && (
            <select
              aria-label={tell('editor.add language')}
              value=""
              onChange={({ currentTarget }) => {
                onShow(currentTarget.value, true);
                currentTarget.value = '';
              }}
            >
              <option value="">{tell('editor.add language')}</option>
              {others.map((tag) => (
                <option key={tag} value={tag}>
                  {languageText(tag)}
                </option>
              ))}
            </select>
          )}
        </div>
      </fieldset>
    </section>
  );
}

function AddQuestion({
  onAdd,
  others,
}: {
  /** Questions that are no articles. */
  readonly others: number;
  onAdd(kind: Question['kind']): void;
}): VNode {
  const kind = useSignal<Question['kind']>('choice');
  return (
    <div class="row below">
      <label class="field">
        {tell('editor.add kind')}
        <select
          value={kind}
          onChange={({ currentTarget: { value } }) => {
            kind.value = value as Question['kind'];
          }}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {tell(`kind.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        disabled={kind.value !== 'article' && others >= 30}
        onClick={() => onAdd(kind.value)}
      >
        {tell('editor.add')}
      </button>
    </div>
  );
}
