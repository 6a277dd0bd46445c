import { setTimeout } from 'node:timers/promises';
import { unitsFor } from '../../shared/routing/eligible.ts';
import { type Known, learnFrom, priceMinutes } from '../../shared/routing/knowledge.ts';
import { ARRIVALS_FOR, WORK_FOR } from '../../shared/routing/timing.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import { DAY, MINUTE } from '../../shared/time/durations.ts';
import { hashOf } from '../security/keys.ts';
import type { Load, PastPage, PastSession } from '../store/history.ts';
import { MARK_LETTERS } from '../store/learned.ts';
import { routingSnapshot } from '../store/routing-snapshot.ts';
import { closedCases } from './closed-cases.ts';
import type { AppContext, Knowledge } from './context.ts';
import { surveyOf } from './surveys.ts';

/** Outcomes older than this say little about today. */
const LEARNT_FROM = 90 * DAY;
/** More sessions than this teach nothing new. */
const MOST = 50_000;
const AT_ONCE = 300;
/** Between two readings, in ms: the store's time is for requests. */
const REST = 20;
/** Arrivals in the last hour are counted as if these had come in it as well, so that a quiet one prices nothing at 0. */
const PRIOR_ARRIVALS = 1;

/** Makes the knowledge of one collector. */
export function makeKnowledge(context: Omit<AppContext, 'waits' | 'knowledge'>): Knowledge {
  const { settings, store, now } = context;
  const { site } = settings;
  let known: Omit<Known, 'learned'> = {};

  async function past(isOver: () => boolean): Promise<PastSession[]> {
    const sessions: PastSession[] = [];
    let before: number | null = now() + 1;
    while (before !== null && sessions.length < MOST && !isOver()) {
      const since = now() - LEARNT_FROM;
      const page: PastPage = await store.do('readPast', { site, since, before, limit: AT_ONCE });
      sessions.push(...page.sessions);
      before = page.last;
      await setTimeout(REST, undefined, { ref: false });
    }
    return sessions;
  }

  const self: Knowledge = {
    newest: () => known,

    async learn(isOver = () => false) {
      const sessions = await past(isOver);
      if (isOver()) return;
      const surveys = new Map<string, Promise<Survey | null>>();
      const find = (id: string, version: number): Promise<Survey | null> => {
        const found = surveys.get(`${id} ${version}`) ?? surveyOf(context, id, version);
        surveys.set(`${id} ${version}`, found);
        return found;
      };
      const learned = learnFrom(await closedCases(sessions, find, now()), settings.desk);
      if (Object.keys(learned.outcomes).length === 0) return;
      const body = JSON.stringify(learned);
      const mark = hashOf(body).slice(0, MARK_LETTERS);
      await store.do('keepLearned', { site, mark, body });
    },

    async price() {
      const at = routingSnapshot({ settings, now, knowledge: self });
      const spans = { arrivalsFor: ARRIVALS_FOR, workFor: WORK_FOR };
      const { kinds, arrived, work } = await store.do('readLoad', { site, now: at.now, ...spans });
      const state = await store.do('readRouting', { site, desk: at });
      const all = kinds.reduce((sum, { count }) => sum + count, 0);
      const perMinute = (arrived + PRIOR_ARRIVALS) / (ARRIVALS_FOR / MINUTE);
      const inflow = kinds.map(({ needs, channel, count }) => ({
        needs,
        channel,
        perMinute: (perMinute * count) / all,
      }));
      const prices = priceMinutes(inflow, settings.desk, state, known.prices);
      // Whoever was not there has no share of these hours to be judged by.
      const here = Object.entries(shareOf(work, context)).filter(([agent]) => prices[agent] !== undefined);
      known = { prices, utilisation: Object.fromEntries(here) };
    },
  };
  return self;
}

/** Share of everybody's capacity that was in use over the last two hours, 0 to 1. */
function shareOf(work: Load['work'], { settings }: Pick<AppContext, 'settings'>): Record<string, number> {
  const byAgent = Map.groupBy(work, ({ agent }) => agent);
  return Object.fromEntries(
    settings.desk.agents.map((agent) => {
      const unitMs = (byAgent.get(agent.id) ?? []).reduce(
        (sum, { channel, ms }) => sum + ms * unitsFor(agent, channel),
        0,
      );
      return [agent.id, Math.min(1, unitMs / (agent.capacity * WORK_FOR))];
    }),
  );
}
