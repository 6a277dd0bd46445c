import { z } from 'zod';
import { Secret } from './secret.ts';

/** With `next: "chat"`: the tool's file in widget/chats, and what our queues and questions are called there. */
export const ChatSettings = z.strictObject({
  tool: z.string().min(1),
  departments: z.record(z.string(), z.string()).default({}),
  fields: z.record(z.string(), z.string()).default({}),
  options: z.record(z.string(), z.string()).default({}),
});

/** Chat tools that tell the end of a conversation to a server only; `other` is anything that can sign a body. */
export const CHAT_HOOKS = ['zendesk', 'intercom', 'chatwoot', 'crisp', 'tidio', 'other'] as const;

export type ChatHook = (typeof CHAT_HOOKS)[number];

/**
 * Chat tools whose webhooks are believed (POST /v1/webhooks/NAME), and what they sign with. `agents`: what the tool
 * calls an agent (id or e-mail there) → their id here, where it is neither that nor their name.
 */
export const WebhookSettings = z
  .partialRecord(
    z.enum(CHAT_HOOKS),
    z.strictObject({ secret: Secret, agents: z.record(z.string(), z.string()).default({}) }),
  )
  .default({});
