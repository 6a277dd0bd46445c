import type { DeskWords } from './desk.ts';
import type { HostedWords } from './hosted.ts';
import type { InformalWords } from './informal.ts';
import type { MailWords } from './mail.ts';
import type { RequestWords } from './request.ts';
import type { RoutingWords } from './routing.ts';
import type { SurveyWords } from './survey.ts';
import type { WidgetWords } from './widget.ts';

/** How customers are spoken to, in languages that tell the two apart. */
export type Register = 'formal' | 'informal';

/** All that is said to a customer in one language, and to an agent about one. */
export interface CustomerWords {
  readonly desk: DeskWords;
  readonly hosted: HostedWords;
  readonly mail: MailWords;
  readonly request: RequestWords;
  readonly routing: RoutingWords;
  readonly survey: SurveyWords;
  readonly widget: WidgetWords;
}

/** A language's folder: formal where it has two forms of address, and what differs in the other. */
export interface CustomerLanguage extends CustomerWords {
  readonly informal?: InformalWords;
}
