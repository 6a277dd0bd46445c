/**
 * The questions of the ready-made surveys in their standard wordings. CSAT: "how satisfied", five points. NPS: Reichheld
 * 2003, 0–10. CES 2.0: CEB 2013, agreement with "made it easy", seven points.
 */
export interface SurveyWords {
  /** After the last answer. */
  readonly thanks: string;
  readonly csat: string;
  readonly nps: string;
  readonly ces: string;
  readonly solved: string;
  /** What it was about: after a low score, after a high one, and the answers to both. */
  readonly better: string;
  readonly well: string;
  readonly speed: string;
  readonly solution: string;
  readonly kindness: string;
  readonly clarity: string;
  readonly comment: string;
  readonly platform: string;
  readonly phone: string;
  readonly other: string;
  readonly problem: string;
  readonly signIn: string;
  readonly broken: string;
  readonly billing: string;
  readonly question: string;
  readonly urgency: string;
  readonly urgent: string;
  readonly today: string;
  readonly noHurry: string;
  readonly details: string;
  readonly contact: string;
}
