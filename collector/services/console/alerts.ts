import type { Alerts, NewAlertRule } from '../../../shared/protocol/console/alerts.ts';
import { say } from '../../../shared/survey/words.ts';
import { MINUTE } from '../../../shared/time/durations.ts';
import type { StoredAlertRule } from '../../store/alert-rules.ts';
import type { StoredAlert } from '../../store/alerts.ts';
import { isAboutOne } from '../alert-causes.ts';
import type { AppContext } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import type { ConsolePerson } from './people.ts';

const MOST = 20;

/** What needs somebody now by somebody's own rules, and these. */
export async function alertsFor(who: ConsolePerson, language: string, context: AppContext): Promise<Alerts> {
  const { store, settings } = context;
  const { site, zone, desk } = settings;
  const [rules, alerts] = await Promise.all([
    store.do('readAlertRules', { site }),
    store.do('readAlerts', { site }),
  ]);
  const named = (of: StoredAlertRule | StoredAlert) => ({
    ...{ id: of.id, kind: of.kind, minutes: of.minutes },
    queue: desk.queues.find(({ id }) => id === of.queue)?.name ?? of.queue,
    skill: of.skill === null ? null : skillName(of.skill, language, context),
  });
  return {
    zone,
    alerts: alerts
      .filter(({ person, endedAt }) => person === who.id && endedAt === null)
      .map((alert) => {
        const promise = desk.queues.find(({ id }) => id === alert.queue)?.promiseMinutes;
        return {
          ...named(alert),
          at: alert.at,
          seen: alert.seenAt !== null,
          session: alert.session,
          answer: alert.answer === null ? null : String(alert.answer),
          since: alert.session === null ? null : alert.since,
          promisedBy:
            alert.session === null || alert.since === null || promise === undefined
              ? null
              : alert.since + promise * MINUTE,
        };
      }),
    rules: rules
      .filter(({ person }) => person === who.id)
      .map((rule) => ({
        ...named(rule),
        webhooks: rule.webhooks === 1,
        rests: isAboutOne(rule, context),
      })),
    queues: desk.queues.map(({ id, name }) => ({ id, name })),
    skills: Object.keys(desk.skills).map((id) => ({ id, name: skillName(id, language, context) })),
  };
}

function skillName(id: string, language: string, { settings }: AppContext): string {
  const label = settings.desk.skills[id]?.label;
  return label === undefined ? id : say(label, language, settings.language);
}

/** Queue and skill a rule is of. Throws `not-found` where the desk has none by this id, or one person alone could help there. */
function subjectOf(
  person: string,
  given: NewAlertRule,
  context: AppContext,
): Record<'queue' | 'skill', string | null> {
  const { desk } = context.settings;
  const of = given.kind === 'nobody-there' ? given.of : 'queue';
  const id = given.kind === 'nobody-there' ? given.what : (given.queue ?? null);
  const isKnown =
    of === 'skill' ? id !== null && Object.hasOwn(desk.skills, id) : desk.queues.some((one) => one.id === id);
  if (id !== null && !isKnown)
    throw new ApplicationError('not-found', `The desk has no such ${of}. No rule was added.`);
  const subject = { queue: of === 'queue' ? id : null, skill: of === 'skill' ? id : null };
  if (isAboutOne({ person, kind: given.kind, ...subject }, context))
    throw new ApplicationError(
      'not-allowed',
      'One person alone, or one beside you, can help there: it would be an alert about them. Set-up › Agents and skills shows such gaps. No rule was added.',
    );
  return subject;
}

/** Adds a rule of the caller's own. */
export async function addAlertRule(
  who: ConsolePerson,
  given: NewAlertRule,
  language: string,
  context: AppContext,
): Promise<Alerts> {
  const { store, settings, now } = context;
  const minutes = 'minutes' in given ? given.minutes : null;
  const { id, kind, webhooks } = given;
  const kept = await store.do('keepAlertRule', {
    ...{ site: settings.site, person: who.id, id, kind, minutes, webhooks, now: now(), most: MOST },
    ...subjectOf(who.id, given, context),
  });
  if (kept === 'id-taken')
    throw new ApplicationError('id-taken', 'This id stands for another rule: send it with a new one.');
  if (kept === 'too-many')
    throw new ApplicationError('not-allowed', `You have ${MOST} rules already: remove one first.`);
  return alertsFor(who, language, context);
}

export async function removeAlertRule(who: ConsolePerson, id: string, context: AppContext): Promise<void> {
  const { store, settings } = context;
  if (!(await store.do('removeAlertRule', { site: settings.site, person: who.id, id })))
    throw new ApplicationError('not-found', 'You have no such rule, or not any more.');
}

export async function seeAlert(who: ConsolePerson, id: string, context: AppContext): Promise<void> {
  const { store, settings, now } = context;
  if (!(await store.do('seeAlert', { site: settings.site, person: who.id, id, now: now() })))
    throw new ApplicationError('not-found', 'You have no such alert: its cause is over.');
}
