import { isEmail } from '../../shared/survey/email.ts';
import { MINUTE } from '../../shared/time/durations.ts';
import type { NewTicket } from '../helpdesk/helpdesk.ts';
import type { AppContext } from '../services/context.ts';
import { saidIn } from '../services/said.ts';
import { surveyOf } from '../services/surveys.ts';
import type { Session } from '../store/session.ts';

/** What the helpdesk is told of a session when its ticket is opened. */

export const FIRST_RETRY = 2_000;
export const LONGEST_RETRY = 5 * MINUTE;
const SUBJECT_LENGTH = 100;
/** A helpdesk takes about half a second for a ticket; more at once only make each other wait. */
export const AT_ONCE = 4;
export const MOST_IN_A_ROUND = 40;

/** The first message: what the customer said in the desk's language and their own words, readable as it stands. */
export async function firstMessage(
  session: Session,
  context: AppContext,
): Promise<{ subject: string; text: string }> {
  const { language } = context.settings;
  const email = session.customer?.email;
  const survey = await surveyOf(context, session.survey, session.surveyVersion);
  const said = saidIn(survey, session.answers, language);
  const lines = said.map(({ title, answer }) => `${title}\n  ${answer.replaceAll('\n', '\n  ')}`);
  const facts = [
    `Overdesk-Language: ${session.locale}`,
    ...(session.customer?.phone === undefined ? [] : [`Overdesk-Phone: ${session.customer.phone}`]),
    ...(email === undefined || isEmail(email) ? [] : [`Overdesk-Email: ${email}`]),
    ...(session.page === null ? [] : [`Overdesk-Page: ${session.page}`]),
    ...Object.entries(session.context).map(([name, value]) => `Overdesk-Context: ${name}=${value}`),
  ].map((line) => line.replaceAll(/[\r\n]+/g, ' '));
  const contacts = new Set(survey?.questions.filter(({ kind }) => kind === 'contact').map(({ id }) => id));
  const subject = said
    .filter(({ question }) => !contacts.has(question))
    .map(({ answer }) => answer.replaceAll(/\s+/g, ' '))
    .join(' · ');
  return {
    subject:
      subject.length > SUBJECT_LENGTH ? `${subject.slice(0, SUBJECT_LENGTH - 1)}…` : subject || session.queue,
    text: `${lines.join('\n\n')}\n\n${facts.join('\n')}\n`,
  };
}

/** A priority nobody has set says nothing. */
const USUAL_PRIORITY = 50;
/** The question the ready-made surveys ask it by. */
const URGENCY = 'urgency';

export function factsOf({ needs, channel, answers }: Session): Pick<NewTicket, 'facts' | 'priority'> {
  const priority = needs.priority === USUAL_PRIORITY ? null : needs.priority;
  const urgency = answers[URGENCY];
  const { topic, tier, language } = needs;
  return {
    priority,
    facts: {
      tier,
      channel,
      ...(topic !== null && { topic }),
      ...(language !== null && { language }),
      ...(priority !== null && { priority: String(priority) }),
      ...(typeof urgency === 'string' && urgency !== '' && { urgency }),
    },
  };
}
