import Fastify, { type FastifyInstance, type FastifyServerFactory, LogController } from 'fastify';
import { answerInTime, DEADLINES, type Deadlines, deadlineOptions } from './api/deadlines.ts';
import { onError, sendProblem } from './api/problem-reply.ts';
import type { Settings } from './config/config.ts';
import { ApplicationError } from './services/errors.ts';

export interface AppOptions {
  readonly settings: Pick<Settings, 'proxies'>;
  /** In the place of the usual ones. */
  readonly deadlines?: Partial<Deadlines>;
  readonly log?: 'info' | 'warn' | 'silent';
  /** Which of several sites of one process it is: stands in each line of the log. */
  readonly name?: string;
}

/** The largest body a page may send: a long comment, and room for a long survey. */
const BODY_LIMIT = 64 * 1024;

export const deadlinesOf = ({ deadlines }: AppOptions): Deadlines => ({ ...DEADLINES, ...deadlines });

/**
 * The server without its routes: how long it waits, what it reads, how errors leave it and what is logged of a request.
 * @param serverFactory in the place of a listener of its own
 */
export function makeApp(options: AppOptions, serverFactory?: FastifyServerFactory): FastifyInstance {
  const { log: level = 'info', name } = options;
  const app = Fastify({
    bodyLimit: BODY_LIMIT,
    ...deadlineOptions(deadlinesOf(options)),
    trustProxy: options.settings.proxies.length > 0 ? [...options.settings.proxies] : false,
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { maxParamLength: 300 },
    forceCloseConnections: 'idle',
    logger:
      level === 'silent' ? false : { level, ...(name !== undefined && { mixin: () => ({ site: name }) }) },
    ...(serverFactory && { serverFactory }),
    // A malformed URL never reaches a route.
    frameworkErrors: (error, request, reply) => {
      onError(error, request, reply);
    },
  });
  // Pages send text/plain, which needs no CORS preflight; both are JSON, and poisoned prototypes are refused.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    ['application/json', 'text/plain'],
    { parseAs: 'string' },
    app.getDefaultJsonParser('error', 'error'),
  );
  app.decorateReply('problem', null);
  app.setErrorHandler(onError);
  answerInTime(app, deadlinesOf(options));
  app.setNotFoundHandler((_request, reply) => {
    sendProblem(reply, new ApplicationError('not-found', 'There is nothing at this address.'));
  });
  // The route, never the address: ids in it are capabilities, and the caller's IP is personal data.
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? '(none)',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
  });
  return app;
}
