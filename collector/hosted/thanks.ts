import type { WidgetWords } from '../../shared/locales/words/widget.ts';
import type { Removed } from '../../shared/redaction/redact.ts';
import { removedText } from '../../shared/redaction/removed-text.ts';
import type { Answers } from '../../shared/survey/answers.ts';
import { holds } from '../../shared/survey/branching.ts';
import { isLow } from '../../shared/survey/formats.ts';
import { type Html, html } from '../lib/html.ts';
import { wordsFor } from '../words/words.ts';
import { type Sitting, speakerOf, type Visit } from './sitting.ts';

const hasLow = ({ survey }: Sitting, answers: Answers): boolean =>
  survey.questions.some((question) => isLow(question, answers[question.id]));

/** After the last answer: thanks, what was taken out of it, and where the survey says so an invitation. */
export function thanks(sitting: Sitting, answers: Answers, redacted: Removed): Html {
  const { session, survey } = sitting;
  const { widget: words } = wordsFor(session.locale, sitting.voice);
  const said = html`<p role="status">${survey.thanks ? speakerOf(sitting, answers)(survey.thanks) : words.thanks}</p>${removedNote(words, redacted)}`;
  const { invite } = survey;
  if (hasLow(sitting, answers) || !invite?.when || !holds(invite.when, answers)) return said;
  return html`${said}<p><a href="${invite.url}" rel="noreferrer">${speakerOf(sitting, answers)(invite.label)}</a></p>`;
}

/** The same for a conversation: after a low score also the way back to a human. */
export function thanksPage(
  visit: Visit,
  answers: Answers,
  { hasAgent, redacted }: { readonly hasAgent: boolean; readonly redacted: Removed },
): Html {
  const { session, code } = visit;
  const { widget: words } = wordsFor(session.locale, visit.voice);
  const said = thanks(visit, answers, redacted);
  if (!hasLow(visit, answers)) return said;
  return html`${said}<form method="post" action="${code}/recovery"><p>${words.sorry}</p>
${hasAgent && html`<button name="to" value="agent">${words.again}</button>`}
<button name="to" value="lead" ${hasAgent && html`class="plain"`}>${words.lead}</button></form>`;
}

function removedNote(words: WidgetWords, removed: Removed): Html {
  const note = removedText(words, removed);
  return note ? html`<p class="note">${note}</p>` : html``;
}
