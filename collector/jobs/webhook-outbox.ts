import { deliver } from '../outgoing/deliver.ts';
import type { AppContext } from '../services/context.ts';
import type { DueDelivery } from '../store/deliveries.ts';
import type { StoredWebhook } from '../store/webhooks.ts';

const AT_ONCE = 20;

/** What webhooks are owed, sent until it gets through or is given up. */
export interface WebhookOutbox {
  /** Begins what is due; no webhook waits for another. */
  begin(): Promise<void>;
  /** Resolves when what is being sent has been settled. */
  stop(): Promise<void>;
}

/** One round for one webhook: in order, until one does not get through. */
async function sendAll(
  hook: StoredWebhook,
  due: readonly DueDelivery[],
  isOver: () => boolean,
  context: AppContext,
): Promise<void> {
  for (const one of due) {
    if (isOver() || (await deliver(hook, one, context)) === 'not sent') return;
  }
}

/** The outbox of webhooks. A message that was being sent when the collector died is due as before: it is sent again. */
export function makeWebhookOutbox(context: AppContext): WebhookOutbox {
  const { store, settings, now, log } = context;
  const { site } = settings;
  const busy = new Map<string, Promise<void>>();
  let stopped = false;
  let again = false;

  const begin = async (): Promise<void> => {
    const due = await store.do('readDueDeliveries', { site, now: now(), limit: AT_ONCE });
    if (due.length === 0 || stopped) return;
    const hooks = await store.do('readWebhooks', { site });
    for (const [id, theirs] of Map.groupBy(due, ({ webhook }) => webhook)) {
      const hook = hooks.find((one) => one.id === id);
      if (!hook) continue;
      if (busy.has(id)) {
        again = true;
        continue;
      }
      const round = sendAll(hook, theirs, () => stopped, context)
        .catch((error) => {
          if (!stopped)
            log.error({ err: error, job: 'webhooks' }, 'a job failed; it runs again at its next time');
        })
        .finally(() => {
          busy.delete(id);
          if (!again || stopped) return;
          again = false;
          begin().catch(() => {});
        });
      busy.set(id, round);
    }
  };
  return {
    begin,
    async stop() {
      stopped = true;
      await Promise.all(busy.values());
    },
  };
}
