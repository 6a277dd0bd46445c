import type { AppContext } from '../services/context.ts';
import type { DueDelivery } from '../store/deliveries.ts';
import type { StoredWebhook } from '../store/webhooks.ts';
import { consoleSpeech } from '../words/console-words.ts';
import { bodyOf } from './forms.ts';
import { reportOf } from './report.ts';
import { OFF_AFTER, verdictOn } from './schedule.ts';
import { post } from './send.ts';
import { signedHeaders } from './sign.ts';
import { targetOf } from './target.ts';

/** The secrets that sign now, the newest first. */
function secretsOf(
  { id, secretVersion, formerUntil }: StoredWebhook,
  { keys, now }: Pick<AppContext, 'keys' | 'now'>,
): string[] {
  const hasFormer = formerUntil !== null && formerUntil > now();
  return [secretVersion, ...(hasFormer ? [secretVersion - 1] : [])].map((version) =>
    keys.webhookSecret(id, version),
  );
}

/** Sends one message once and keeps what became of it; returns whether it got through. */
export async function deliver(
  hook: StoredWebhook,
  due: DueDelivery,
  context: AppContext,
): Promise<'sent' | 'not sent'> {
  const { store, settings, now, log } = context;
  const { site } = settings;
  const of = { site, webhook: hook.id, message: due.message };
  const report = await reportOf(due, hook.words, context);
  const settle = (rest: Omit<Parameters<typeof store.do<'settleDelivery'>>[1], keyof typeof of | 'now'>) =>
    store.do('settleDelivery', { ...of, ...rest, now: now() });
  if (!report) {
    const nothing = { status: null, ms: null, reply: null, dueAt: null };
    await settle({ ...nothing, state: 'dropped', offIfSince: 0 });
    return 'sent';
  }
  const body = bodyOf(report, hook.form, consoleSpeech(settings.language));
  const attempt = await post(targetOf(hook.url, settings.outgoingWebhooks.allow), body, {
    'content-type': 'application/json',
    'user-agent': 'Overdesk',
    ...signedHeaders(due.message, now(), body, secretsOf(hook, context)),
  }).catch((error: Error) => ({ status: null, ms: 0, reply: error.message, retryAfter: null }));
  const { state, dueAt, isGone } = verdictOn(attempt, due.attempts, now());
  const { status, ms, reply } = attempt;
  // A test that fails says nothing of what the desk tells.
  const isTest = due.event === 'test';
  const isOff = await settle({
    ...{ status, ms, reply, dueAt: isTest ? null : dueAt },
    state: isTest && state === 'due' ? 'failed' : state,
    offIfSince: isGone ? now() : now() - OFF_AFTER,
  });
  if (isOff)
    log.error({ webhook: hook.name, status }, 'a webhook was switched off: nothing got through for days');
  return state === 'sent' ? 'sent' : 'not sent';
}
