import type { FastifyReply } from 'fastify';
import type { Settings } from '../config/config.ts';
import type { Html } from '../hosted/html.ts';
import { page, pagePolicy } from '../hosted/page.ts';
import { wordsFor } from '../words.ts';

/** Answers with a hosted page in the closest language to `locale`. */
export function showPage(
  reply: FastifyReply,
  { company, brand, words }: Pick<Settings, 'company' | 'brand' | 'words'>,
  { locale, body, status = 200 }: { readonly locale: string; readonly body: Html; readonly status?: number },
): FastifyReply {
  const { language } = wordsFor(locale, words);
  return (
    reply
      .code(status)
      .header('content-security-policy', pagePolicy(brand))
      // With no-referrer the page's own form would be sent with `Origin: null`.
      .header('referrer-policy', 'same-origin')
      .type('text/html; charset=utf-8')
      .send(page({ company, brand, language, body }))
  );
}
