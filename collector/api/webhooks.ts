import type { FastifyRequest } from 'fastify';
import { CHAT_HOOKS, type ChatHook } from '../config/chat.ts';
import type { Settings } from '../config/config.ts';
import { secretOf } from '../config/secret.ts';
import type { AppContext } from '../services/context.ts';
import { ApplicationError } from '../services/errors.ts';
import type { Session } from '../store/session.ts';
import { agentAssigned } from '../webhooks/assignee.ts';
import { chatwoot } from '../webhooks/chatwoot.ts';
import { crisp } from '../webhooks/crisp.ts';
import type { ChatEvent, Hook } from '../webhooks/hook.ts';
import { intercom } from '../webhooks/intercom.ts';
import { other } from '../webhooks/other.ts';
import { tidio } from '../webhooks/tidio.ts';
import { zendesk } from '../webhooks/zendesk.ts';
import type { Handlers, Identities } from './handlers.ts';
import { type Guard, unauthorized } from './register.ts';

const HOOKS: Readonly<Record<ChatHook, Hook>> = { zendesk, intercom, chatwoot, crisp, tidio, other };
/** The longest name a chat tool gives a conversation, as POST /v1/sessions/{session}/conversation takes it. */
const LONGEST_NAME = 200;
const SESSION = /s1\.[A-Za-z0-9_-]{20,200}/g;

/** Lets a chat tool in by its signature, which is over the body as it came; JSON comes after. */
export function webhookGuard(settings: Settings, env: NodeJS.ProcessEnv, now: () => number): Guard {
  const secrets = new Map(
    Object.entries(settings.webhooks).map(([tool, { secret }]) => [tool, secretOf(secret, env)]),
  );

  function eventOf(request: FastifyRequest): Identities['webhook'] {
    const { tool } = request.params as { tool: string };
    const { key } = request.query as Record<string, unknown>;
    const raw = typeof request.body === 'string' ? request.body : '';
    const secret = secrets.get(tool);
    const known = CHAT_HOOKS.find((name) => name === tool);
    const hook = known && HOOKS[known];
    const header = (name: string): string => String(request.headers[name] ?? '');
    const delivery = { header, key: typeof key === 'string' ? key : '', raw, now: now() };
    if (!hook || secret === undefined || !hook.isGenuine(delivery, secret)) {
      throw unauthorized('The signature is not right: compare the secret on both sides, and the clock.');
    }
    try {
      return { raw, event: hook.read(JSON.parse(raw)), tool: known };
    } catch {
      throw new ApplicationError('malformed-body', 'The body is not JSON.');
    }
  }

  return (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
    scope.addHook('preHandler', async (request) => {
      request.who = eventOf(request);
    });
  };
}

/**
 * A chat tool tells that a conversation has ended: the customer is asked at their next page view, or by a link that the
 * company's own server asks for. Or it tells who has the conversation: the card goes to them. Found by the session id
 * the widget wrote into the tool, else by the tool's own id of conversation or contact when a page has named it.
 */
export function webhookHandlers(context: AppContext): Handlers<'hearWebhook'> {
  const { settings, store, keys, now } = context;
  const { site } = settings;

  /**
   * The session the signed event names, which owns the conversation from then on. An event that names none, or several
   * (somebody may have written one into the chat), is of the session the conversation was tied to first, or of one that
   * is still open: a contact's conversation may go on with their next session.
   */
  async function sessionOf(raw: string, event: ChatEvent): Promise<Session | null> {
    const { conversation, contacts = [] } = event;
    const told = event.session === undefined ? raw.match(SESSION) : [event.session];
    const [named, another] = new Set(told?.filter((id) => keys.isSession(site, id)));
    const session =
      named === undefined || another !== undefined
        ? null
        : await store.do('readSession', { site, id: named });
    if (session) {
      if (conversation)
        await store.do('tieConversation', { site, id: session.id, conversation, signed: true });
      return session;
    }
    const found: Session[] = [];
    for (const name of [conversation, ...contacts]) {
      const tied = name && (await store.do('readSessionByConversation', { site, conversation: name }));
      if (tied) found.push(tied);
    }
    return found.find(isOpen) ?? found[0] ?? null;
  }

  return {
    async hearWebhook({ who: { raw, event, tool } }) {
      // Other events, and conversations that began elsewhere, are none of ours: a 4xx would be sent again for days.
      if (!event || event.conversation.length > LONGEST_NAME) return;
      const session = await sessionOf(raw, event);
      if (!session) return;
      const { id } = session;
      const agent = agentAssigned(
        event.assignee,
        settings.desk.agents,
        settings.webhooks[tool]?.agents ?? {},
      );
      // Whoever has a ticket when it is closed for good, long after, is not who has helped.
      if (agent && isOpen(session)) await store.do('moveOwner', { site, id, agent, now: now() });
      if (event.ended) await store.do('endSession', { site, id, by: 'webhook', now: now() });
    },
  };
}

const isOpen = ({ state }: Session): boolean => state === 'waiting' || state === 'with-agent';
