import type { HostedWords } from './hosted.ts';
import type { MailWords } from './mail.ts';
import type { RequestWords } from './request.ts';
import type { RoutingWords } from './routing.ts';
import type { SurveyWords } from './survey.ts';
import type { WidgetWords } from './widget.ts';

/** What a language says otherwise to a customer it knows well (tu, du, tú): only what differs. */
export interface InformalWords {
  readonly hosted?: Partial<HostedWords>;
  readonly mail?: Partial<MailWords>;
  readonly request?: Partial<RequestWords>;
  /** To the customer. */
  readonly routing?: Partial<RoutingWords['customer']>;
  readonly survey?: Partial<SurveyWords>;
  readonly widget?: Partial<WidgetWords>;
}
