import { baseLanguage } from '../../../shared/locales/base-language.ts';
import { customerLanguages } from '../../../shared/locales/customers.ts';
import type { ReadCoverage, TeamCoverage } from '../../../shared/protocol/console/coverage.ts';
import type {
  CompareDraft,
  DeskDraft,
  DraftCompared,
  RoutingSetUp,
  Trial,
  TryCase,
} from '../../../shared/protocol/console/routing.ts';
import { decide } from '../../../shared/routing/decide.ts';
import type { Decision, RoutingCase, RoutingState } from '../../../shared/routing/decision.ts';
import type { Desk } from '../../../shared/routing/desk.ts';
import { explain } from '../../../shared/routing/explain.ts';
import { decisionInput } from '../../../shared/routing/knowledge.ts';
import { needsOf } from '../../../shared/routing/needs.ts';
import { problemsOf } from '../../../shared/routing/rule-problems.ts';
import { skillCoverage } from '../../../shared/routing/skill-coverage.ts';
import { standingsOf } from '../../../shared/routing/standing.ts';
import { routingSnapshot } from '../../store/routing-snapshot.ts';
import { ownLanguage } from '../../words/own-words.ts';
import type { AppContext } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { askableIn, chosenIn, valuesIn } from './askable.ts';

/** So many of the newest cases can be tried one by one, and are compared at once. */
const OFFERED = 20;
const COMPARED = 200;
/** So many changed cases are listed. */
const LISTED = 50;

/** The rules that hold, and what is needed to read, try and change them. */
export async function routingSetUp({ settings, store }: AppContext): Promise<RoutingSetUp> {
  const { desk, surveys, site, language } = settings;
  const askable = askableIn(surveys.before, desk.rules);
  const said = await store.look('readSaid', { site, limit: OFFERED });
  const spoken = desk.agents.flatMap(({ languages }) => languages.map(baseLanguage));
  return {
    language: surveys.before?.language ?? language,
    askable,
    rules: desk.rules,
    queues: desk.queues.map(({ id, name }) => ({ id, name })),
    skills: desk.skills,
    channels: [...new Set(['chat', 'ticket', ...desk.agents.flatMap(({ channels }) => channels)])],
    schedules: Object.keys(desk.schedules),
    languages: [...new Set([...spoken, ...Object.keys(customerLanguages).map(baseLanguage)])].toSorted(),
    cases: said.map((one) => chosenIn(one, askable)),
  };
}

/** The desk with the parts of a draft in the place of its own. */
export function withDraft(desk: Desk, { rules, skills, queues, agents, schedules }: DeskDraft): Desk {
  return {
    ...desk,
    ...(rules && { rules }),
    ...(skills && { skills }),
    ...(queues && { queues }),
    ...(agents && { agents }),
    ...(schedules && { schedules }),
  };
}

/** Who is there: now, or at another time everybody within their hours, and free. */
async function stateFor(
  of: RoutingCase,
  desk: Desk,
  at: number | null,
  context: AppContext,
): Promise<RoutingState> {
  const { settings, store, knowledge } = context;
  const snapshot = routingSnapshot(context);
  const { learned, ...here } = await store.do('readRouting', { site: settings.site, desk: snapshot });
  if (at === null) return decisionInput([of], desk, here, { ...knowledge.newest(), learned }).state;
  const free = { status: 'available', load: {}, idleSince: 0 } as const;
  const agents = Object.fromEntries(desk.agents.map(({ id }) => [id, free]));
  return decisionInput([of], desk, { now: at, agents }, { learned }).state;
}

/** The instant of a minute by the desk's clock. Throws `malformed-body` when no calendar has it. */
function instantOf(local: string, zone: string): number {
  try {
    return Temporal.PlainDateTime.from(local, { overflow: 'reject' }).toZonedDateTime(zone).epochMilliseconds;
  } catch {
    throw new ApplicationError('malformed-body', `at: there is no day ${local.slice(0, 10)}.`);
  }
}

