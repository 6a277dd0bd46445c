import type { FastifyRequest } from 'fastify';
import { languageOf } from '../hosted/reader.ts';
import { html } from '../lib/html.ts';
import { hashOf, newToken } from '../security/keys.ts';
import { readPairingKey } from '../security/pairing-key.ts';
import type { AppContext } from '../services/context.ts';
import { ApplicationError } from '../services/errors.ts';
import { wordsFor } from '../words/words.ts';
import type { Handlers } from './handlers.ts';
import { meOf } from './me.ts';
import { showPage } from './show-page.ts';

/**
 * Pairing without a code for each agent: by the company's single sign-on, which a named proxy speaks for, or by a key that
 * was made for one agent. `secret`: what the keys are made with; null: there are none.
 */
export function companyPairingHandlers(
  context: AppContext,
  secret: string | null,
): Handlers<'pairByCompany' | 'signedOn'> {
  const { settings, store, now } = context;
  const { site } = settings;

  /** Whom the company's proxy names. A request that came another way may say what it likes. */
  function signedOn(request: FastifyRequest): string {
    const { signOn } = settings.pairing;
    if (signOn === undefined) throw notSetUp('single sign-on', 'pairing.signOn');
    // Longer than one: whoever spoke to us stands in `proxies`, and told for whom.
    const isNamed = (request.ips?.length ?? 1) > 1;
    const named = isNamed ? String(request.headers[signOn.header] ?? '').trim() : '';
    if (named === '') {
      throw new ApplicationError('unauthorized', 'Nobody is signed in here: sign in to your company first.');
    }
    const [, name = named, domain] = /^(.+)@([^@]+)$/.exec(named) ?? [];
    return domain !== undefined && domain.toLowerCase() === signOn.domain ? name : named;
  }

  function keyHolder(key: string): { agent: string; madeAt: number } {
    if (secret === null) throw notSetUp('pairing keys', 'pairing.key');
    const read = readPairingKey(secret, key);
    if (read === null) throw voidKey();
    // No revocation of today would end it.
    if (read.madeAt > now()) {
      throw new ApplicationError(
        'unknown-code',
        'This pairing key says that it was made later than now: it holds from then on, or whoever set up this computer makes a new one, by a clock that is right.',
      );
    }
    return read;
  }

  return {
    async pairByCompany({ body, request }) {
      const { origin = '', 'content-type': type = '' } = request.headers;
      // A form says `Origin: null` when its page wants it to; it can send no JSON.
      if (/^https?:/.test(origin) || !/^application\/json\s*(;|$)/i.test(type)) {
        throw new ApplicationError('foreign-origin', 'The extension pairs itself; no page may do it.');
      }
      const byKey = body.key === undefined ? null : keyHolder(body.key);
      const id = byKey === null ? signedOn(request) : byKey.agent;
      const agent = settings.desk.agents.find((one) => one.id === id);
      if (agent === undefined) {
        throw new ApplicationError(
          'unknown-code',
          `You are known as “${id}”, and nobody of the desk is called so: ask your lead to be added.`,
        );
      }
      const token = newToken();
      const device = { site, agent: agent.id, token: hashOf(token), device: body.device ?? null, now: now() };
      const madeAt = byKey?.madeAt ?? null;
      if (!(await store.do('pairDevice', { ...device, madeAt }))) throw voidKey();
      return { token, ...(await meOf(agent, context)) };
    },

    async signedOn({ request, reply }) {
      signedOn(request);
      const locale = languageOf(request, settings) ?? settings.language;
      const said = wordsFor(locale, settings).hosted.signedOn;
      return showPage(reply, settings, { locale, body: html`<p role="status">${said}</p>` });
    },
  };
}

const voidKey = (): ApplicationError =>
  new ApplicationError(
    'unknown-code',
    'This pairing key was made with another secret, or was revoked: whoever set up this computer makes a new one.',
  );

const notSetUp = (what: string, place: string): ApplicationError =>
  new ApplicationError(
    'not-found',
    `This collector pairs nobody by ${what}: its configuration has no ${place}.`,
  );
