import { DEFLECTION_WINDOW } from '../kpi/measure/days.ts';
import { wilson } from '../stats/wilson.ts';

/** Whether articles helped, told honestly. Everything that says so of an article asks here. */

/** Of fewer offers no share is told. */
export const OFFERS_SHOWN_FROM = 10;

/** An article before one customer. */
export interface Offer {
  /** UTC ms. */
  readonly at: number;
  /** What the customer said of it; null: nothing. */
  readonly helped: boolean | null;
  /** When the same customer asked for help again, UTC ms; null: not so far. */
  readonly backAt: number | null;
  /** Would the customer be known again? */
  readonly known: boolean;
}

export interface ArticleOutcome {
  readonly offered: number;
  readonly saidYes: number;
  readonly saidNo: number;
  readonly saidNothing: number;
  /** Of those who said yes: back within 72 hours. */
  readonly back: number;
  /** Of those who said yes: nobody would know them again; not counted as helped. */
  readonly unknown: number;
  /** Offered less than 72 hours ago: counted later. */
  readonly young: number;
  /** Share of offers, 72 hours over, in which the customer said yes, would be known again and was not back; null: too few. */
  readonly value: number | null;
  /** Offers the share is of. */
  readonly n: number;
  /** 95 %. */
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** What became of an article's offers, by `now` (UTC ms). */
export function articleOutcome(offers: Iterable<Offer>, now: number): ArticleOutcome {
  const counts = { offered: 0, saidYes: 0, saidNo: 0, saidNothing: 0, back: 0, unknown: 0, young: 0 };
  let stayed = 0;
  for (const { at, helped, backAt, known } of offers) {
    counts.offered += 1;
    counts[helped === null ? 'saidNothing' : helped ? 'saidYes' : 'saidNo'] += 1;
    const isBack = backAt !== null && backAt - at <= DEFLECTION_WINDOW;
    if (helped && isBack) counts.back += 1;
    if (helped && !isBack && !known) counts.unknown += 1;
    if (now - at <= DEFLECTION_WINDOW) counts.young += 1;
    else if (helped && known && !isBack) stayed += 1;
  }
  const n = counts.offered - counts.young;
  const isEnough = n >= OFFERS_SHOWN_FROM;
  return {
    ...counts,
    value: isEnough ? stayed / n : null,
    n,
    interval: isEnough ? wilson(stayed, n) : null,
  };
}
