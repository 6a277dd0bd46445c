import type { ContactMethod, SessionStarted, StartSession } from '../../shared/protocol/customer.ts';
import type { Answers, ContactDetails } from '../../shared/survey/answers.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import { soon } from '../delivery/soon.ts';
import { newId } from '../delivery/uuid7.ts';
import { emit } from '../page.ts';
import { keyOf, NO_SESSION, sessionOf } from '../survey/context.ts';
import { button, panel } from '../survey/element.ts';
import { decideInPage, showMethods } from './contact-method.ts';
import type { FullWidgetContext } from './full-context.ts';
import { requestLines } from './request.ts';

const LONGEST_PAGE = 2000;

export interface Start {
  readonly widget: FullWidgetContext;
  readonly survey: Survey;
  readonly answers: Answers;
  /** What was taken out of the customer's words. */
  readonly note: string;
  /** What the page knew, completed by what was answered. */
  readonly contact: ContactDetails;
  /** None where the site only takes the answers down. */
  readonly wish?: ContactMethod | undefined;
  /** The article that solved it. */
  readonly solvedBy?: string;
}

/** What the collector is told of a session that starts here. */
function bodyOf({ widget, survey, answers, contact, wish, solvedBy }: Start, id: string): StartSession {
  const { memory, config, fields } = widget;
  const { last: session, secrets } = memory.get();
  const secret = session && secrets?.[session];
  return {
    id,
    site: config.site,
    survey: survey.id,
    surveyVersion: survey.version,
    answers,
    locale: widget.locale,
    page: location.href.replace(/[?#].*/, '').slice(0, LONGEST_PAGE),
    ...(Object.keys(contact)[0] && { customer: contact }),
    ...(Object.keys(fields)[0] && { context: fields }),
    ...(wish && { wish }),
    ...(secret && { previous: { session, secret } }),
    ...(solvedBy && { deflectedBy: solvedBy }),
  };
}

/** Starts the session, tells who will help and when, and opens the chat — with the collector or without it. */
export async function startSession(start: Start): Promise<void> {
  const { widget, answers, wish, solvedBy } = start;
  const { card, words, memory, outbox } = widget;
  const id = newId();
  const decided = decideInPage(widget, answers);
  const body = bodyOf(start, id);
  memory.set({ ...NO_SESSION, start: id, since: Date.now() });
  widget.begun = { startedAs: id };
  widget.draft.forget();
  card.show(panel(solvedBy ? words.glad : words.finding), true);
  card.announce(solvedBy ? words.glad : words.finding);

  const request = { kind: 'start', id, session: null } as const;
  const answered = outbox.post({ ...request, body }) as Promise<SessionStarted | null | undefined>;
  // The collector may think for a moment; then the page decides alone: nobody is held up.
  const started = await soon(answered);
  if (solvedBy) return;
  if (started === null && decided) {
    const decidedInPage = { queue: decided.queue.id, needs: decided.needs };
    void outbox.post({ ...request, body: { ...body, decidedInPage }, revision: 1 });
  }
  const queue = started?.route.queue ?? decided?.queue;
  emit('session', { session: started?.session ?? null, queue: queue?.id ?? null });
  if (wish === 'chat' && queue && started?.route.open !== false) await openChat(start, queue.id);
  else if (card.isOpen()) {
    const said = tell(start, started, queue?.name, wish === 'chat' ? queue?.id : undefined);
    // Who helps after all, or that it was refused and must not be called kept: told where it is still read.
    if (started === null)
      void answered.then((last) => last !== null && card.isShown(said) && tell(start, last, undefined));
  }
  widget.look();
}

/**
 * Who helps, and when; what is not known yet; that it was refused.
 * @param chat the queue whose chat may be opened all the same, though nobody is there
 */
function tell(
  start: Start,
  started: SessionStarted | null | undefined,
  queue: string | undefined,
  chat?: string,
): HTMLElement {
  const { widget, note } = start;
  const { card, words } = widget;
  // The collector's sentence names who and why; without it the page knows the team.
  const { who, reason } = started?.route ?? {};
  const known = who || reason || (queue ? words.queued.replace('{name}', queue) : words.thanks);
  const title = started === undefined ? words.refused : known;
  const lines = [started === null && words.kept, ...(started ? requestLines(widget, started) : [])];
  const ways = chat ? [button(words.chat, 'way', () => void openChat(start, chat))] : [];
  const said = panel(title, lines, ways, note);
  card.show(said, true);
  card.announce([...said.querySelectorAll('p')].map(({ textContent }) => textContent).join(' '));
  return said;
}

/** Opens the chat; where it does not come, other ways are offered. */
async function openChat(start: Start, queue: string): Promise<void> {
  const { widget, survey, answers, contact } = start;
  const { card, words } = widget;
  try {
    const later = await widget.loadLater();
    const tool = await later.openChat(widget, survey, answers, queue, contact);
    card.close();
    emit('chat', tool);
  } catch (problem) {
    emit('unavailable', problem);
    const session = sessionOf(widget);
    showMethods(widget, words.noChat, ['ticket', 'callback'], contact, (wish, given) => {
      // The other way is a session of its own: nobody waits in the chat any more.
      if (session) void widget.outbox.post({ kind: 'end', id: `${keyOf(session)} ended`, session, body: {} });
      void startSession({ ...start, contact: given, wish });
    });
  }
}
