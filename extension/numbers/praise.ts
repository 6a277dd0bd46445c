import type { TicketFacts } from '../../shared/session/facts.ts';
import type { PanelView } from '../messages/panel.ts';
import { isSessionCase } from '../tickets/session-case.ts';

const most = 20;

/** What pleased customers wrote after sessions this agent had part in, newest first. */
export function praiseIn(facts: readonly TicketFacts[], agent: string): PanelView['praise'] {
  return facts
    .filter((ticket) => ticket.participants.some((one) => one.agent === agent && one.substantive))
    .filter((ticket) => ticket.surveys.some(isPleased))
    .flatMap((ticket) =>
      ticket.surveys
        .filter((survey) => survey.kind === 'comment' && survey.text)
        .map((survey) => ({
          text: survey.text ?? '',
          at: survey.at,
          ticket: isSessionCase(ticket.ticket) ? null : ticket.ticket,
        })),
    )
    .sort((one, other) => other.at - one.at)
    .slice(0, most);
}

/** Satisfied (4–5 of 5) or a promoter (9–10): the bands of the scales' own authors. */
function isPleased({ kind, value }: TicketFacts['surveys'][number]): boolean {
  return value !== null && ((kind === 'csat' && value >= 4) || (kind === 'nps' && value >= 9));
}
