import { fill } from '../../shared/locales/agent/fill.ts';
import type { AgentWords } from '../../shared/locales/agent/words.ts';
import type { LeftOut } from '../helpdesks/helpdesk.ts';
import { helpdeskOf } from '../helpdesks/registry.ts';
import type { Health } from '../messages.ts';
import type { Speech } from '../numbers/speech.ts';
import { pairing } from '../settings/settings.ts';
import { collectorState } from '../sync/collector-state.ts';
import type { DeskState } from '../sync/desk-state.ts';
import { isFailure } from '../sync/phase.ts';
import { leftOutLines, matters } from './left-out.ts';
import { speech } from './speech.ts';
import { storeOf } from './store-of.ts';

/** How the two connections are, in words that say what to do. `desk`: the helpdesk looked at, or null when none is known. */
export async function healthOf(desk: DeskState | null): Promise<Health> {
  const spoken = await speech();
  const store = desk && (await storeOf(desk));
  return {
    helpdesk: helpdeskHealth(desk, (await store?.leftOut()) ?? [], spoken),
    collector: await collectorHealth(desk, spoken),
  };
}

function helpdeskHealth(
  desk: DeskState | null,
  leftOut: readonly LeftOut[],
  { words, locale }: Speech,
): Health['helpdesk'] {
  const read = desk === null || desk.agent === null ? stateWithoutAgent(desk) : stateOf(desk);
  const state = read === 'ok' && leftOut.some(matters) ? 'incomplete' : read;
  const values = {
    helpdesk: helpdeskOf(desk?.helpdesk ?? '')?.name ?? '',
    time: when(desk?.lastSyncAt ?? null, locale, words['health.never']),
  };
  return {
    state,
    text: [
      fill(words[`health.helpdesk.${state === 'incomplete' ? 'ok' : state}`], values, locale),
      ...leftOutLines(leftOut, values.helpdesk, words, locale),
    ].join(' '),
    lastSyncAt: desk?.lastSyncAt ?? null,
  };
}

function stateOf(desk: DeskState): Health['helpdesk']['state'] {
  if (isFailure(desk.phase)) return desk.phase;
  return desk.phase === 'idle' ? 'ok' : 'syncing';
}

/** Before anybody was ever seen logged in, a helpdesk in the middle of its first sync is being read. */
function stateWithoutAgent(desk: DeskState | null): Health['helpdesk']['state'] {
  return desk === null || desk.phase === 'idle' ? 'unknown' : stateOf(desk);
}

async function collectorHealth(
  desk: DeskState | null,
  { words, locale }: Speech,
): Promise<Health['collector']> {
  const paired = await pairing.get();
  const { failures, refused, lastSeenAt } = await collectorState.get();
  const say = (key: keyof AgentWords) =>
    fill(
      words[key],
      { time: when(lastSeenAt, locale, words['health.never']), agent: paired?.agent.name ?? '' },
      locale,
    );
  if (paired === null) return { state: 'not paired', text: say('health.collector.not paired'), lastSeenAt };
  if (refused) return { state: 'not paired', text: say('health.collector.refused'), lastSeenAt };
  if (desk?.agent && desk.agent.id !== paired.agent.id) {
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
