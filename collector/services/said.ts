import { customerWords } from '../../shared/locales/customers.ts';
import type { SaidLine } from '../../shared/protocol/session-card.ts';
import { personName } from '../../shared/routing/desk.ts';
import type { Answers } from '../../shared/survey/answers.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import { answerText, say } from '../../shared/survey/words.ts';
import type { Session } from '../store/session.ts';
import type { AppContext } from './context.ts';

/** What the customer said, in the survey's order and the reader's language. */
export function saidIn(survey: Survey | null, answers: Answers, language: string): SaidLine[] {
  const { widget } = customerWords(language, 'formal');
  return (survey?.questions ?? []).flatMap((question) => {
    const value = answers[question.id];
    return value === undefined || value === ''
      ? []
      : [
          {
            question: question.id,
            title: say(question.title, language, survey?.language),
            answer: answerText(question, value, language, widget, survey?.language),
          },
        ];
  });
}

/** The reasons behind a rating: what was chosen afterwards and measures nothing. */
export const reasonsIn = (survey: Survey | null, answers: Answers, language: string): SaidLine[] => {
  const chosen = survey?.questions.filter(({ kind }) => kind === 'choice' || kind === 'multichoice') ?? [];
  return survey === null ? [] : saidIn({ ...survey, questions: chosen }, answers, language);
};

/** What the customer added on the request's page, and that they withdrew it. */
export function addedIn({ added, endedBy }: Session, language: string): SaidLine[] {
  const { desk, request, widget } = customerWords(language, 'formal');
  const lines = added.map(({ text }, i) => ({
    question: `added-${i + 1}`,
    title: desk.addedLater,
    answer: text,
  }));
  if (endedBy !== 'cancel') return lines;
  return [...lines, { question: 'withdrawn', title: request.withdrawn, answer: widget.yes }];
}

/** What who handed the case up wrote for who takes it up. */
function handedIn({ handed }: Session, { settings }: AppContext, language: string): SaidLine[] {
  const { desk } = customerWords(language, 'formal');
  const name = (id: string): string => personName(settings.desk, id);
  return handed.map(({ by, tier, note, lead, to, queue }, i) => ({
    question: `handed-${i + 1}`,
    title:
      lead === undefined
        ? `${desk.handedUp} ${tier} · ${by === null ? '' : name(by)}`
        : `${desk.handedOver} ${to === undefined ? (settings.desk.queues.find(({ id }) => id === queue)?.name ?? queue) : name(to)} · ${name(lead)}`,
    answer: note,
  }));
}

/** Where the open link was found by which the customer came. */
export const sourceIn = ({ context }: Session, language: string): SaidLine[] =>
  context['source'] === undefined
    ? []
    : [
        {
          question: 'source',
          title: customerWords(language, 'formal').desk.cameBy,
          answer: context['source'],
        },
      ];

/** All that was told of a session: by the customer at first and later, by who handed it on, and where they came from. */
export const toldIn = (
  session: Session,
  survey: Survey | null,
  context: AppContext,
  language: string,
): SaidLine[] => [
  ...saidIn(survey, session.answers, language),
  ...addedIn(session, language),
  ...handedIn(session, context, language),
  ...sourceIn(session, language),
];
