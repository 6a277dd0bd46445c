import { seasonsBetween } from './seasons.ts';

/** Whose voices make the team's figures: fixed seats, one list for all KPIs, changed only when a season begins. */

/** A viewer knows their own voice, so six hide a person among five. */
export const LEAST_SEATS = 6;
/** A seat nobody sits on keeps its last voice so long: a figure does not jump the day somebody leaves. */
const SEASONS_EMPTY = 2;

export interface Seat {
  readonly id: string;
  /** null: nobody's at present. */
  readonly holder: string | null;
  /** Since which season nobody holds it; null: somebody does. */
  readonly emptySince: string | null;
}

/**
 * The seats of a new season: who has left leaves their seat; who is ready to speak and has none takes the one that is
 * empty longest, or a new one; what has been empty for two seasons goes.
 */
export function nextSeats(
  seats: readonly Seat[],
  {
    season,
    here,
    ready,
    newId,
  }: {
    readonly season: string;
    /** Who is still at the desk. */
    readonly here: ReadonlySet<string>;
    /** Who has enough cases to speak. */
    readonly ready: readonly string[];
    readonly newId: () => string;
  },
): Seat[] {
  const left = seats.map((seat) =>
    seat.holder === null || here.has(seat.holder) ? seat : { id: seat.id, holder: null, emptySince: season },
  );
  const seated = new Set(left.map(({ holder }) => holder));
  const newcomers = [...new Set(ready)].filter((agent) => here.has(agent) && !seated.has(agent)).sort();
  const empty = left
    .filter(({ holder }) => holder === null)
    .sort((a, b) => seasonsBetween(b.emptySince ?? season, a.emptySince ?? season) || (a.id < b.id ? -1 : 1));
  const taken = new Map(
    empty.slice(0, newcomers.length).map(({ id }, index) => [id, newcomers[index] ?? null]),
  );
  return [
    ...left
      .map((seat) => {
        const holder = taken.get(seat.id);
        return holder ? { id: seat.id, holder, emptySince: null } : seat;
      })
      .filter(({ emptySince }) => emptySince === null || seasonsBetween(emptySince, season) < SEASONS_EMPTY),
    ...newcomers.slice(empty.length).map((holder) => ({ id: newId(), holder, emptySince: null })),
  ];
}

/**
 * Does a voice of a seat count? A holder's first in a series only before the season's first figure of it is drawn: else
 * two figures of one crowd would differ by one person. They begin with the next season.
 */
export function mayCount(
  holder: string,
  {
    spokenBy,
    drawn,
  }: {
    /** Whose the seat's last voice of the series is; null: it has none. */
    readonly spokenBy: string | null;
    /** The series has a figure of this season. */
    readonly drawn: boolean;
  },
): boolean {
  return spokenBy === holder || !drawn;
}
