import type {
  AnswerFeedback,
  Feedback,
  FeedbackNote,
  FollowUp,
  PassPraise,
  WriteFeedback,
} from '../../../shared/protocol/console/feedback.ts';
import { personName } from '../../../shared/routing/desk.ts';
import { dayOf } from '../../../shared/time/periods.ts';
import type { StoredNote } from '../../store/feedback-notes.ts';
import type { AppContext } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { unknownAnswer } from './answers.ts';
import { type ConsolePerson, mayDo, roleOf } from './people.ts';

/** Feedback notes: who writes one and who gets it read all of it, nobody else any of it. */

/** Whom somebody may look at an agenda with: those they may write to; without that right those who lead. */
export function partnersOf(who: ConsolePerson, { settings }: AppContext): { id: string; name: string }[] {
  const writes = mayDo(who, 'feedback.write');
  return settings.desk.agents
    .filter(({ id }) => id !== who.id && (writes || mayDo({ role: roleOf(settings, id) }, 'feedback.write')))
    .map(({ id, name }) => ({ id, name }));
}

async function noteOf(note: StoredNote, who: ConsolePerson, context: AppContext): Promise<FeedbackNote> {
  const { store, settings } = context;
  const named = (id: string) => ({ id, name: personName(settings.desk, id) });
  const { author, agent, about, answer, answeredAt, ...rest } = note;
  const answered = about === null ? null : await store.do('readAnswer', { site: settings.site, id: about });
  return {
    ...rest,
    ...{ author: named(author), agent: named(agent), mine: author === who.id },
    customer: answered?.comment ?? null,
    answer: answer === null || answeredAt === null ? null : { text: answer, at: answeredAt },
  };
}

/** One's own notes, written and received. */
export async function feedbackFor(who: ConsolePerson, context: AppContext): Promise<Feedback> {
  const { store, settings, now } = context;
  const notes = await store.do('readNotes', { site: settings.site, person: who.id });
  const partners = partnersOf(who, context);
  return {
    zone: settings.zone,
    today: dayOf(now(), settings.zone),
    people: mayDo(who, 'feedback.write') ? partners : [],
    partners,
    notes: await Promise.all(notes.map((note) => noteOf(note, who, context))),
  };
}

/** Throws what stood in the way of a note. */
function orRefuse(refused: 'id-taken' | 'too-many' | null): void {
  if (refused === 'id-taken')
    throw new ApplicationError(
      'id-taken',
      'Another note has this id. Nothing was kept: send it with a new one.',
    );
  if (refused === 'too-many')
    throw new ApplicationError(
      'too-many-requests',
      'A hundred notes within a day are as many as are kept. Nothing was kept: try again tomorrow.',
    );
}

/** Keeps a note to somebody else of the desk. */
export async function writeFeedback(
  who: ConsolePerson,
  body: WriteFeedback,
  context: AppContext,
): Promise<Feedback> {
  const { store, settings, now } = context;
  if (!partnersOf(who, context).some(({ id }) => id === body.agent)) {
    throw new ApplicationError('not-found', 'Nobody else of the desk has this id. Nothing was kept.');
  }
  const { agent, ...note } = body;
  orRefuse(
    await store.do('writeNote', {
      ...{ ...note, site: settings.site, kind: 'note', author: who.id, agents: [agent] },
      ...{ session: null, about: null, now: now() },
    }),
  );
  return await feedbackFor(who, context);
}

/** Passes the words of an answer on to everybody who helped in its case and is at the desk. Returns them by name. */
export async function passPraise(
  who: ConsolePerson,
  answer: number,
  { id, words }: PassPraise,
  context: AppContext,
): Promise<{ to: string[] }> {
  const { store, settings, now } = context;
  const { site, desk } = settings;
  const found = await store.do('readAnswer', { site, id: answer });
  if (!found) throw unknownAnswer();
  const session = found.session === null ? null : await store.do('readSession', { site, id: found.session });
  const helpers = session === null ? [] : await store.do('readHelpers', { session: session.id });
  const helped = new Set([session?.agent, ...helpers]);
  const to = desk.agents.filter((agent) => agent.id !== who.id && helped.has(agent.id));
  if (to.length === 0 || session === null) {
    throw new ApplicationError(
      'not-found',
      'Nobody else who is at the desk helped in this case. Nothing was kept.',
    );
  }
  orRefuse(
    await store.do('writeNote', {
      ...{ id, site, kind: 'praise', author: who.id, agents: to.map((agent) => agent.id) },
      ...{ session: session.id, about: answer, strength: words, observed: '', validated: '', identified: '' },
      ...{ followUp: null, now: now() },
    }),
  );
  return { to: to.map(({ name }) => name) };
}

const unknownNote = (): ApplicationError =>
  new ApplicationError('not-found', 'There is no such note of yours, or not any more.');

/** The one it is for has read it, and may say something to it. */
export async function answerFeedback(
  who: ConsolePerson,
  id: string,
  { text }: AnswerFeedback,
  context: AppContext,
): Promise<Feedback> {
  const { store, settings, now } = context;
  const there = await store.do('answerNote', { site: settings.site, id, agent: who.id, text, now: now() });
  if (!there) throw unknownNote();
  return await feedbackFor(who, context);
}

/** Its author says when the two look at it again, or that they have. */
export async function setFollowUp(
  who: ConsolePerson,
  id: string,
  { day, done }: FollowUp,
  context: AppContext,
): Promise<Feedback> {
  const { store, settings, now } = context;
  const change = { site: settings.site, id, author: who.id, day, done, now: now() };
  if (!(await store.do('setFollowUp', change))) throw unknownNote();
  return await feedbackFor(who, context);
}

/** Its author takes a note back: it is gone for both. */
export async function takeFeedbackBack(
  who: ConsolePerson,
  id: string,
  context: AppContext,
): Promise<Feedback> {
  const { store, settings } = context;
  if (!(await store.do('removeNote', { site: settings.site, id, author: who.id }))) throw unknownNote();
  return await feedbackFor(who, context);
}
