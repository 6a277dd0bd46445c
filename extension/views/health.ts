import type { AgentWords } from '../../shared/locales/en/agent.ts';
import { fill } from '../../shared/locales/fill.ts';
import { MINUTE } from '../../shared/time/durations.ts';
import type { LeftOut } from '../helpdesks/lib/helpdesk.ts';
import { helpdeskOf } from '../helpdesks/registry.ts';
import type { Health } from '../messages/health.ts';
import type { Localization } from '../numbers/localization.ts';
import type { HelpdeskConnectionState } from '../tickets/connection.ts';
import { doneAt } from '../tickets/reading-progress.ts';
import { isAtRest, isFailure } from '../tickets/sync-phase.ts';
import { leftOutLines, matters } from './left-out.ts';
import type { HelpdeskSnapshot } from './snapshot.ts';

/** How the two connections are, in words that say what to do. */
export function healthView(snapshot: HelpdeskSnapshot): Health {
  const { connection, tickets, now, l10n } = snapshot;
  return {
    helpdesk: helpdeskHealth(connection, tickets?.leftOut ?? [], now, l10n),
    collector: collectorHealth(snapshot),
  };
}

function helpdeskHealth(
  desk: HelpdeskConnectionState | null,
  leftOut: readonly LeftOut[],
  now: number,
  { words, locale }: Localization,
): Health['helpdesk'] {
  const read = desk === null || desk.agent === null ? stateWithoutAgent(desk) : stateOf(desk);
  const state = read === 'ok' && leftOut.some(matters) ? 'incomplete' : read;
  const first = desk === null ? null : firstReading(desk);
  const key =
    first === 'reading' ? readingWords(desk, now) : (`health.helpdesk.${wordsOf(state, desk)}` as const);
  const values = {
    count: desk?.read ?? 0,
    ...(desk && aheadOf(desk, now, locale)),
    helpdesk: helpdeskOf(desk?.helpdesk ?? '')?.name ?? '',
    time: when(desk?.lastSyncAt ?? null, locale, words['health.never']),
  };
  return {
    state,
    text: [fill(words[key], values, locale), ...leftOutLines(leftOut, values.helpdesk, words, locale)].join(
      ' ',
    ),
    lastSyncAt: desk?.lastSyncAt ?? null,
    first,
  };
}

/** Where an own token is what the helpdesk is read with, no login of the browser helps. */
function wordsOf(state: Health['helpdesk']['state'], desk: HelpdeskConnectionState | null) {
  if (state === 'incomplete') return 'ok';
  if (helpdeskOf(desk?.helpdesk ?? '')?.needsToken !== true) return state;
  if (state === 'key missing') return 'token missing';
  return state === 'logged out' ? 'token refused' : state;
}

/** What is said of a first reading: all that is known of it. */
function readingWords(desk: HelpdeskConnectionState | null, now: number) {
  if (desk?.lost) return 'health.lost';
  const progress = desk?.progress ?? null;
  if (progress === null) return 'health.reading';
  return doneAt(progress, now) === null ? 'health.reading of' : 'health.reading until';
}

/** How many tickets there are to be read, in round numbers, and when that is done, to five minutes. */
function aheadOf({ read, progress }: HelpdeskConnectionState, now: number, locale: string) {
  if (progress === null) return {};
  const total = read + progress.left;
  // Near the end a round number may be less than what is read already.
  const isRound = Number(total.toPrecision(2)) >= read;
  const digits = new Intl.NumberFormat(locale, isRound ? { maximumSignificantDigits: 2 } : {});
  const done = doneAt(progress, now);
  return {
    total: digits.format(total),
    ...(done !== null && { done: when(Math.ceil(done / FIVE_MINUTES) * FIVE_MINUTES, locale, '') }),
  };
}
const FIVE_MINUTES = 5 * MINUTE;

/** How the first reading stands. */
function firstReading({
  agent,
  lastSyncAt,
  phase,
  paused,
}: HelpdeskConnectionState): Health['helpdesk']['first'] {
  if (agent === null || lastSyncAt !== null) return null;
  if (paused) return 'paused';
  return isAtRest(phase) ? null : 'reading';
}

function stateOf(desk: HelpdeskConnectionState): Health['helpdesk']['state'] {
  if (firstReading(desk) === 'paused') return 'paused';
  if (isFailure(desk.phase)) return desk.phase;
  return desk.phase === 'idle' ? 'ok' : 'syncing';
}

/** What is said while there are no numbers: half a log tells wrong ones, and half a year of tickets takes its time. */
export function withoutKpis({ connection, l10n: { words } }: HelpdeskSnapshot): string {
  if (connection?.lastSyncAt !== null) return words['numbers.none'];
  if (connection.paused) return words['numbers.paused'];
  return words[isAtRest(connection.phase) ? 'numbers.none' : 'numbers.reading'];
}

/** Before anybody was ever seen logged in, a helpdesk in the middle of its first sync is being read. */
function stateWithoutAgent(desk: HelpdeskConnectionState | null): Health['helpdesk']['state'] {
  return desk === null || desk.phase === 'idle' ? 'unknown' : stateOf(desk);
}

function collectorHealth({
  connection,
  pairing,
  collectorState,
  l10n,
}: HelpdeskSnapshot): Health['collector'] {
  const { words, locale } = l10n;
  const { failures, refused, lastSeenAt } = collectorState;
  const say = (key: keyof AgentWords) =>
    fill(
      words[key],
      { time: when(lastSeenAt, locale, words['health.never']), agent: pairing?.agent.name ?? '' },
      locale,
    );
  if (pairing === null) return { state: 'not paired', text: say('health.collector.not paired'), lastSeenAt };
  if (refused) return { state: 'not paired', text: say('health.collector.refused'), lastSeenAt };
  if (connection?.agent && connection.agent.id !== pairing.agent.id) {
    return { state: 'not paired', text: say('health.collector.other agent'), lastSeenAt };
  }
  const state = failures > 0 ? 'unreachable' : 'ok';
  return { state, text: say(`health.collector.${state}`), lastSeenAt };
}

/** The time of day today, with the date on other days. */
function when(at: number | null, locale: string, never: string): string {
  if (at === null) return never;
  const today = new Date().toDateString() === new Date(at).toDateString();
  const style = today
    ? ({ timeStyle: 'short' } as const)
    : ({ dateStyle: 'medium', timeStyle: 'short' } as const);
  return new Intl.DateTimeFormat(locale, style).format(at);
}
