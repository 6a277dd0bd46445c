import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../config/config.ts';
import { languageOf } from '../hosted/reader.ts';
import { html } from '../lib/html.ts';
import type { ApplicationError } from '../services/errors.ts';
import type { Session } from '../store/session.ts';
import { wordsFor } from '../words/words.ts';
import { problemFor } from './problem-reply.ts';
import type { Guard } from './register.ts';
import { showPage } from './show-page.ts';

/** Sets up a scope for forms of our own pages, in which refusals are pages, too. */
export function formScope(scope: FastifyInstance, settings: Settings): void {
  const forms = 'application/x-www-form-urlencoded';
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser(forms, { parseAs: 'string' }, (_request, body, done) =>
    done(null, new URLSearchParams(String(body))),
  );
  // Mail programs that unsubscribe send this form; that it came says all (RFC 8058).
  scope.addContentTypeParser('multipart/form-data', { parseAs: 'string' }, (_request, _body, done) =>
    done(null, new URLSearchParams()),
  );
  scope.setErrorHandler((error: FastifyError | ApplicationError, request, reply) => {
    const { message, status } = problemFor(error, request);
    // What is wrong with a request is said in English: whoever mends it reads it.
    const body = html`<p role="alert" lang="en" dir="ltr">${message}</p>`;
    const locale = languageOf(request, settings) ?? settings.language;
    return showPage(reply, settings, { locale, body, status });
  });
}

/** A session before whoever opens its link: in its own language, or when none of our words are, in one they read. */
export const inReadersLanguage = (session: Session, request: FastifyRequest, settings: Settings): Session => {
  const { headers } = request;
  const language = languageOf({ locale: session.locale, headers }, settings, settings.surveys.after);
  return { ...session, locale: language ?? session.locale };
};

/**
 * Sets up the scope of pages with forms and without script, each behind a link's `:code`: whom `find` knows by it is
 * let in, everybody else reads that the link is unknown.
 */
export const htmlGuard =
  (settings: Settings, find: (code: string, request: FastifyRequest) => Promise<object | null>): Guard =>
  (scope) => {
    formScope(scope, settings);
    scope.addHook('preHandler', async (request, reply) => {
      const found = await find((request.params as { code: string }).code, request);
      request.who = found;
      if (!found) return sayUnknown(request, reply, settings);
    });
  };

/** The answer to a link that leads nowhere. */
export function sayUnknown(request: FastifyRequest, reply: FastifyReply, settings: Settings): FastifyReply {
  const locale = languageOf(request, settings) ?? settings.language;
  return showPage(reply, settings, {
    locale,
    body: html`<p>${wordsFor(locale, settings).hosted.unknown}</p>`,
    status: 404,
  });
}

/** The fields of a sent form; none when something else was sent. */
export const formOf = ({ body }: FastifyRequest): URLSearchParams =>
  body instanceof URLSearchParams ? body : new URLSearchParams();
