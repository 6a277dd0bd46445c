import type { SessionCard } from '../../shared/protocol/agent.ts';
import type { SupportEvent } from '../../shared/session/event.ts';

/**
 * What a session adds to its ticket's log: its survey, and how the customer left before anybody took it up. Ids are of session and question: an answer the customer changes takes
 * the place of the first, and the same card told twice adds nothing. A card without times is dated `receivedAt`.
 */
export function surveyEvents(card: SessionCard, ticket: string, receivedAt: number): SupportEvent[] {
  const left: SupportEvent[] = card.left
    ? [{ id: `${prefix(card.session)}left`, ticket, at: card.left.at, kind: card.left.how }]
    : [];
  if (card.afterState === 'not asked') return left;
  const answeredAt = card.answeredAt ?? receivedAt;
  const base = { ticket, survey: card.session };
  return [
    ...left,
    {
      ...base,
      id: `${prefix(card.session)}sent`,
      kind: 'survey.sent',
      at: card.askedAt ?? answeredAt,
      bounced: false,
    },
    ...card.after.map(
      (score): SupportEvent => ({
        ...base,
        id: prefix(card.session) + score.kind,
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

/** Is this event one that a session's survey added? To be dropped when the customer has everything erased. */
export const isSurveyEventOf = (session: string, event: SupportEvent): boolean =>
  event.id.startsWith(prefix(session));

const prefix = (session: string) => `survey:${session}:`;
