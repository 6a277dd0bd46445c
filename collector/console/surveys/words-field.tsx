import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { directionOf } from '../../../shared/locales/direction.ts';
import type { Words } from '../../../shared/survey/survey.ts';
import { tell } from '../editing/words.ts';
import { languageText } from '../kit/format.ts';

/** In which languages words are shown side by side, and which one the survey falls back to. */
export interface Tongues {
  readonly shown: readonly string[];
  readonly main: string;
}

interface WordsFieldProps {
  readonly what: string;
  readonly words: Words | undefined;
  readonly tongues: Tongues;
  readonly long?: boolean;
  /** May be left empty in every language. */
  readonly optional?: boolean;
  onChange(words: Words): void;
}

/** One text in every language that is shown, side by side; what is missing says what stands there instead. */
export const WordsField = ({ what, words, tongues, long, optional, onChange }: WordsFieldProps): VNode => (
  <div class="tongues">
    {tongues.shown.map((language) => (
      <Field
        key={language}
        label={tell('editor.in', { what, language: languageText(language) })}
        language={language}
        value={words?.[language] ?? ''}
        long={long ?? false}
        missing={
          !words?.[language]?.trim() &&
          !(optional && !words?.[tongues.main]?.trim()) &&
          language !== tongues.main
        }
        main={tongues.main}
        onChange={(text) => onChange({ ...words, [language]: text })}
      />
    ))}
  </div>
);

function Field({
  label,
  language,
  value,
  long,
  missing,
  main,
  onChange,
}: {
  readonly label: string;
  readonly language: string;
  readonly value: string;
  readonly long: boolean;
  readonly missing: boolean;
  readonly main: string;
  onChange(text: string): void;
}): VNode {
  const id = useId();
  const shared = {
    id,
    value,
    lang: language,
    dir: directionOf(language),
    'aria-describedby': missing ? `${id}-missing` : undefined,
  };
  return (
    <label class="field" for={id}>
      {label}
      {long ? (
        <textarea {...shared} rows={3} onInput={({ currentTarget }) => onChange(currentTarget.value)} />
      ) : (
        <input {...shared} onInput={({ currentTarget }) => onChange(currentTarget.value)} />
      )}
      {missing && (
        <span class="missing small" id={`${id}-missing`}>
          {tell('editor.missing', { language: languageText(main) })}
        </span>
      )}
    </label>
  );
}
