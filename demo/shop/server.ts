import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { contactPage, shopPage, type WidgetTag } from './pages.ts';
import { type ShopLanguage, shopLanguages } from './words.ts';

/** The demo shop: two pages and a style sheet. Not listening yet. */
export function demoShop(widget: WidgetTag): FastifyInstance {
  const shop = Fastify();
  shop.get<{ Querystring: { lang?: string } }>('/', (request, reply) =>
    reply.type('text/html; charset=utf-8').send(shopPage(languageOf(request), widget).html),
  );
  shop.get<{ Querystring: { lang?: string } }>('/contact', (request, reply) =>
    reply.type('text/html; charset=utf-8').send(contactPage(languageOf(request)).html),
  );
  shop.get('/shop.css', async (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(await readFile(join(import.meta.dirname, 'shop.css'), 'utf8')),
  );
  return shop;
}

/** `?lang=es`, else the first language of the browser's list that the shop speaks. */
function languageOf(request: FastifyRequest<{ Querystring: { lang?: string } }>): ShopLanguage {
  const wishes = [request.query.lang ?? '', ...(request.headers['accept-language'] ?? '').split(',')];
  for (const wish of wishes) {
    const found = shopLanguages.find((language) => wish.trim().startsWith(language));
    if (found) return found;
  }
  return 'en';
}