/** Decides for a case that nobody has, as for a customer who came at that moment. Nothing is kept and nobody gets it. */
export async function tryCase(input: TryCase, context: AppContext): Promise<Trial> {
  const { settings, waits, now } = context;
  const desk = withDraft(settings.desk, input.draft ?? {});
  const at = input.at === undefined ? null : instantOf(input.at, settings.zone);
  const needs = needsOf(input.answers, desk.rules, desk.queues, input.locale);
  const of: RoutingCase = { id: 'tried', needs, channel: input.channel, waitingSince: at ?? now() };
  const state = await stateFor(of, desk, at, context);
  const decision = decide({ ...of, waitingSince: state.now }, desk, state);
  const told = at === null && decision.outcome === 'waiting' ? await waits.newcomer(needs, of.channel) : null;
  const queue = desk.queues.find(({ id }) => id === needs.queue);
  if (!queue) throw new Error('Needs name a queue that the desk does not have.');
  return {
    queue: { id: queue.id, name: queue.name },
    ...{ required: needs.required, preferred: needs.preferred, tier: needs.tier },
    ...{ topic: needs.topic, priority: needs.priority, matched: needs.rules },
    outcome: decision.outcome,
    agent: decision.agent,
    told: sentencesOf(decision, desk, input.language, context),
    backAt: decision.backAt,
    wait: told && { from: told.fromMinutes, to: told.toMinutes },
    promiseMinutes: queue.promiseMinutes,
    overflow: queue.overflow
      .filter(({ tier }) => desk.agents.some((agent) => agent.tier === tier))
      .map(({ tier, atShare }) => ({ tier, afterMinutes: atShare * queue.promiseMinutes })),
    people: standingsOf(of, desk, state, input.language).map(({ agent, ...standing }) => ({
      id: agent,
      ...standing,
      lacks: [...standing.lacks],
    })),
    problems: problemsIn(desk, context),
  };
}

/** The sentences of a decision as customer and agent would read them, in the lead's own language. */
function sentencesOf(
  decision: Decision,
  desk: Desk,
  language: string,
  { settings: { words, register, zone } }: AppContext,
): Trial['told'] {
  const own = words[ownLanguage(words, language) ?? '']?.routing;
  const agent =
    decision.outcome === 'assigned' ? explain(decision, desk, { audience: 'agent', language }) : null;
  return {
    customer: explain(decision, desk, { audience: 'customer', language, register, own, zone }),
    agent,
  };
}

const problemsIn = (desk: Desk, { settings }: AppContext): Trial['problems'] =>
  problemsOf(desk.rules, desk, valuesIn(settings.surveys.before)).map((problem) => ({ ...problem }));

/** Routes the newest cases on the desk as it is being edited: which of them would have gone elsewhere. */
export async function compareDraft({ draft }: CompareDraft, context: AppContext): Promise<DraftCompared> {
  const { settings, store } = context;
  const before = settings.desk;
  const after = withDraft(before, draft);
  const compared = await store.look('comparePast', { site: settings.site, limit: COMPARED, before, after });
  return {
    ...compared,
    queues: [...compared.queues],
    needs: [...compared.needs],
    changed: compared.changed.slice(0, LISTED),
    problems: problemsIn(after, context),
  };
}

/** How many people could take what, hour by hour of an ordinary week. */
export async function coverageFor(
  { draft = {} }: ReadCoverage,
  { settings }: AppContext,
): Promise<TeamCoverage> {
  const desk = withDraft(settings.desk, draft);
  const named = new Map(desk.agents.map(({ id, name }) => [id, name]));
  return {
    rows: skillCoverage(desk, settings.zone).map(({ asked, people, spans }) => ({
      asked,
      people: people.map((id) => ({ id, name: named.get(id) ?? id })),
      spans: spans.map((span) => ({ ...span, days: [...span.days] })),
    })),
  };
}
