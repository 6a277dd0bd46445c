import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { VNode } from 'preact';
import { fill } from '../../../shared/locales/fill.ts';
import { type Language, languageNow, localeNow, say } from './language.ts';
import { Failure } from './notice.tsx';
import { useResource } from './resource.ts';

/** The words of one page or a few, loaded with them: the first screen does not carry them. */
interface PageWords<Module, Key extends string> {
  /** What was loaded of the reader's language; null until then. */
  readonly spoken: ReadonlySignal<Module | null>;
  /** These pages' words with their places filled in; empty until they are loaded. */
  tell(key: Key, values?: Readonly<Record<string, string | number>>): string;
  /** Loads the words of the reader's language, and again whenever they choose another. */
  loadWords(): Promise<void>;
  /** Draws `children` once their words are there. */
  Worded(props: { readonly children: () => VNode }): VNode;
}

/** `languages`: one file each. `wordsIn`: the words of such a file. */
export function pageWords<Module, Key extends string>(
  languages: Readonly<Record<Language, () => Promise<Module>>>,
  wordsIn: (module: Module) => Readonly<Record<Key, string>>,
): PageWords<Module, Key> {
  const spoken = signal<Module | null>(null);
  const speak = async (language: Language): Promise<true> => {
    spoken.value = await languages[language]();
    return true;
  };
  return {
    spoken,
    tell(key, values = {}) {
      const words: Partial<Readonly<Record<Key, string>>> = spoken.value ? wordsIn(spoken.value) : {};
      const text = words[key];
      return text === undefined ? '' : fill(text, values, localeNow());
    },
    loadWords: () =>
      new Promise((resolve, reject) => {
        effect(() => void speak(languageNow() ?? 'en').then(() => resolve(), reject));
      }),
    Worded({ children }) {
      const language = languageNow() ?? 'en';
      const { data, error, reload } = useResource(language, () => speak(language));
      if (error) return <Failure error={error} onRetry={reload} />;
      return data === null ? <p role="status">{say('loading')}</p> : children();
    },
  };
}
