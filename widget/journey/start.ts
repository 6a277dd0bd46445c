import type { SessionStarted, StartSession } from '../../shared/protocol/customer.ts';
import { SESSIONS } from '../../shared/protocol/paths.ts';
import type { Answers, Survey } from '../../shared/survey/survey.ts';
import { chatOf, chatStart } from '../chats/open.ts';
import { ticket } from '../chats/ticket.ts';
import { newId } from '../delivery/uuid7.ts';
import { emit } from '../page.ts';
import { NO_SESSION } from '../survey/after.ts';
import { panel } from '../survey/element.ts';
import type { FullDesk } from './full-desk.ts';
import { decideInPage, type Wish, waitText } from './ways.ts';

/** How long the collector may think before the page decides alone: nobody is held up. */
const PATIENCE = 1500;

export interface Start {
  readonly desk: FullDesk;
  readonly survey: Survey;
  readonly answers: Answers;
  /** None where the site only takes the answers down. */
  readonly wish?: Wish | undefined;
  /** The article that solved it. */
  readonly solvedBy?: string;
}

/** Starts the session, tells who will help and when, and opens the chat — with the collector or without it. */
export async function startSession({ desk, survey, answers, wish, solvedBy }: Start): Promise<void> {
  const { card, words, memory, outbox, config } = desk;
  const id = newId();
  const decided = decideInPage(desk, answers);
  const body: StartSession = {
    id,
    site: config.site,
    survey: survey.id,
    surveyVersion: survey.version,
    answers,
    locale: desk.language,
    page: location.href.split(/[?#]/)[0] ?? '',
    ...(Object.keys(desk.customer).length ? { customer: desk.customer } : {}),
    ...(Object.keys(desk.context).length ? { context: desk.context } : {}),
    ...(wish ? { wish } : {}),
    ...(solvedBy ? { deflectedBy: solvedBy } : {}),
  };
  memory.set({
    ...NO_SESSION,
    draft: undefined,
    start: id,
    since: Date.now(),
  });
  card.show(panel(solvedBy ? words.glad : words.finding), true);
  card.announce(solvedBy ? words.glad : words.finding);

  const letter = { id, path: SESSIONS };
  const answered = outbox.post({ ...letter, body }) as Promise<SessionStarted | null | undefined>;
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null));
  const started = await Promise.race([answered, late]);
  if (solvedBy) return;
  if (started === null && decided) {
    const decidedInPage = { queue: decided.queue.id, needs: decided.needs };
    void outbox.post({ ...letter, body: { ...body, decidedInPage }, revision: 1 });
  }
  const queue = started?.route.queue ?? decided?.queue;
  emit('session', { session: started?.session ?? null, queue: queue?.id ?? null });
  if (wish === 'chat' && queue) await openChat(desk, survey, answers, queue.id);
  else if (card.isOpen()) tell(desk, started, queue?.name);
  desk.look();
}

function tell(desk: FullDesk, started: SessionStarted | null | undefined, queue: string | undefined): void {
  const { card, words } = desk;
  // The collector's sentence names who and why; without it the page knows the team.
  const title = started?.route.reason || (queue ? words.queued.replace('{name}', queue) : words.thanks);
  const lines = [
    !started && words.kept,
    waitText(desk, started?.wait),
    started?.ticket && words.request.replace('{id}', started.ticket.id),
  ];
  card.show(panel(title, lines), true);
  card.announce([title, ...lines].filter(Boolean).join(' '));
}

/** Hands the answers to the chat tool and lets it take the stage; where it does not come, the page says so. */
async function openChat(desk: FullDesk, survey: Survey, answers: Answers, queue: string): Promise<void> {
  try {
    const tool = (await chatOf(desk)) ?? ticket;
    await tool.before(chatStart(desk, survey, answers, queue), desk.page.signal);
    await tool.open(desk.page.signal);
    desk.card.close();
    emit('chat', tool.id);
  } catch (problem) {
    emit('unavailable', problem);
    tell(desk, null, undefined);
  }
}
