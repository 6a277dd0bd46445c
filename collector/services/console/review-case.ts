import type { ReviewCase } from '../../../shared/protocol/console/quality.ts';
import type { TicketRef } from '../../../shared/protocol/ids.ts';
import type { SendReview } from '../../../shared/protocol/quality.ts';
import type { Marks, QualityCriterion } from '../../../shared/quality/criteria.ts';
import type { StoredReview } from '../../store/read-reviews.ts';
import type { NotReviewed } from '../../store/reviews.ts';
import type { Session } from '../../store/session.ts';
import type { AppContext } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { reviewOf } from '../reviews.ts';
import { addedIn, saidIn, sourceIn } from '../said.ts';
import { surveyOf } from '../surveys.ts';
import { eventsOf } from './answer-in-full.ts';
import { criteriaInForce } from './criteria.ts';

/** One case to review. What its customer scored, whose case it was and what others say of it stay out until a review is sent. */

/** Whoever reviews: on the console, or beside the ticket. */
export interface Reviewer {
  readonly id: string;
  readonly language: string;
}

const REFUSALS: Readonly<Record<NotReviewed, string>> = {
  'not-found': 'There is no such case here, or not any more.',
  open: 'The case is not over yet: it is reviewed once it is.',
  nobody: 'Nobody of the desk had this case: there is nothing to review.',
  own: 'It is your own case: somebody else reviews it.',
  reviewed: 'The case has been reviewed already; that review stands.',
  sent: 'You have sent your review of this case already; it stands as it was.',
  outdated: 'The criteria have changed meanwhile. Nothing was kept: look at them, and send the review again.',
  'id-taken': 'This id stands for another review: send it with a new one.',
};

function refusedReview(why: NotReviewed): ApplicationError {
  const problem = why === 'not-found' ? 'not-found' : why === 'own' ? 'not-allowed' : 'no-such-step';
  return new ApplicationError(why === 'id-taken' ? 'id-taken' : problem, REFUSALS[why]);
}

/** Marks for every criterion and for nothing else. */
export function wholeMarks(marks: Marks, criteria: readonly QualityCriterion[]): Marks {
  const missing = criteria.filter(({ id }) => marks[id] === undefined);
  if (missing.length > 0) {
    const names = missing.map(({ name }) => name).join(', ');
    throw new ApplicationError('malformed-body', `marks: nothing is said of ${names}. Nothing was kept.`);
  }
  return Object.fromEntries(criteria.map(({ id }) => [id, marks[id] ?? 'none']));
}

function standingOf(
  session: Session,
  reviews: readonly StoredReview[],
  calibrated: boolean,
  reader: string,
): ReviewCase['standing'] {
  if (session.agent === null) return 'nobody';
  if (session.agent === reader) return 'own';
  if (session.state !== 'ended') return 'open';
  if (!calibrated) return reviews.length > 0 ? 'reviewed' : 'review';
  return reviews.some(({ reviewer }) => reviewer === reader) ? 'awaited' : 'calibration';
}

/** What of a session is read to review it: never what would tell how the customer scored it, or whose it was. */
const SHOWN: ReadonlySet<string> = new Set(['began', 'routed', 'with-agent', 'handed-up', 'added', 'ended']);

async function caseOf(session: Session, who: Reviewer, context: AppContext): Promise<ReviewCase> {
  const { store, settings } = context;
  const [survey, events, criteria, { reviews, calibrated }] = await Promise.all([
    surveyOf(context, session.survey, session.surveyVersion),
    eventsOf(session, null, context),
    criteriaInForce(context),
    store.do('readReviewsOf', { session: session.id }),
  ]);
  const standing = standingOf(session, reviews, calibrated, who.id);
  // Reviewed oneself, one reads one's review with its agent: in the extension, where it can be answered.
  const review = calibrated || standing === 'own' ? undefined : reviews[0];
  const isUndecided = review?.appealedAt != null && review.decision === null;
  return {
    zone: settings.zone,
    session: session.id,
    at: session.createdAt,
    endedAt: session.endedAt,
    ticket: session.ticket,
    locale: session.locale,
    said: [
      ...saidIn(survey, session.answers, who.language),
      ...addedIn(session, who.language),
      ...sourceIn(session, who.language),
    ],
    events: events.filter(({ what }) => SHOWN.has(what)).map((event) => ({ ...event, agent: null })),
    standing,
    criteria,
    review: review ? reviewOf(review, context) : null,
    decides: isUndecided && review.reviewer !== who.id && review.agent !== who.id,
    blind:
      standing === 'awaited'
        ? reviews
            .map(({ reviewer, marks, strength, words }) => ({
              ...{ mine: reviewer === who.id, marks, strength, words },
            }))
            .toSorted((a, b) => Number(b.mine) - Number(a.mine))
        : [],
  };
}

/** A case to review. That it was read is written down first. Throws `not-found`. */
export async function readCase(id: string, who: Reviewer, context: AppContext): Promise<ReviewCase> {
  const { store, settings, now } = context;
  const { site } = settings;
  const session = await store.do('readSession', { site, id });
  if (!session) throw refusedReview('not-found');
  await store.do('logConsole', { site, person: who.id, what: 'reviewing', session: id, now: now() });
  return caseOf(session, who, context);
}

/** The case a ticket belongs to; the newest, where several do. Throws `not-found`. */
export async function readCaseOfTicket(
  { helpdesk, id }: TicketRef,
  who: Reviewer,
  context: AppContext,
): Promise<ReviewCase> {
  const { store, settings } = context;
  const session = await store.do('readSessionOfTicket', { site: settings.site, helpdesk, ticket: id });
  if (session === null) {
    throw new ApplicationError(
      'not-found',
      'No session of ours belongs to this ticket: it came some other way, or was erased. It cannot be reviewed here.',
    );
  }
  return readCase(session, who, context);
}

/** Keeps a review of a case; returns the case as it stands then. */
export async function sendReview(
  session: string,
  who: Reviewer,
  { id, criteria: version, marks, strength, words = '' }: SendReview,
  context: AppContext,
): Promise<ReviewCase> {
  const { store, settings, now } = context;
  const { site } = settings;
  const criteria = await criteriaInForce(context);
  if (criteria.version === 0) {
    throw new ApplicationError(
      'no-such-step',
      'There are no criteria yet. Nothing was kept: publish some first.',
    );
  }
  if (criteria.version !== version) throw refusedReview('outdated');
  const refused = await store.do('putReview', {
    ...{ site, id, session, reviewer: who.id, criteria: version, strength, words, now: now() },
    marks: wholeMarks(marks, criteria.criteria),
  });
  if (refused !== null) throw refusedReview(refused);
  return readCase(session, who, context);
}

/** Opens a case to several blind reviews. */
export async function openCalibration(
  session: string,
  who: Reviewer,
  context: AppContext,
): Promise<ReviewCase> {
  const { store, settings, now } = context;
  const refused = await store.do('openCalibration', {
    ...{ site: settings.site, session, by: who.id, now: now() },
  });
  if (refused !== null) throw refusedReview(refused);
  return readCase(session, who, context);
}
