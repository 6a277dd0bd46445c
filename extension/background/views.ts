import type { TicketFacts } from '../../shared/session/facts.ts';
import { helpdeskOf } from '../helpdesks/registry.ts';
import type { KpiDetail, Messages, OfferLine, OverlayView, PanelView } from '../messages.ts';
import { agreementLine } from '../numbers/agreement-line.ts';
import { kpiDetail, kpiLine, type Setting } from '../numbers/kpi-line.ts';
import type { Measured } from '../numbers/measure.ts';
import { milestoneLine, milestonePaces } from '../numbers/milestone-line.ts';
import { periodOf } from '../numbers/period.ts';
import { promiseLine } from '../numbers/promise-line.ts';
import { shareLine } from '../numbers/share-line.ts';
import type { Speech } from '../numbers/speech.ts';
import { choices, pairing } from '../settings/settings.ts';
import { collectorState } from '../sync/collector-state.ts';
import { type DeskState, desks } from '../sync/desk-state.ts';
import { isSessionCase } from '../sync/session-case.ts';
import { cardOf } from './cards.ts';
import { expectedAtAGlance, expectedInDepth } from './expected.ts';
import { healthOf } from './health.ts';
import { numbersAtAGlance, numbersInDepth, pastNumbers } from './numbers.ts';
import { recoveryLines, recoveryNotice } from './recoveries.ts';
import { shareable } from './sharing.ts';
import { withoutSource } from './sources.ts';
import { speech } from './speech.ts';
import { storeOf } from './store-of.ts';
import { collectorStore } from './stores.ts';
import { agreements, aims, milestones } from './targets.ts';

/** What the overlay and the side panel show, ready to draw. */

/** `session`: as the ticket's own record says, else as found on the page. */
export async function overlayView(
  desk: DeskState,
  ticket: string,
  session: string | null,
): Promise<OverlayView> {
  const setting = await settingOf(desk, (spoken) => expectedAtAGlance(desk, spoken));
  const [card, measured, offers, health, { overlayOpen }] = await Promise.all([
    cardOf(desk, ticket, session),
    numbersAtAGlance(desk),
    openOffers(),
    healthOf(desk),
    choices.get(),
  ]);
  const unsourced = await withoutSource(desk);
  const held = await (await storeOf(desk))?.held(ticket);
  const notice = await recoveryNotice(desk, card?.session ?? session);
  const { locale, dir, words } = setting.speech;
  return {
    open: overlayOpen,
    locale,
    dir,
    words,
    card,
    kpis: measured.filter(isTold(unsourced)).map((one) => kpiLine(one, setting)),
    offers,
    promise: held ? promiseLine(held.facts, setting.speech, Date.now()) : null,
    shared: held ? await sharedLine(held.facts, desk.agent?.id ?? null, setting.speech) : null,
    notice,
    health,
  };
}

export async function panelView({ period, clock }: Messages['panelAsksView']['request']): Promise<PanelView> {
  const [desk = null] = await desks();
  const setting = await settingOf(desk, async (spoken) =>
    desk === null ? new Map() : expectedInDepth(desk, period, clock, spoken),
  );
  const numbers = desk && (await numbersInDepth(desk, period, clock));
  const { locale, dir, words } = setting.speech;
  const unsourced = await withoutSource(desk);
  const state = await collectorState.get();
  const now = Date.now();
  const zone = Temporal.Now.timeZoneId();
  const kept = await milestones();
  const waiting = (await agreements()).filter((one) => one.state === 'proposed' && one.proposedBy === 'lead');
  const past = waiting.length === 0 || desk === null ? null : await pastNumbers(desk);
  const pairedAs = await pairing.get();
  const paired = pairedAs !== null && !state.refused;
  const linkTo = (id: string): KpiDetail['tickets'][number] => ({
    id,
    subject: numbers?.subjects.get(id) ?? null,
    ...(isSessionCase(id)
      ? { name: words['session.case'], url: null }
      : { url: desk && (helpdeskOf(desk.helpdesk)?.ticketUrl(desk.base, id) ?? null) }),
  });
  return {
    locale,
    dir,
    words,
    agent: desk?.agent ?? null,
    period: { id: period, ...(numbers?.period ?? periodOf(period, now, zone)) },
    kpis: (numbers?.measured ?? [])
      .filter(isTold(unsourced))
      .map((one) => kpiDetail(one, setting, linkTo, numbers?.review ?? [], now)),
    milestones: kept.map((one) => milestoneLine(one, setting.speech, now)),
    milestonePace: milestonePaces(kept, setting.speech, now, zone),
    past,
    unsourced: [...unsourced],
    proposals: waiting.map((one) => agreementLine(one, 'agent', past, setting.speech)),
    offers: await openOffers(),
    recoveries: await recoveryLines(desk),
    shareable: await shareable(desk),
    promises: (numbers?.promised ?? []).flatMap((facts) => {
      const line = promiseLine(facts, setting.speech, now);
      return line === null ? [] : [{ ...line, ticket: linkTo(facts.ticket) }];
    }),
    lead: paired && pairedAs.lead,
    status: paired ? (await choices.get()).status : null,
    praise: numbers?.praise ?? [],
    health: await healthOf(desk),
  };
}

/** Who else has a part in a ticket, by name where the desk tells it. */
async function sharedLine(facts: TicketFacts, agent: string | null, spoken: Speech): Promise<string | null> {
  const colleagues = (await pairing.get())?.colleagues ?? [];
  return shareLine(facts, agent, (id) => colleagues.find((one) => one.id === id)?.name ?? id, spoken);
}

/** Is there a source, or was there one while what is known was written? */
const isTold =
  (unsourced: ReadonlySet<string>) =>
  ({ result }: Measured): boolean =>
    result.n > 0 || !unsourced.has(result.kpi);

async function settingOf(
  desk: DeskState | null,
  expectedIn: (spoken: Speech) => Promise<Setting['expected']>,
): Promise<Setting> {
  const paired = await pairing.get();
  const spoken = await speech();
  return {
    aims: await aims(),
    team: paired === null ? null : ((await (await collectorStore(paired)).team())?.figures ?? []),
    expected: await expectedIn(spoken),
    cannot: helpdeskOf(desk?.helpdesk ?? '')?.cannot ?? {},
    speech: spoken,
  };
}

async function openOffers(): Promise<OfferLine[]> {
  const paired = await pairing.get();
  if (paired === null) return [];
  const offers = await (await collectorStore(paired)).offers(Date.now());
  return offers.map(({ id, text, expires }) => ({ id, text, expires }));
}
