import type { FastifyInstance } from 'fastify';
import type { AppContext } from '../context.ts';

/** How often the store is asked for versions another process has published, ms: a command, say. */
const LOOKS_EVERY = 2_000;

/** Begins with the newest version, says in one line which source rules, and follows what commands publish until `app` closes. */
export async function followSettings(
  app: FastifyInstance,
  { live, log }: Pick<AppContext, 'live' | 'log'>,
): Promise<void> {
  await live.refresh();
  if (live.source === 'console') {
    log.info(
      { version: live.number },
      'the console rules: surveys, rules, people, roles, hours, recovery and words of the configuration file are ignored',
    );
  }
  let failed = '';
  let over = false;
  const timer = setInterval(() => {
    live.refresh().then(
      () => {
        failed = '';
      },
      (error: unknown) => {
        if (over) return;
        const why = String(error);
        // Said once, not every two seconds.
        if (why !== failed)
          log.error({ err: error }, 'a published version cannot be used; the one before holds');
        failed = why;
      },
    );
  }, LOOKS_EVERY);
  timer.unref();
  app.addHook('onClose', async () => {
    over = true;
    clearInterval(timer);
  });
}
