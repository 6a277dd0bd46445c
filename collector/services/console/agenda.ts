import { agentLanguage } from '../../../shared/locales/agent-language.ts';
import { kpiWords } from '../../../shared/locales/kpis.ts';
import type { Agenda } from '../../../shared/protocol/console/feedback.ts';
import type { TargetAgreement } from '../../../shared/protocol/targets.ts';
import { say } from '../../../shared/survey/words.ts';
import { DAY } from '../../../shared/time/durations.ts';
import type { AppContext } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { partnersOf } from './feedback.ts';
import { type ConsolePerson, mayDo } from './people.ts';

/** So far back what changed is looked for. */
const CHANGED_WITHIN = 30 * DAY;

type Item = Agenda['items'][number];

/** What a target is about, in the reader's language where it is spoken. */
function matterOf({ target }: TargetAgreement, language: string): string {
  if (target.kind === 'milestone') return target.name;
  const titles: Readonly<Record<string, { readonly name: string }>> =
    kpiWords[agentLanguage('auto', [language])];
  return titles[target.kpi]?.name ?? target.kpi;
}

/**
 * What somebody who leads and somebody of the desk may talk about: what passed between the two within 30 days, what they
 * agreed on, and what the latter wants to grow in. Both see the same. Throws `not-found` when the other is nobody of theirs.
 */
export async function agendaFor(who: ConsolePerson, other: string, context: AppContext): Promise<Agenda> {
  const { store, settings, now } = context;
  const { site, desk, language } = settings;
  if (!partnersOf(who, context).some(({ id }) => id === other)) {
    throw new ApplicationError('not-found', 'There is nobody by this id to talk with.');
  }
  const [lead, agent] = mayDo(who, 'feedback.write') ? [who.id, other] : [other, who.id];
  const since = now() - CHANGED_WITHIN;
  const [between, said, targets] = await Promise.all([
    store.do('readNotesBetween', { site, author: lead, agent }),
    store.do('readSaidOf', { site, lead, agent, since }),
    store.do('readTargets', { site, agent, endedSince: now() }),
  ]);
  const growing = desk.agents.find(({ id }) => id === agent)?.growing ?? [];
  const items: Item[] = [
    ...between.flatMap(({ followUp, doneAt, identified }): Item[] =>
      followUp !== null && doneAt === null ? [{ kind: 'follow-up', day: followUp, words: identified }] : [],
    ),
    ...between.flatMap(({ answer, answeredAt }): Item[] =>
      answer !== null && answeredAt !== null && answeredAt >= since
        ? [{ kind: 'answer', at: answeredAt, words: answer }]
        : [],
    ),
    ...between.flatMap(({ kind, at, strength }): Item[] =>
      kind === 'praise' && at >= since ? [{ kind, at, words: strength }] : [],
    ),
    ...said.map(
      ({ kind, at, words, session }): Item =>
        kind === 'review' ? { kind, at, words, session } : { kind, at, words },
    ),
    ...targets.map(
      (target): Item => ({
        ...{ kind: 'target', at: target.changedAt, words: matterOf(target, who.language) },
        waits: target.state === 'proposed',
      }),
    ),
    ...growing.map(
      (skill): Item => ({
        kind: 'wish',
        words: say(desk.skills[skill]?.label ?? {}, who.language, language) || skill,
      }),
    ),
  ];
  return { since, items };
}
