import type { Engine } from '../../shared/kpi/engine/engine.ts';
import type { Expected } from '../../shared/kpi/expected/expected.ts';
import type { SessionCard } from '../../shared/protocol/session-card.ts';
import type { PanelView } from '../messages/panel.ts';
import { type ActiveTargets, activeTargetsOf } from '../numbers/active-targets.ts';
import { type Localization, localizationIn } from '../numbers/localization.ts';
import type { KpiAtAGlance } from '../numbers/measure.ts';
import { type CollectorState, collectorState } from '../pairing/connection.ts';
import type { Overview } from '../pairing/overview.ts';
import { readTexts } from '../platform/texts.ts';
import { type Policy, policyInForce } from '../settings/policy.ts';
import { type Choices, choices, type HelpdeskAddress, type Pairing, pairing } from '../settings/settings.ts';
import { connections, type HelpdeskConnectionState } from '../tickets/connection.ts';
import type { TicketRecord } from '../tickets/ticket-record.ts';
import type { TicketSummary } from '../tickets/ticket-store.ts';

/**
 * All that is known at one instant, read once for a message. Views are functions of it: they open no store and wait for
 * nothing, so that no view is made of two pairings or of two helpdesks.
 */
export interface Snapshot {
  /** UTC milliseconds. */
  readonly now: number;
  /** IANA zone the agent's days are counted in. */
  readonly zone: string;
  readonly pairing: Pairing | null;
  readonly choices: Choices;
  readonly policy: Policy;
  /** Values of the policy that cannot be used, by their place in it. */
  readonly unusable: readonly string[];
  readonly l10n: Localization;
  readonly collectorState: CollectorState;
  /** All helpdesks known, the one looked at last first. */
  readonly connections: readonly HelpdeskConnectionState[];
}

/** With what is kept of one helpdesk, and what the collector told. */
export interface HelpdeskSnapshot extends Snapshot {
  /** The helpdesk looked at; null when none is known. */
  readonly connection: HelpdeskConnectionState | null;
  /** null before anybody was seen at the helpdesk. */
  readonly tickets: TicketSummary | null;
  /** null while not paired. */
  readonly collector: Overview | null;
}

export interface OverlaySnapshot extends HelpdeskSnapshot {
  readonly connection: HelpdeskConnectionState;
  /** The ticket's session: as its own record says, else as found on the page; null: not known. */
  readonly session: string | null;
  /** The numbers kept beside the tickets; none before the first sync is through. */
  readonly numbers: readonly KpiAtAGlance[];
  readonly expected: readonly Expected[];
}

export interface History {
  readonly engine: Engine;
  /** Every ticket with activity in the period looked at, and all not put away yet. */
  readonly records: readonly TicketRecord[];
}

export interface PanelSnapshot extends HelpdeskSnapshot {
  /** null before the first sync is through: half a log tells wrong numbers. */
  readonly history: History | null;
  /** What pleased customers wrote, whenever it was; none before the first sync is through. */
  readonly praise: PanelView['praise'];
  /** The agent's open tickets. */
  readonly open: readonly TicketRecord[];
  /** The agent's running sessions that the collector can give to a higher tier, the newest first. */
  readonly running: readonly SessionCard[];
  /** Cards of sessions that were reviewed. */
  readonly reviewed: readonly SessionCard[];
  /** Tickets open in the helpdesk's tabs, the newest look first. */
  readonly lookedAt: readonly string[];
}

export interface SettingsSnapshot extends HelpdeskSnapshot {
  readonly engine: Engine | null;
  /** Origins the browser lets us read. */
  readonly granted: ReadonlySet<string>;
  /** Helpdesks a token of the agent's own is kept for, as "kind origin". */
  readonly withToken: ReadonlySet<string>;
  /** Statuses nobody could read so far, over all helpdesks, in small letters. */
  readonly unknownStatuses: readonly string[];
}

/** What is known without a look into tickets or the collector's news. All of it is in memory once the worker is awake. */
export async function readSnapshot(): Promise<Snapshot> {
  const [paired, chosen, { policy, unusable }, state, known] = await Promise.all([
    pairing.get(),
    choices.get(),
    policyInForce(),
    collectorState.get(),
    connections(),
  ]);
  return {
    now: Date.now(),
    zone: Temporal.Now.timeZoneId(),
    pairing: paired,
    choices: chosen,
    policy,
    unusable,
    l10n: await localizationIn(policy.language ?? chosen.language, navigator.languages, readTexts),
    collectorState: state,
    connections: known,
  };
}

/** The helpdesks the agent added and those the company's policy names, each once. */
export function addressesIn({
  choices: { helpdesks: own },
  policy,
}: Pick<Snapshot, 'choices' | 'policy'>): HelpdeskAddress[] {
  // A policy is written by hand: its address may end in a slash or a path.
  const fixed = (policy.helpdesks ?? []).map(({ id, origin }) => ({ id, origin: new URL(origin).origin }));
  return [...fixed, ...own.filter((address) => !fixed.some((other) => other.origin === address.origin))];
}

/** The targets in force: the agent's own, over them what was agreed, over both what the company's policy names. */
export function activeTargetsIn({
  choices: { targets },
  policy,
  collector,
}: Pick<HelpdeskSnapshot, 'choices' | 'policy' | 'collector'>): ActiveTargets {
  return activeTargetsOf(targets, collector?.agreements ?? [], policy.targets ?? {});
}

/** Is the helpdesk's agent the paired one? Somebody else at the same browser is shown nothing of the collector's. */
export const isPairedAgent = ({
  pairing: paired,
  connection,
}: Pick<HelpdeskSnapshot, 'pairing' | 'connection'>): boolean =>
  paired !== null && paired.agent.id === connection?.agent?.id;
