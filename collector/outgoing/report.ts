import type { AlertKind } from '../../shared/protocol/console/alerts.ts';
import type { Delivery } from '../../shared/protocol/console/webhooks.ts';
import { redact } from '../../shared/redaction/redact.ts';
import { say } from '../../shared/survey/words.ts';
import type { AppContext } from '../services/context.ts';
import { publicAddress } from '../services/public-address.ts';
import type { DueDelivery } from '../store/deliveries.ts';
import { IDS_PER_MS } from '../store/score.ts';
import type { Session } from '../store/session.ts';

/** What a message tells. Nobody of the desk is in it, and of the customer no name, address or number. */
export interface Report {
  readonly type: Delivery['event'];
  /** When it happened, ISO 8601 in UTC, like all times here. */
  readonly timestamp: string;
  readonly data: {
    /** Where to look in the console. */
    readonly link: string;
    readonly answer?: ToldAnswer;
    readonly callback?: { readonly id: string; readonly to: 'agent' | 'lead' };
    readonly alert?: ToldAlert;
    readonly session?: ToldSession | null;
  };
}

interface ToldAnswer {
  readonly id: string;
  readonly at: string;
  readonly survey: string;
  readonly language: string;
  readonly via: string;
  /** Where the open link was found; null: it came otherwise. */
  readonly source: string | null;
  readonly complete: boolean;
  readonly low: boolean;
  readonly scores: readonly { kind: string; format: string; question: string; value: number }[];
  /** What was said; missing where the webhook is not told words, null when nothing was. */
  readonly comment?: string | null;
}

/** What somebody who leads wants to be told of; of whom it is told stands in no message. */
interface ToldAlert {
  readonly id: string;
  readonly kind: AlertKind;
  readonly minutes: number | null;
  readonly queue: string | null;
  readonly skill: string | null;
}

interface ToldSession {
  readonly id: string;
  /** The queue's name; its id when the configuration knows it no more. */
  readonly queue: string;
  readonly topic: string | null;
  readonly channel: string;
  readonly language: string;
  readonly ticket: Session['ticket'];
  readonly createdAt: string;
  readonly endedAt: string | null;
  readonly endedBy: string | null;
}

const iso = (ms: number): string => new Date(ms).toISOString();

function toldSession(session: Session, { settings }: Reporting): ToldSession {
  const { id, queue, needs, channel, locale, ticket, createdAt, endedAt, endedBy } = session;
  return {
    id,
    queue: settings.desk.queues.find((one) => one.id === queue)?.name ?? queue,
    topic: needs.topic,
    channel,
    language: locale,
    ticket,
    createdAt: iso(createdAt),
    endedAt: endedAt === null ? null : iso(endedAt),
    endedBy,
  };
}

/** The alert by the names of the desk; null: its cause is over. */
async function toldAlert(id: string | null, { store, settings }: Reporting): Promise<ToldAlert | null> {
  const { site, desk, language } = settings;
  const alert = await store.do('readAlert', { site, id: id ?? '' });
  if (!alert || alert.endedAt !== null) return null;
  const { kind, minutes, queue, skill } = alert;
  const label = desk.skills[skill ?? '']?.label;
  return {
    ...{ id: alert.id, kind, minutes },
    queue: desk.queues.find((one) => one.id === queue)?.name ?? queue,
    skill: label === undefined ? skill : say(label, language, language),
  };
}

type Reporting = Pick<AppContext, 'store' | 'settings' | 'url'>;

/**
 * What a message says, as the store has it now; null when that is gone, as after an erasure.
 * @param words may what the customer said be in it?
 */
export async function reportOf(
  due: Pick<DueDelivery, 'event' | 'at' | 'answer' | 'session' | 'recovery' | 'alert'>,
  words: boolean,
  context: Reporting,
): Promise<Report | null> {
  const { store, settings } = context;
  const { site } = settings;
  const base = `${publicAddress(context)}/console`;
  const of = { type: due.event, timestamp: iso(due.at) };
  if (due.event === 'test') return { ...of, data: { link: base } };
  const answer = due.answer === null ? null : await store.do('readAnswer', { site, id: due.answer });
  const id = answer?.session ?? due.session;
  const found = id === null ? null : await store.do('readSession', { site, id });
  const session = found && toldSession(found, context);
  if (due.event === 'session.ended') return session && { ...of, data: { link: base, session } };
  if (due.event === 'callback.requested') {
    const asked = await Promise.all(
      (['agent', 'lead'] as const).map((target) => store.do('readRecovery', { session: id ?? '', target })),
    );
    const one = asked.find((each) => each?.id === due.recovery);
    return one ? { ...of, data: { link: base, callback: { id: one.id, to: one.target }, session } } : null;
  }
  if (due.event === 'alert.raised') {
    const alert = await toldAlert(due.alert, context);
    return alert && { ...of, data: { link: `${base}/alerts`, alert, session } };
  }
  if (!answer) return null;
  const told: ToldAnswer = {
    id: String(answer.id),
    at: iso(Math.floor(answer.id / IDS_PER_MS)),
    survey: answer.survey,
    language: answer.locale,
    via: answer.via,
    source: answer.source,
    complete: answer.state === 'complete',
    low: answer.low,
    scores: answer.scores.map(({ kind, format, question, value }) => ({ kind, format, question, value })),
    ...(words && { comment: answer.comment === null ? null : redact(answer.comment).text }),
  };
  return { ...of, data: { link: `${base}/results/answers?answer=${told.id}`, answer: told, session } };
}
