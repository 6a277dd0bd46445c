import type { FastifyInstance } from 'fastify';
import { type ChatHook, secretOf } from '../config.ts';
import { type Link, linkOf } from '../desk/links.ts';
import type { House } from '../house.ts';
import type { Session } from '../store/session.ts';
import { chatwoot } from '../webhooks/chatwoot.ts';
import { crisp } from '../webhooks/crisp.ts';
import type { Hook } from '../webhooks/hook.ts';
import { intercom } from '../webhooks/intercom.ts';
import { other } from '../webhooks/other.ts';
import { tidio } from '../webhooks/tidio.ts';
import { zendesk } from '../webhooks/zendesk.ts';
import { Refusal } from './refusal.ts';

const HOOKS: Readonly<Record<ChatHook, Hook>> = { zendesk, intercom, chatwoot, crisp, tidio, other };
/** The longest name a chat tool gives a conversation, as POST /v1/sessions/{session}/conversation takes it. */
const LONGEST_NAME = 200;
const SESSION = /s1\.[A-Za-z0-9_-]{20,200}/g;

/**
 * POST /v1/webhooks/{tool} — a chat tool tells that a conversation has ended: the customer is asked at their next page
 * view, or by the link in the answer. Found by the session id the widget wrote into the tool's field, else by the
 * tool's own conversation id.
 */
export async function webhookRoutes(
  app: FastifyInstance,
  house: House,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const { settings, store, keys, bell, now } = house;
  const { site } = settings;
  const secrets = new Map(
    Object.entries(settings.webhooks).map(([tool, { secret }]) => [tool, secretOf(secret, env)]),
  );

  async function sessionIn(raw: string, conversation: string): Promise<Session | null> {
    const written = raw.match(SESSION)?.find((id) => keys.isSession(site, id));
    const session = written === undefined ? null : await store.do('readSession', { site, id: written });
    return session ?? (await store.do('readSessionByConversation', { site, conversation }));
  }

  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    // The signature is over the body as it came; JSON comes after.
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));

    scope.post<{ Params: { tool: string }; Querystring: { key?: unknown }; Body: string }>(
      '/v1/webhooks/:tool',
      async (request): Promise<{ link: Link | null }> => {
        const { tool } = request.params;
        const secret = secrets.get(tool);
        const hook = Object.entries(HOOKS).find(([name]) => name === tool)?.[1];
        const header = (name: string): string => String(request.headers[name] ?? '');
        const { key } = request.query;
        const delivery = {
          header,
          key: typeof key === 'string' ? key : '',
          raw: request.body ?? '',
          now: now(),
        };
        if (!hook || secret === undefined || !hook.isGenuine(delivery, secret)) {
          throw new Refusal(
            'unauthorized',
            'The signature is not right: compare the secret on both sides, and the clock.',
          );
        }
        let body: unknown;
        try {
          body = JSON.parse(delivery.raw);
        } catch {
          throw new Refusal('malformed-body', 'The body is not JSON.');
        }
        const conversation = hook.ended(body);
        // Other events, and conversations that began elsewhere, are none of ours: a 4xx would be sent again for days.
        const session = conversation === null ? null : await sessionIn(delivery.raw, conversation);
        if (!session || conversation === null || conversation.length > LONGEST_NAME) return { link: null };
        await store.do('endSession', { site, id: session.id, by: 'webhook', conversation, now: now() });
        bell.ring();
        house.nudge();
        return { link: await linkOf(session, house) };
      },
    );
  });
}
