/** Where a survey stands: a corner of the page, in the page, over the page, or being the page. */
export type Placement = 'popup' | 'inline' | 'modal' | 'page';

export interface CardOptions {
  readonly way?: Placement | undefined;
  /** Where `inline` and `page` go: an element or a selector. */
  readonly into?: unknown;
  /** The region's accessible name. */
  readonly label: string;
  /** The customer closed it. */
  readonly onClose: () => void;
}

/** The one place on the page that Overdesk draws in. */
export interface Card {
  open(options: CardOptions): void;
  /**
   * Draws; `focus` moves it to the new content, for a reader who has just finished the old one.
   * Right after a tap the old content stays for a moment: nothing comes under a finger that taps twice.
   */
  show(content: HTMLElement, focus: boolean): void;
  /** Says something to a screen reader, without moving it. */
  announce(text: string): void;
  close(): void;
  isOpen(): boolean;
  /** This content stands, and nothing is about to follow it: what news may replace. */
  isShown(content: HTMLElement): boolean;
  /** The customer is in the middle of a question or a choice; a card that only tells something may be replaced. */
  isBusy(): boolean;
}
