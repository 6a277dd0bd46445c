/** What only the hosted page and the e-mail that leads to it say; the rest are the widget's words. */
export interface HostedWords {
  /** The link leads nowhere. */
  readonly unknown: string;
  /** This conversation has had its answer. */
  readonly answered: string;
  /** Sent quicker than a person can read: ask for the press again. */
  readonly press: string;
  readonly subject: string;
  /** Above the scores in an e-mail. */
  readonly lead: string;
  /** Beneath them; `{send}` is the button of the page. */
  readonly foot: string;
  /** Beside a question that must be answered. */
  readonly required: string;
  /** Above the field for a code that was read out, and when it is none. */
  readonly code: string;
  readonly codeWrong: string;
  /** The public help page: its name, above the search field, its button, and when nothing is found. */
  readonly help: string;
  readonly helpSearch: string;
  readonly helpFind: string;
  readonly helpNothing: string;
  /** Ways on to the people of the desk: from the list, and beneath an article. */
  readonly helpAsk: string;
  readonly helpNot: string;
  readonly helpAll: string;
  /** Before the names of the languages. */
  readonly helpLanguage: string;
  /** To an agent whom the company’s single sign-on has just let in: the extension goes on from here. */
  readonly signedOn: string;
}
