import type { ScoreLine, SessionCard } from '../../shared/protocol/session-card.ts';
import { scorecardOf } from '../../shared/quality/criteria.ts';
import type { SupportEvent } from '../../shared/session/event.ts';

/**
 * What a session adds to its ticket's log: its survey, how the customer left before anybody took it up, who handed it up, and its review. Ids are of session and question: an answer the customer changes takes
 * the place of the first, and the same card told twice adds nothing. A card without times is dated `receivedAt`.
 */
export function surveyEvents(card: SessionCard, ticket: string, receivedAt: number): SupportEvent[] {
  const left: SupportEvent[] = card.left
    ? [{ id: `${prefix(card.session)}left`, ticket, at: card.left.at, kind: card.left.how }]
    : [];
  const handed = (card.handed ?? []).map(
    ({ at, by, tier }, i): SupportEvent => ({
      id: `${prefix(card.session)}up ${i}`,
      ticket,
      at,
      kind: 'escalate',
      by,
      tier,
      // The collector takes none without a note.
      complete: true,
    }),
  );
  const joined = (card.broughtIn ?? []).map(
    ({ agent, at }): SupportEvent => ({
      id: `${prefix(card.session)}joined ${agent}`,
      ticket,
      at,
      kind: 'invite',
      agent,
      by: null,
    }),
  );
  const reviewed = [...joined, ...reviewEvents(card, ticket)];
  if (card.afterState === 'not asked') return [...left, ...handed, ...reviewed];
  const answeredAt = card.answeredAt ?? receivedAt;
  const base = { ticket, survey: card.session };
  return [
    ...left,
    ...handed,
    ...reviewed,
    {
      ...base,
      id: `${prefix(card.session)}sent`,
      kind: 'survey.sent',
      at: card.askedAt ?? answeredAt,
      bounced: false,
    },
    ...card.after.map(
      (score, i): SupportEvent => ({
        ...base,
        id: prefix(card.session) + nameOf(score, card.after.slice(0, i)),
        kind: 'survey.answered',
        at: answeredAt,
        question: score.kind,
        format: score.format,
        value: score.value,
        text: score.text,
      }),
    ),
  ];
}

/** The review of the case as it counts: by the marks of the second person, where one has decided. */
function reviewEvents({ session, review }: SessionCard, ticket: string): SupportEvent[] {
  if (!review) return [];
  const lines = review.outcome?.lines ?? review.lines;
  const marks = Object.fromEntries(lines.map(({ id, mark }) => [id, mark]));
  const scorecard = scorecardOf(
    lines.map((line) => ({ ...line, help: '' })),
    marks,
  );
  const id = `${prefix(session)}review`;
  return [{ id, ticket, at: review.at, kind: 'qa.reviewed', agent: review.agent, reviewer: null, scorecard }];
}

/** Is this event one that a session's survey added? To be dropped when the customer has everything erased. */
export const isSurveyEventOf = (session: string, event: SupportEvent): boolean =>
  event.id.startsWith(prefix(session));

/** A score is named by its kind; the second of a kind in a survey by its question too, so that both are heard. */
const nameOf = ({ kind, question }: ScoreLine, before: readonly ScoreLine[]): string =>
  question && before.some((each) => each.kind === kind) ? `${kind} ${question}` : kind;

const prefix = (session: string) => `survey:${session}:`;
