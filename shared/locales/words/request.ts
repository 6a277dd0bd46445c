/** What the page of a request says besides the widget's words. `{number}`, `{who}` and `{to}` are filled in. */
export interface RequestWords {
  readonly title: string;
  readonly waiting: string;
  readonly inHand: string;
  readonly closed: string;
  readonly withdrawn: string;
  /** By which way the answer comes. */
  readonly writes: string;
  readonly calls: string;
  readonly chats: string;
  /** Above the field for something more to say. */
  readonly add: string;
  readonly addedTitle: string;
  /** What became of what was sent. */
  readonly addedNote: string;
  readonly endedNote: string;
  readonly fullNote: string;
  readonly emptyNote: string;
  readonly withdraw: string;
  readonly sure: string;
  readonly rate: string;
}
