import type { CallbackRequest, ConsoleNow } from '../../../shared/protocol/console/now.ts';
import { standInsOf } from '../callbacks.ts';
import type { AppContext } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { leadNow } from '../lead-overview.ts';
import { teamFigures } from '../team-figures.ts';

/** The desk at this moment, as the leads' page in the extension has it, in one reading. */
export async function consoleNow(context: AppContext, language: string): Promise<ConsoleNow> {
  const { settings, waits, store } = context;
  const [now, callbacks, coverage, figures, hooks] = await Promise.all([
    leadNow(context, language),
    openCallbacks(context),
    waits.coverage(),
    teamFigures(context),
    store.do('readWebhooks', { site: settings.site }),
  ]);
  const webhooksOff = hooks.filter(({ state }) => state === 'off').length;
  const promises = Object.fromEntries(
    settings.desk.queues.map(({ id, promiseMinutes }) => [id, promiseMinutes]),
  );
  return { now, promises, callbacks, waits: coverage, figures, webhooksOff };
}

async function openCallbacks({ settings, store }: AppContext): Promise<CallbackRequest[]> {
  const { site, desk } = settings;
  const open = await store.do('readOpenRecoveries', { site });
  const found = await Promise.all(
    open.map(async ({ id, session, at, target }) => ({
      ...{ id, at, to: target },
      session: await store.do('readSession', { site, id: session }),
    })),
  );
  return found.flatMap(({ session, ...request }) =>
    session === null
      ? []
      : [
          {
            ...request,
            session: session.id,
            queue: desk.queues.find(({ id }) => id === session.queue)?.name ?? session.queue,
            ticket: session.ticket,
            locale: session.locale,
          },
        ],
  );
}

/** Closes a request for everybody who was told of it. Throws `not-found` when the leads were told of none by this id. */
export async function completeCallback(
  { settings, store, now }: AppContext,
  id: string,
  by: string,
): Promise<void> {
  const leads = [...new Set([...standInsOf(settings), by])];
  const done = await store.do('completeCallback', { site: settings.site, id, agent: by, leads, now: now() });
  if (done === 'not-found') {
    throw new ApplicationError(
      'not-found',
      'There is no such request any more: the customer may have been erased.',
    );
  }
}
