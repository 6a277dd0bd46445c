/** Why a customer who was helped was never asked how it went. The first that holds is told; `no-way` comes before nothing. */
export const UNASKED = [
  'no-survey',
  'declined',
  'asked-lately',
  'by-company',
  'undeliverable',
  'to-come',
  'no-mail',
  'left',
  'no-way',
] as const;
export type Unasked = (typeof UNASKED)[number];

/** What is known of how a case's customer could have been asked. */
export interface Reach {
  /** The request began on a page with the widget. */
  readonly page: boolean;
  /** An e-mail address is known. */
  readonly address: boolean;
  /** The survey's mail, by its state and the word that stands beside it; null: none was queued. */
  readonly mail: { readonly state: string; readonly reason: string | null } | null;
}

const DROPPED: Readonly<Record<string, Unasked>> = {
  'nothing is asked': 'no-survey',
  'do not ask': 'declined',
  'asked not long ago': 'asked-lately',
  'asked by the company itself': 'by-company',
  'dead address': 'undeliverable',
};

/** `hasSurvey`: the desk asks after a session at all. */
export function unaskedOf({ page, address, mail }: Reach, hasSurvey: boolean): Unasked {
  if (!hasSurvey) return 'no-survey';
  const dropped = mail?.state === 'dropped' ? DROPPED[mail.reason ?? ''] : undefined;
  if (dropped) return dropped;
  if (mail?.state === 'due' || mail?.state === 'sending') return 'to-come';
  if (mail?.state === 'failed' || mail?.state === 'bounced') return 'undeliverable';
  if (address && mail === null) return 'no-mail';
  return page ? 'left' : 'no-way';
}
