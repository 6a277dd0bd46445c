import type { VNode } from 'preact';
import type { ConsoleWords } from '../../../shared/locales/en/console.ts';
import { me, signOut } from '../client/session.ts';
import { chooseLanguage, chosenLanguage, type Language, languages, say } from '../kit/language.ts';
import { chooseTheme, type Theme, theme, themes } from '../kit/theme.ts';

/** Each language by its own name: whoever landed in the wrong one finds theirs. */
const nameOf = (language: Language): string => {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
};

const THEME_WORDS: Readonly<Record<Theme, keyof ConsoleWords>> = {
  auto: 'look.theme auto',
  light: 'look.theme light',
  dark: 'look.theme dark',
};

/** How the console looks and speaks in this browser. */
export const Look = (): VNode => (
  <section class="card stack">
    <h2>{say('look.title')}</h2>
    <p class="quiet">{say('look.what')}</p>
    <label class="field">
      {say('look.language')}
      <select
        value={chosenLanguage.value ?? ''}
        onChange={({ currentTarget: { value } }) =>
          void chooseLanguage(value === '' ? null : (value as Language))
        }
      >
        <option value="">{say('look.language auto')}</option>
        {languages.map((language) => (
          <option key={language} value={language} lang={language}>
            {nameOf(language)}
          </option>
        ))}
      </select>
    </label>
    <fieldset>
      <legend>{say('look.theme')}</legend>
      {themes.map((choice) => (
        <label key={choice} class="radio">
          <input
            type="radio"
            name="theme"
            checked={theme.value === choice}
            onChange={() => chooseTheme(choice)}
          />
          {say(THEME_WORDS[choice])}
        </label>
      ))}
    </fieldset>
    <p class="quiet">{say('look.zone', { zone: me()?.zone ?? '' })}</p>
    {/* On a phone the rail has no room for it. */}
    <button type="button" class="narrow-only" onClick={() => void signOut()}>
      {say('nav.sign out')}
    </button>
  </section>
);
