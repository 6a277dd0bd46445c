import { type Html, html } from '../lib/html.ts';
import type { SpokenWords } from '../words/words.ts';

/** Characters of a code with whatever stands between its digits. */
const LONGEST = 40;

/**
 * The page under the collector's bare address: where somebody types the code they were told. `wrong`: what was typed and
 * leads nowhere, to be looked at again.
 */
export function entryPage({ hosted, widget }: SpokenWords, wrong: string | null): Html {
  const { subject, code, codeWrong } = hosted;
  const note = wrong !== null && html`<p class="note" id="wrong" role="alert">${codeWrong}</p>`;
  return html`<form method="post"><h2 class="question">${subject}</h2>${note}
<label class="question small" for="code">${code}</label>
<input class="code" id="code" name="code" type="text" inputmode="numeric" autocomplete="one-time-code" dir="ltr" required maxlength="${LONGEST}"${wrong !== null && html` value="${wrong.slice(0, LONGEST)}" aria-describedby="wrong" aria-invalid="true"`}>
<p><button>${widget.next}</button></p></form>`;
}
