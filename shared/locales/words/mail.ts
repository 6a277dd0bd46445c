/** What only mail and the page behind its "do not ask again" say. */
export interface MailWords {
  readonly hello: string;
  readonly helloName: string;
  /** Above the scores, when it is known who helped. */
  readonly leadBy: string;
  readonly reminderSubject: string;
  readonly reminder: string;
  /** The acknowledgement's subject. */
  readonly received: string;
  readonly thanks: string;
  readonly number: string;
  readonly helper: string;
  /** Above the link to the request's page, in an acknowledgement. */
  readonly follow: string;
  readonly see: string;
  /** The link and the button. */
  readonly stop: string;
  readonly stopAsk: string;
  readonly stopped: string;
}
