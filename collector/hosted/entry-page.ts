import type { WidgetWords } from '../../shared/locales/widget/words.ts';
import { type Html, html } from './html.ts';
import { hostedWords } from './words.ts';

/** The page under the collector's bare address: where somebody types the code they were told. */
export function entryPage(
  locale: string,
  { next }: WidgetWords,
  { isWrong }: { readonly isWrong: boolean },
): Html {
  const { subject, code, codeWrong } = hostedWords(locale);
  const note = isWrong && html`<p class="note" id="wrong" role="alert">${codeWrong}</p>`;
  return html`<form method="post"><h2 class="question">${subject}</h2>${note}
<label class="question small" for="code">${code}</label>
<input class="code" id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" dir="ltr" required maxlength="40"${isWrong && html` aria-describedby="wrong" aria-invalid="true"`}>
<p><button>${next}</button></p></form>`;
}
