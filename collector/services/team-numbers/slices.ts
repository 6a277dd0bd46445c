import { createEngine, type Engine } from '../../../shared/kpi/engine/engine.ts';
import type { PlaceOf } from '../../../shared/kpi/engine/parts.ts';
import type { Kpi } from '../../../shared/kpi/kpi.ts';
import type { Cut } from '../../../shared/protocol/console/team.ts';
import type { TicketFacts } from '../../../shared/session/facts.ts';
import { TIERS } from '../../../shared/session/tiers.ts';

/** A ticket's place in each cut: of hour and weekday, of its coming in the desk's zone. The first tier is also that of who names none. */
interface Places {
  readonly queue: string;
  readonly topic: string;
  readonly hour: number;
  readonly weekday: number;
  readonly tier: string;
}

/** The place of what has no queue or topic. */
export const NONE = '';

/** Tickets in an engine that measures them as the KPIs do, and where each belongs. */
export class Slices {
  readonly engine: Engine;
  /** First instant (UTC ms) from which nothing is missing; of earlier ones there were too many since. */
  wholeFrom = 0;
  readonly #placesOf = new Map<string, Places>();
  readonly #zone: string;

  constructor(kpis: readonly Kpi[], zone: string) {
    this.#zone = zone;
    this.engine = createEngine(kpis);
  }

  get size(): number {
    return this.#placesOf.size;
  }

  upsert(facts: TicketFacts): void {
    const { ticket, queue, mix, createdAt } = facts;
    const came = Temporal.Instant.fromEpochMilliseconds(createdAt).toZonedDateTimeISO(this.#zone);
    this.#placesOf.set(ticket, {
      ...{ queue: queue ?? NONE, topic: mix.topic ?? NONE },
      ...{ hour: came.hour, weekday: came.dayOfWeek, tier: mix.tier ?? TIERS[0] },
    });
    this.engine.upsert(facts);
  }

  /** Where tickets belong in a cut (`cell`: weekday and hour), those of one queue or of all (null). */
  placeOf(cut: Cut | 'cell' | 'tier', only: string | null): PlaceOf {
    return (ticket) => {
      const places = this.#placesOf.get(ticket);
      if (places === undefined || (only !== null && places.queue !== only)) return null;
      return cut === 'cell' ? `${places.weekday} ${places.hour}` : String(places[cut]);
    };
  }
}
