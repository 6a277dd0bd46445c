import type { FastifyError, FastifyRequest } from 'fastify';
import type { Settings } from '../config/config.ts';
import { html } from '../hosted/html.ts';
import { hostedWords } from '../hosted/words.ts';
import { type Refusal, refusalOf } from './refusal.ts';
import type { Guard } from './register.ts';
import { showPage } from './show-page.ts';

/**
 * Sets up the scope of pages with forms and without script, each behind a link's `:code`: whom `find` knows by it is
 * let in, everybody else reads that the link is unknown.
 */
export const htmlGuard =
  (settings: Settings, find: (code: string) => Promise<object | null>): Guard =>
  (scope) => {
    const forms = 'application/x-www-form-urlencoded';
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(forms, { parseAs: 'string' }, (_request, body, done) =>
      done(null, new URLSearchParams(String(body))),
    );
    // Mail programs that unsubscribe send this form; that it came says all (RFC 8058).
    scope.addContentTypeParser('multipart/form-data', { parseAs: 'string' }, (_request, _body, done) =>
      done(null, new URLSearchParams()),
    );
    scope.setErrorHandler((error: FastifyError | Refusal, request, reply) => {
      const { message, status } = refusalOf(error, request);
      const body = html`<p role="alert">${message}</p>`;
      return showPage(reply, settings, { locale: settings.language, body, status });
    });
    scope.addHook('preHandler', async (request, reply) => {
      const found = await find((request.params as { code: string }).code);
      request.who = found;
      if (found) return;
      const locale = request.headers['accept-language']?.split(/[,;]/)[0] ?? settings.language;
      const body = html`<p>${hostedWords(locale).unknown}</p>`;
      return showPage(reply, settings, { locale, body, status: 404 });
    });
  };

/** The fields of a sent form; none when something else was sent. */
export const formOf = ({ body }: FastifyRequest): URLSearchParams =>
  body instanceof URLSearchParams ? body : new URLSearchParams();
