import { createHmac } from 'node:crypto';

/** What chat tools sign with, and how each signs and sends its webhooks. */
const SECRET = 'webhook-secret';
export const tools = ['zendesk', 'intercom', 'chatwoot', 'crisp', 'tidio', 'other'] as const;
export type Tool = (typeof tools)[number];
export const env = { HOOK: SECRET };
const hmac = (text: string, algorithm = 'sha256', encoding: 'hex' | 'base64' = 'hex') =>
  createHmac(algorithm, SECRET).update(text).digest(encoding);
const seconds = () => String(Math.floor(Date.now() / 1000));

export const signed: Record<Tool, (raw: string, at?: string) => Record<string, string>> = {
  zendesk: (raw, at = new Date().toISOString()) => ({
    'x-zendesk-webhook-signature-timestamp': at,
    'x-zendesk-webhook-signature': hmac(at + raw, 'sha256', 'base64'),
  }),
  intercom: (raw) => ({ 'x-hub-signature': `sha1=${hmac(raw, 'sha1')}` }),
  chatwoot: (raw, at = seconds()) => ({
    'x-chatwoot-timestamp': at,
    'x-chatwoot-signature': `sha256=${hmac(`${at}.${raw}`)}`,
  }),
  crisp: () => ({}),
  tidio: (raw, at = seconds()) => ({
    'x-tidio-signature': `t=${at},s=${hmac('old')},s=${hmac(`${raw}_${at}`)}`,
  }),
  other: (raw) => ({ 'x-overdesk-signature': `sha256=${hmac(raw)}` }),
};
export const deliver = (url: string, tool: Tool, raw: string, headers = signed[tool](raw)) =>
  fetch(`${url}/v1/webhooks/${tool}${tool === 'crisp' ? `?key=${SECRET}` : ''}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: raw,
  });
