import type { PutTraining, Training } from '../../../shared/protocol/console/training.ts';
import type { OwnTraining } from '../../../shared/protocol/training.ts';
import type { Desk } from '../../../shared/routing/desk.ts';
import { skillCoverage } from '../../../shared/routing/skill-coverage.ts';
import { say } from '../../../shared/survey/words.ts';
import { dayOf } from '../../../shared/time/periods.ts';
import { certificateCoverage } from '../../../shared/training/certificate-coverage.ts';
import { trainingState } from '../../../shared/training/state.ts';
import type { StoredTraining } from '../../store/trainings.ts';
import type { AppContext } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { type ConsolePerson, mayDo } from './people.ts';

/** Skills few or nobody can take, by what is set, with who wants to grow there and who has a training planned. */
function planOf(
  desk: Desk,
  zone: string,
  entries: readonly StoredTraining[],
  named: (skill: string) => string,
): NonNullable<Training['plan']> {
  const people = (ids: ReadonlySet<string>) =>
    desk.agents.filter(({ id }) => ids.has(id)).map(({ id, name }) => ({ id, name }));
  return skillCoverage(desk, zone).flatMap(({ asked, people: able, spans }) => {
    if (asked.kind === 'language') return [];
    const { id: skill, level } = asked;
    const gap =
      able.length === 0
        ? 'nobody'
        : able.length === 1
          ? 'one'
          : spans.some((span) => span.able === 0)
            ? 'hours'
            : null;
    if (gap === null) return [];
    const wishing = desk.agents.filter(({ id, growing }) => growing.includes(skill) && !able.includes(id));
    const planned = entries.filter((entry) => entry.skill === skill && entry.obtainedOn === null);
    return [
      {
        ...{ skill, name: named(skill), level, gap },
        wishing: people(new Set(wishing.map(({ id }) => id))),
        planned: people(new Set(planned.map(({ person }) => person))),
      },
    ];
  });
}

/** What people hold and plan, as far as `who` may see it. Of those who have left nothing is listed. */
export async function trainingFor(who: ConsolePerson, context: AppContext): Promise<Training> {
  const { store, settings, now } = context;
  const { site, desk, zone, language } = settings;
  const manages = mayDo(who, 'training.manage');
  const today = dayOf(now(), zone);
  const entries = await store.do('readTrainings', { site, person: manages ? null : who.id });
  const named = (skill: string): string =>
    say(desk.skills[skill]?.label ?? {}, who.language, language) || skill;
  const people = desk.agents
    .filter(({ id }) => manages || id === who.id)
    .map(({ id, name }) => ({ id, name }));
  const there = entries.filter(({ person }) => people.some(({ id }) => id === person));
  return {
    people,
    skills: Object.keys(desk.skills).map((id) => ({ id, name: named(id) })),
    entries: there.flatMap(({ person: of, ...entry }) => {
      const person = people.find(({ id }) => id === of);
      return person ? [{ ...entry, person, state: trainingState(entry, today) }] : [];
    }),
    plan: manages ? planOf(desk, zone, entries, named) : null,
    certificates: manages
      ? certificateCoverage(there, Object.keys(desk.skills), today).map((one) => ({
          ...one,
          name: named(one.skill),
        }))
      : null,
  };
}

/** An agent's own entries, with the names of skills in the language of the reader. */
export async function ownTraining(
  { agent, language }: { readonly agent: string; readonly language: string },
  { store, settings: { site, desk, language: ours } }: AppContext,
): Promise<OwnTraining[]> {
  const entries = await store.do('readTrainings', { site, person: agent });
  return entries.map(({ person: _, skill, ...entry }) => ({
    ...entry,
    skill: skill && (say(desk.skills[skill]?.label ?? {}, language, ours) || skill),
  }));
}

/** Whose entries `who` may change: null: anybody's. */
const ownerFor = (who: ConsolePerson): string | null => (mayDo(who, 'training.manage') ? null : who.id);

/** Keeps an entry. Throws `not-allowed` for somebody else's, `not-found` for nobody of the desk or a skill it does not have. */
export async function keepTraining(
  who: ConsolePerson,
  body: PutTraining,
  context: AppContext,
): Promise<Training> {
  const { store, settings, now } = context;
  const owner = ownerFor(who);
  if (owner !== null && body.person !== owner)
    throw new ApplicationError(
      'not-allowed',
      'Of others only whoever leads enters something. Nothing was kept.',
    );
  if (!settings.desk.agents.some(({ id }) => id === body.person))
    throw new ApplicationError('not-found', 'Nobody of the desk has this id. Nothing was kept.');
  if (body.skill !== null && !Object.hasOwn(settings.desk.skills, body.skill))
    throw new ApplicationError('not-found', 'The desk has no such skill. Nothing was kept.');
  const refused = await store.do('putTraining', { ...body, site: settings.site, owner, now: now() });
  if (refused === 'id-taken')
    throw new ApplicationError(
      'id-taken',
      'Another entry has this id. Nothing was kept: send it with a new one.',
    );
  if (refused === 'too-many')
    throw new ApplicationError(
      'too-many-requests',
      'Two hundred entries of one person are as many as are kept. Take some out first.',
    );
  return await trainingFor(who, context);
}

/** Takes an entry out. Throws `not-found` when there is none, or it is somebody else's. */
export async function dropTraining(who: ConsolePerson, id: string, context: AppContext): Promise<Training> {
  const { store, settings } = context;
  const gone = await store.do('removeTraining', { site: settings.site, id, owner: ownerFor(who) });
  if (!gone) throw new ApplicationError('not-found', 'There is no such entry for you, or not any more.');
  return await trainingFor(who, context);
}
