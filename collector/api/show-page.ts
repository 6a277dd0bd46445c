import type { FastifyReply } from 'fastify';
import type { Settings } from '../config/config.ts';
import { type Page, page, pagePolicy } from '../hosted/page.ts';
import { wordsFor } from '../words/words.ts';

interface Shown extends Pick<Page, 'body' | 'found'> {
  readonly locale: string;
  readonly status?: number;
}

/** Answers with a hosted page in the closest language to `locale`. */
export function showPage(
  reply: FastifyReply,
  settings: Pick<Settings, 'company' | 'brand' | 'language' | 'register' | 'words'>,
  { locale, body, status = 200, found }: Shown,
): FastifyReply {
  const { company, brand } = settings;
  const { language } = wordsFor(locale, settings);
  return (
    reply
      .code(status)
      .header('content-security-policy', pagePolicy(brand))
      // With no-referrer the page's own form would be sent with `Origin: null`.
      .header('referrer-policy', 'same-origin')
      .type('text/html; charset=utf-8')
      .send(page({ company, brand, language, body, ...(found && { found }) }))
  );
}
