import { mainTopics, type OwnMean, ownMeans } from '../../shared/kpi/team/own-means.ts';
import { monthOf, seasonOf, voicePeriod } from '../../shared/kpi/team/seasons.ts';
import type { Team } from '../../shared/protocol/team.ts';
import type { TicketFacts } from '../../shared/session/facts.ts';
import { secretDraw } from '../numbers/secret-draw.ts';
import { voicesOf } from '../numbers/voices.ts';
import { readTeam } from '../pairing/client.ts';
import type { CollectorStore } from '../pairing/store.ts';
import type { Pairing } from '../settings/settings.ts';
import { saidFor, say, secretOf } from '../settings/voice.ts';
import { connections } from '../tickets/connection.ts';
import { storeOf } from './store-of.ts';

/**
 * What leaves this browser for the team's sake: once a month one number for each KPI, blurred with a secret that stays
 * here. What is said is written down before it is sent, and never said again in other words: two looks tell more than one.
 */

/** Reads the team's figures, and says this month's voices if they are not said yet. Nothing with a collector of before. */
export async function refreshTeam(
  paired: Pairing,
  store: CollectorStore,
  signal: AbortSignal,
): Promise<void> {
  const team = await readTeam(paired, signal);
  if (team === null) return;
  await store.saveTeam(team);
  const month = monthOf(Date.now(), paired.zone);
  if (team.month !== month || team.season !== seasonOf(month)) return;
  const said = await saidFor(paired);
  // One season, one crowd: another would be blurred again, and so be a second look.
  const sameCrowd = said.season !== team.season || said.cohort === team.cohort;
  const speaks = team.cohort !== null && said.month !== month && sameCrowd;
  if (said.ready === month && !speaks) return;
  const means = await meansOf(paired, month);
  if (means.length === 0) return;
  if (said.ready !== month) {
    await say(paired, { ready: month });
    await store.enqueue(
      `ready ${month}`,
      { kind: 'ready', ready: { month, topics: mainTopics(means) } },
      Date.now(),
    );
  }
  if (team.cohort !== null && speaks) await speak(team, team.cohort, means, paired, store);
}

async function speak(
  { month, season, topics }: Team,
  cohort: string,
  means: readonly OwnMean[],
  paired: Pairing,
  store: CollectorStore,
): Promise<void> {
  const draw = await secretDraw(await secretOf(paired));
  const isFirst = (await saidFor(paired)).season !== season;
  const voices = await voicesOf(means, { cohort, topics: isFirst ? topics : [] }, draw);
  await say(paired, { month, season, cohort });
  await store.enqueue(
    `voices ${month}`,
    { kind: 'voices', told: { month, season, cohort, voices } },
    Date.now(),
  );
}

/** Over all helpdesks this agent works in; none before the first sync is through: half a log tells wrong numbers. */
async function meansOf({ agent, zone }: Pairing, month: string): Promise<OwnMean[]> {
  const { from } = voicePeriod(month, zone);
  const logs: TicketFacts[][] = [];
  for (const desk of await connections()) {
    if (desk.agent?.id !== agent.id) continue;
    const tickets = desk.lastSyncAt === null ? null : await storeOf(desk);
    if (tickets === null) return [];
    logs.push((await tickets.ticketsSince(from)).map(({ facts }) => facts));
  }
  return ownMeans(logs, { agent: agent.id, month, zone });
}
