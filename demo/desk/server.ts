import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Html } from '../../collector/lib/html.ts';
import type { DeskLog } from './log.ts';
import { type DeskPerson, deskPage, signInPage } from './pages.ts';

/**
 * The demo desk: a small helpdesk with pages and JSON as in-house ones have, read by the extension through
 * `extension/helpdesks/demo-desk/description.ts`. Not listening yet. Its sign-in asks for no password.
 */
export function demoDesk(log: DeskLog, people: readonly DeskPerson[]): FastifyInstance {
  const desk = Fastify();
  desk.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  /** A page elsewhere must not act for the agent. */
  desk.addHook('onRequest', async (request, reply) => {
    const { origin, host } = request.headers;
    if (request.method === 'POST' && origin !== `http://${host}`) return reply.code(403).send('Foreign page');
  });

  const agentOf = (request: FastifyRequest): DeskPerson | null => {
    const [, id] = /(?:^|; )desk_agent=(\w+)/.exec(request.headers.cookie ?? '') ?? [];
    return people.find((person) => person.id === id) ?? null;
  };
  const page = (request: FastifyRequest, reply: FastifyReply, ticket: string | null) => {
    const agent = agentOf(request);
    if (agent === null) return reply.redirect('/desk/sign-in');
    const open = ticket === null ? null : log.ticket(ticket);
    if (ticket !== null && open === null) reply.code(404);
    return send(reply, deskPage({ agent, people, tickets: log.tickets(), open }));
  };

  desk.get('/', (_request, reply) => reply.redirect('/desk/tickets'));
  desk.get('/desk/sign-in', (_request, reply) => send(reply, signInPage(people)));
  desk.post<{ Body: { agent: string } }>('/desk/sign-in', (request, reply) => {
    const known = people.find((person) => person.id === request.body.agent);
    if (!known) return reply.redirect('/desk/sign-in', 303);
    reply.header('set-cookie', `desk_agent=${known.id}; Path=/desk; HttpOnly; SameSite=Lax`);
    return reply.redirect('/desk/tickets', 303);
  });
  desk.post('/desk/sign-out', (_request, reply) => {
    reply.header('set-cookie', 'desk_agent=; Path=/desk; Max-Age=0; HttpOnly; SameSite=Lax');
    return reply.redirect('/desk/sign-in', 303);
  });
  desk.get('/desk/tickets', (request, reply) => page(request, reply, null));
  desk.get<{ Params: { id: string } }>('/desk/tickets/:id', (request, reply) =>
    page(request, reply, request.params.id),
  );
  desk.post<{ Params: { id: string }; Body: { text: string; then: 'solve' | 'keep' } }>(
    '/desk/tickets/:id/reply',
    (request, reply) => {
      const agent = agentOf(request);
      const ticket = log.ticket(request.params.id);
      if (agent === null || ticket === null) return reply.redirect('/desk/sign-in', 303);
      const act = { ticket: ticket.id, at: Date.now(), by: { role: 'agent', id: agent.id } } as const;
      if (ticket.owner !== agent.id) log.append({ ...act, type: 'assigned', to: agent.id });
      log.append({ ...act, type: 'reply', text: request.body.text });
      const next = request.body.then === 'solve' ? 'solved' : 'open';
      if (ticket.status !== next) log.append({ ...act, type: 'status', to: next });
      return reply.redirect(`/desk/tickets/${ticket.id}`, 303);
    },
  );

  desk.get('/desk/api/me', (request, reply) => {
    const agent = agentOf(request);
    if (agent === null) return reply.code(401).send({ error: 'signed out' });
    return { id: agent.id, name: agent.name, kind: 'demo-desk-agent' };
  });
  desk.get<{ Querystring: { after?: string; limit?: string } }>('/desk/api/events', (request, reply) => {
    if (agentOf(request) === null) return reply.code(401).send({ error: 'signed out' });
    const after = Math.max(0, Number(request.query.after ?? 0) || 0);
    const limit = Math.min(200, Math.max(1, Number(request.query.limit ?? 200) || 200));
    const { events, more } = log.after(after, limit);
    return { events, next: events.at(-1)?.seq ?? after, more };
  });
  desk.get('/desk/api/last', () => ({ last: log.last() }));

  for (const [file, type] of [
    ['desk.css', 'text/css'],
    ['desk.js', 'text/javascript'],
  ] as const) {
    desk.get(`/desk/${file}`, async (_request, reply) =>
      reply.type(`${type}; charset=utf-8`).send(await readFile(join(import.meta.dirname, file), 'utf8')),
    );
  }
  return desk;
}

const send = (reply: FastifyReply, markup: Html) => reply.type('text/html; charset=utf-8').send(markup.html);
