import { randomBytes } from 'node:crypto';
import type {
  ChangeWebhook,
  Deliveries,
  Delivery,
  NewWebhook,
  Webhook,
  WebhookSecret,
  Webhooks,
} from '../../../shared/protocol/console/webhooks.ts';
import { DAY, MINUTE } from '../../../shared/time/durations.ts';
import { newId } from '../../lib/new-id.ts';
import { deliver } from '../../outgoing/deliver.ts';
import { KEPT } from '../../outgoing/schedule.ts';
import { checkTarget } from '../../outgoing/target.ts';
import type { StoredWebhook } from '../../store/webhooks.ts';
import type { AppContext } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import type { ConsolePerson } from './people.ts';

const PAGE = 50;
const MOST = 50;
/** So long the secret before a new one signs along. */
const SIGNS_ALONG = DAY;

const withoutVersion = ({ secretVersion: _, ...hook }: StoredWebhook): Webhook => hook;

/** Whoever changes where words go leaves a line that everybody can see. */
const note = (who: ConsolePerson, about: string, { store, settings, now }: AppContext): Promise<void> =>
  store.do('logConsole', { site: settings.site, person: who.id, what: 'webhook', about, now: now() });

async function hookOf(id: string, { store, settings }: AppContext): Promise<StoredWebhook> {
  const hook = await store.do('readWebhook', { site: settings.site, id });
  if (!hook) throw new ApplicationError('not-found', 'There is no such webhook, or not any more.');
  return hook;
}

export async function webhooksFor({ store, settings }: AppContext): Promise<Webhooks> {
  const hooks = await store.do('readWebhooks', { site: settings.site });
  return { webhooks: hooks.map(withoutVersion), keptDays: KEPT / DAY };
}

/** Sets one up. Throws `refused-address` where it may not lead. */
export async function addWebhook(
  who: ConsolePerson,
  given: NewWebhook,
  context: AppContext,
): Promise<WebhookSecret> {
  const { store, settings, now, keys } = context;
  const { site } = settings;
  if ((await store.do('readWebhooks', { site })).length >= MOST)
    throw new ApplicationError('not-allowed', `There are ${MOST} webhooks already: remove one first.`);
  await checkTarget(given.url, settings.outgoingWebhooks.allow);
  const id = newId(now());
  await store.do('keepWebhook', {
    ...given,
    events: [...new Set(given.events)],
    id,
    site,
    state: 'on',
    now: now(),
  });
  await note(who, given.name, context);
  const hook = await hookOf(id, context);
  return { webhook: withoutVersion(hook), secret: keys.webhookSecret(id, hook.secretVersion) };
}

export async function changeWebhook(
  who: ConsolePerson,
  id: string,
  change: ChangeWebhook,
  context: AppContext,
): Promise<Webhook> {
  const { store, settings, now } = context;
  const before = await hookOf(id, context);
  const after = {
    id,
    name: change.name ?? before.name,
    url: change.url ?? before.url,
    form: change.form ?? before.form,
    events: [...new Set(change.events ?? before.events)],
    words: change.words ?? before.words,
    state: change.state ?? before.state,
  };
  if (change.url !== undefined || change.state === 'on')
    await checkTarget(after.url, settings.outgoingWebhooks.allow);
  await store.do('keepWebhook', { ...after, site: settings.site, now: now() });
  await note(who, after.name, context);
  return withoutVersion(await hookOf(id, context));
}

export async function renewSecret(
  who: ConsolePerson,
  id: string,
  context: AppContext,
): Promise<WebhookSecret> {
  const { store, settings, now, keys } = context;
  await hookOf(id, context);
  await store.do('renewSecret', { site: settings.site, id, formerUntil: now() + SIGNS_ALONG });
  const hook = await hookOf(id, context);
  await note(who, hook.name, context);
  return { webhook: withoutVersion(hook), secret: keys.webhookSecret(id, hook.secretVersion) };
}

export async function removeWebhook(who: ConsolePerson, id: string, context: AppContext): Promise<void> {
  const hook = await hookOf(id, context);
  await context.store.do('removeWebhook', { site: context.settings.site, id });
  await note(who, hook.name, context);
}

/** Sends a test and waits for what becomes of it. */
export async function testWebhook(id: string, context: AppContext): Promise<Delivery> {
  const { store, settings, now } = context;
  const { site } = settings;
  const hook = await hookOf(id, context);
  const message = `msg_${randomBytes(16).toString('base64url')}`;
  const of = { site, webhook: id, message };
  // The outbox would send it, too, if this process died now.
  const isThere = await store.do('addTest', { ...of, now: now(), dueAt: now() + MINUTE });
  if (!isThere) throw removedMeanwhile();
  const due = await store.do('readDelivery', of);
  if (due) await deliver(hook, due, context);
  const page = { site, webhook: id, before: (due?.place ?? 0) + 1, limit: 1 };
  const [sent] = await store.do('readDeliveries', page);
  if (!sent) throw removedMeanwhile();
  return sent;
}

const removedMeanwhile = () => new ApplicationError('not-found', 'This webhook has just been removed.');

export async function deliveriesFor(
  { webhook, before }: { webhook?: string | undefined; before?: number | undefined },
  { store, settings }: AppContext,
): Promise<Deliveries> {
  const items = await store.do('readDeliveries', {
    ...{ site: settings.site, webhook: webhook ?? null, limit: PAGE + 1 },
    before: before ?? Number.MAX_SAFE_INTEGER,
  });
  const page = items.slice(0, PAGE);
  return { items: page, next: items.length > PAGE ? (page.at(-1)?.place ?? null) : null };
}

export async function sendAgain(id: string, message: string, context: AppContext): Promise<void> {
  const { store, settings, now } = context;
  const hook = await hookOf(id, context);
  if (hook.state !== 'on')
    throw new ApplicationError(
      'not-allowed',
      'This webhook is paused or off: switch it on first. Nothing was sent.',
    );
  const found = await store.do('sendAgain', { site: settings.site, webhook: id, message, now: now() });
  if (!found) throw new ApplicationError('not-found', 'This message is not kept any more.');
}
