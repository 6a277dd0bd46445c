import type { RequestWords } from '../../shared/locales/words/request.ts';
import type { WidgetWords } from '../../shared/locales/words/widget.ts';
import type { Wait } from '../../shared/protocol/customer.ts';
import type { Route } from '../../shared/protocol/told-route.ts';
import { type Html, html } from '../lib/html.ts';
import type { Session } from '../store/session.ts';
import type { SpokenWords } from '../words/words.ts';
import { answerWay } from './answer-way.ts';

/** One request as its page shows it. */
export interface RequestInput {
  readonly session: Session;
  readonly code: string;
  readonly number: string;
  readonly route: Route;
  readonly wait: Wait | null;
  /** The code of the survey to answer, or null. */
  readonly survey: string | null;
  readonly words: SpokenWords;
  /** What became of what was sent, as the address says. */
  readonly note: unknown;
}

const statusOf = ({ state, endedBy }: Session, words: RequestWords): string => {
  if (endedBy === 'cancel') return words.withdrawn;
  return state === 'waiting' ? words.waiting : state === 'with-agent' ? words.inHand : words.closed;
};

function waitText(wait: Wait | null, { wait: words }: WidgetWords): string | null {
  if (!wait) return null;
  const text = wait.fromMinutes === wait.toMinutes ? words.replace(/\{from\}.*(?=\{to\})/, '') : words;
  return text.replace('{from}', String(wait.fromMinutes)).replace('{to}', String(wait.toMinutes));
}

const NOTES: Readonly<Record<string, keyof RequestWords>> = {
  added: 'addedNote',
  ended: 'endedNote',
  full: 'fullNote',
  empty: 'emptyNote',
};

/** What a customer may still do while the request runs. */
function whileItRuns(code: string, send: string, words: RequestWords): Html {
  return html`<form method="post" action="${code}/words">
<label class="question" for="text">${words.add}</label>
<textarea id="text" name="text" rows="4" maxlength="2000"></textarea>
<p><button>${send}</button></p></form>
<details><summary>${words.withdraw}</summary><form method="post" action="${code}/cancel">
<p>${words.sure}</p><button class="plain">${words.withdraw}</button></form></details>`;
}

/** The page of one request: number, status, who helps and how they answer; a word to add, a way out, and in the end the survey. */
export function requestPage({
  session,
  code,
  number,
  route,
  wait,
  survey,
  words: { request: words, widget },
  note,
}: RequestInput): Html {
  const { state, added } = session;
  const isOpen = state === 'waiting' || state === 'with-agent';
  const key = typeof note === 'string' && Object.hasOwn(NOTES, note) ? NOTES[note] : undefined;
  const told = key !== undefined && html`<p class="note" role="status">${words[key]}</p>`;
  const lines = isOpen
    ? [route.reason, answerWay(session, route, words), waitText(wait, widget)].filter((line) => line !== null)
    : [];
  return html`<h2 class="question">${words.title.replace('{number}', number)}</h2>
<p class="status"><strong>${statusOf(session, words)}</strong></p>${told}
${lines.map((line) => html`<p>${line}</p>`)}
${survey !== null && html`<p><a class="button" href="../a/${survey}?via=link">${words.rate}</a></p>`}
${added.length > 0 && html`<h3>${words.addedTitle}</h3><ul>${added.map(({ text }) => html`<li class="words" dir="auto">${text}</li>`)}</ul>`}
${isOpen && whileItRuns(code, widget.send, words)}`;
}
