import type { SessionStarted, StartSession } from '../../shared/protocol/customer.ts';
import type { Removed } from '../../shared/redaction/redact.ts';
import type { Answers, ContactDetails, Survey } from '../../shared/survey/survey.ts';
import { newId } from '../delivery/uuid7.ts';
import { emit } from '../page.ts';
import { NO_SESSION } from '../survey/after.ts';
import { keyOf, sessionOf } from '../survey/context.ts';
import { button, panel } from '../survey/element.ts';
import { removedNote } from '../survey/removed.ts';
import { type ContactMethod, decideInPage, showMethods } from './contact-method.ts';
import type { FullWidgetContext } from './full-context.ts';
import { requestLines } from './request.ts';

/** How long the collector may think before the page decides alone: nobody is held up. */
const PATIENCE = 1500;
const LONGEST_PAGE = 2000;

export interface Start {
  readonly widget: FullWidgetContext;
  readonly survey: Survey;
  readonly answers: Answers;
  readonly removed: Removed;
  /** What the page knew, completed by what was answered. */
  readonly contact: ContactDetails;
  /** None where the site only takes the answers down. */
  readonly wish?: ContactMethod | undefined;
  /** The article that solved it. */
  readonly solvedBy?: string;
}

/** Starts the session, tells who will help and when, and opens the chat — with the collector or without it. */
export async function startSession(start: Start): Promise<void> {
  const { widget, survey, answers, contact, wish, solvedBy } = start;
  const { card, words, memory, outbox, config, fields } = widget;
  const id = newId();
  const decided = decideInPage(widget, answers);
  const [session, secret] = Object.entries(memory.get().secrets ?? {}).at(-1) ?? [];
  const body: StartSession = {
    id,
    site: config.site,
    survey: survey.id,
    surveyVersion: survey.version,
    answers,
    locale: widget.locale,
    page: (location.href.split(/[?#]/)[0] ?? '').slice(0, LONGEST_PAGE),
    ...(Object.keys(contact).length ? { customer: contact } : {}),
    ...(Object.keys(fields).length ? { context: fields } : {}),
    ...(wish ? { wish } : {}),
    ...(session && secret ? { previous: { session, secret } } : {}),
    ...(solvedBy ? { deflectedBy: solvedBy } : {}),
  };
  memory.set({ ...NO_SESSION, start: id, since: Date.now() });
  widget.draft.forget();
  card.show(panel(solvedBy ? words.glad : words.finding), true);
  card.announce(solvedBy ? words.glad : words.finding);

  const request = { kind: 'start', id, session: null } as const;
  const answered = outbox.post({ ...request, body }) as Promise<SessionStarted | null | undefined>;
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null));
  const started = await Promise.race([answered, late]);
  if (solvedBy) return;
  if (started === null && decided) {
    const decidedInPage = { queue: decided.queue.id, needs: decided.needs };
    void outbox.post({ ...request, body: { ...body, decidedInPage }, revision: 1 });
  }
  const queue = started?.route.queue ?? decided?.queue;
  emit('session', { session: started?.session ?? null, queue: queue?.id ?? null });
  if (wish === 'chat' && queue && started?.route.open !== false) await openChat(start, queue.id);
  else if (card.isOpen()) tell(start, started, queue?.name, wish === 'chat' ? queue?.id : undefined);
  widget.look();
  // Refused after all: it must not be called kept.
  if (started === null && wish !== 'chat')
    void answered.then((last) => last === undefined && card.isOpen() && tell(start, last, undefined));
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
): void {
  const { widget, removed } = start;
  const { card, words } = widget;
  // The collector's sentence names who and why; without it the page knows the team.
  const { who, reason } = started?.route ?? {};
  const known = who || reason || (queue ? words.queued.replace('{name}', queue) : words.thanks);
  const title = started === undefined ? words.refused : known;
  const note = removedNote(words, removed);
  const lines = [
    started === null && words.kept,
    started?.ticket && words.request.replace('{id}', started.ticket.id),
    ...(started ? requestLines(widget, started) : []),
  ];
  const ways = chat ? [button(words.chat, 'way', () => void openChat(start, chat))] : [];
  card.show(panel(title, lines, ways, note), true);
  card.announce(
    [note, title, ...lines.map((line) => (line instanceof Node ? line.textContent : line))]
      .filter(Boolean)
      .join(' '),
  );
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
