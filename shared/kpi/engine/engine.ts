import type { TicketFacts } from '../../session/facts.ts';
import type { Kpi, KpiResult, MeasureContext } from '../kpi.ts';
import { kpis as allKpis } from '../kpis/registry.ts';
import { definitionOf, resultOf } from '../measure/define.ts';
import type { Definition, OpenSpans, Samples, View } from '../measure/definition.ts';
import { endOf, isContact } from '../measure/view.ts';
import { NONE } from './columns.ts';
import { Contacts } from './contacts.ts';
import { Credits } from './credits.ts';
import { Dictionary } from './dictionary.ts';
import { type PlaceOf, partsOfView } from './parts.ts';
import { Rows } from './rows.ts';
import { type Codes, type ReadSamples, SampleStore } from './samples.ts';
import { SpanStore } from './spans.ts';

/** Measures as the KPIs themselves do, to the last digit, but remembers: a changed ticket costs a ticket's work. */
export interface Engine {
  /** Tickets known, those counted nowhere included. */
  readonly size: number;
  /** Takes a ticket's facts in place of its former ones. */
  upsert(facts: TicketFacts): void;
  /** Forgets a ticket, e.g. erased at the customer's wish. */
  remove(ticket: string): void;
  /** Throws a RangeError for a KPI the engine was not made for. */
  measure(kpiId: string, context: MeasureContext): KpiResult;
  /**
   * The same, cut by ticket, each with its partner's of the same part: those `wanted` and every other there is something
   * in. Throws as `measure` does.
   */
  measureParts(
    kpiId: string,
    context: MeasureContext,
    placeOf: PlaceOf,
    wanted?: readonly string[],
  ): ReadonlyMap<string, KpiResult>;
  /** What a KPI is made of in a period, one by one: the seconds of a duration, the instants of a count. Throws as `measure` does. */
  samplesOf(kpiId: string, context: MeasureContext): Samples;
}

interface Store {
  readonly kpi: Kpi;
  readonly definition: Definition;
  readonly samples: SampleStore | null;
  readonly spans: SpanStore | null;
  readonly contacts: Contacts | null;
}

const NOTHING: ReadSamples = {
  samples: { length: 0, at: [], value: [], key: () => '', ticket: () => '' },
  withoutSchedule: 0,
  rows: [],
};
/** Results kept between two changes: a panel of KPIs with half a year of weeks, and some more. */
const MOST_KEPT = 2000;
const NO_SPANS: OpenSpans = { length: 0, from: [], ticket: () => '' };

/** An empty engine for some KPIs (all by default) and the partners they need. */
export function createEngine(kpis: readonly Kpi[] = allKpis): Engine {
  const codes: Codes = { rows: new Rows(), credits: new Credits(), keys: new Dictionary() };
  // Several KPIs read the samples of one function: they are kept once.
  const samplesBy = new Map<NonNullable<Definition['samples']>, SampleStore>();
  const spansBy = new Map<NonNullable<Definition['spans']>, SpanStore>();
  const contactsBy = new Map<NonNullable<Definition['contact']>, Contacts>();
  const stores = new Map<string, Store>();
  for (const kpi of withPartners(kpis)) {
    const definition = definitionOf(kpi);
    stores.set(kpi.id, {
      kpi,
      definition,
      samples: one(samplesBy, definition.samples, () => new SampleStore(codes)),
      spans: one(spansBy, definition.spans, () => new SpanStore(codes)),
      contacts: one(contactsBy, definition.contact, () => new Contacts(codes.rows)),
    });
  }

  const sampling = [...samplesBy].map(([of, store]) => ({ of, store }));
  const spanning = [...spansBy].map(([of, store]) => ({ of, store }));
  const contacting = [...contactsBy].map(([of, store]) => ({ of, store }));

  function view({ samples, spans, contacts }: Store, context: MeasureContext): View {
    const end = endOf(context);
    const read = samples?.read(context) ?? NOTHING;
    return {
      samples: read.samples,
      withoutSchedule: read.withoutSchedule,
      open: spans?.openAt(end, context.agent) ?? NO_SPANS,
      end,
      nextContact: (index, after) => contacts?.next(read.rows[index] ?? NONE, after) ?? null,
    };
  }

  function storeOf(kpiId: string): Store {
    const store = stores.get(kpiId);
    if (!store) throw new RangeError(`this engine does not measure "${kpiId}"`);
    return store;
  }

  /** Partners are asked for again and again in one look: what was measured is kept until a ticket changes. */
  const measured = new Map<string, KpiResult>();

  function measure(kpiId: string, context: MeasureContext): KpiResult {
    if (context.desk) return measureAgain(kpiId, context);
    const { agent, period, now, clock, format } = context;
    const key = JSON.stringify([kpiId, agent, period.from, period.to, now, clock, format]);
    let result = measured.get(key);
    if (!result) {
      result = measureAgain(kpiId, context);
      if (measured.size >= MOST_KEPT) measured.clear();
      measured.set(key, result);
    }
    return result;
  }

  function measureAgain(kpiId: string, context: MeasureContext): KpiResult {
    const store = storeOf(kpiId);
    const { partner } = store.definition;
    return resultOf(
      store.definition,
      () => view(store, context),
      context,
      partner && measure(partner.id, context),
    );
  }

  function measureParts(
    kpiId: string,
    context: MeasureContext,
    placeOf: PlaceOf,
    wanted: readonly string[] = [],
  ): Map<string, KpiResult> {
    const store = storeOf(kpiId);
    const { partner } = store.definition;
    const parts = partsOfView(view(store, context), placeOf, wanted);
    const partners = partner && measureParts(partner.id, context, placeOf, [...parts.keys()]);
    return new Map(
      [...parts].map(([place, part]) => [
        place,
        resultOf(store.definition, () => part, context, partners?.get(place) ?? null),
      ]),
    );
  }

  return {
    get size() {
      return codes.rows.size;
    },
    upsert(facts) {
      if (measured.size > 0) measured.clear();
      const row = codes.rows.add(facts.ticket, facts.createdAt);
      if (!isContact(facts)) return;
      if (facts.excluded === null) {
        for (const { of, store } of sampling) of(facts, store);
        for (const { of, store } of spanning) of(facts, store);
      }
      for (const { of, store } of contacting) {
        const contact = of(facts);
        if (contact !== null) store.add(row, contact);
      }
    },
    remove(ticket) {
      measured.clear();
      codes.rows.remove(ticket);
    },
    measure,
    measureParts,
    samplesOf: (kpiId, context) => view(storeOf(kpiId), context).samples,
  };
}

/** The one value of a key, made when it is first asked for; null without a key. */
function one<K, V>(known: Map<K, V>, key: K | undefined, make: () => V): V | null {
  if (key === undefined) return null;
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** The KPIs and, once each, the partners that come along with them. */
function withPartners(kpis: readonly Kpi[]): Set<Kpi> {
  const all = new Set<Kpi>(kpis);
  for (const kpi of all) {
    const { partner } = definitionOf(kpi);
    if (partner) all.add(partner);
  }
  return all;
}
