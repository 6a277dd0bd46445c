import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Audience, PathNames, RouteRow } from '../../shared/protocol/route.ts';
import type { RouteName, Routes } from '../../shared/protocol/routes/routes.ts';
import type { ChatHook } from '../config/chat.ts';
import type { Found } from '../hosted/found.ts';
import type { Visit } from '../hosted/sitting.ts';
import type { AuthenticatedAgent } from '../security/authenticated-agent.ts';
import type { ConsolePerson } from '../services/console/people.ts';
import type { Proven } from '../services/proof.ts';
import type { Session } from '../store/session.ts';
import type { SummaryWish } from '../store/summary-wishes.ts';
import type { ChatEvent } from '../webhooks/hook.ts';

/** Who each audience's guard has proven the caller to be. */
export interface Identities extends Record<Audience, unknown> {
  public: null;
  /** Null: it speaks of no session. */
  page: Proven | null;
  link: Visit;
  request: Session;
  subscriber: SummaryWish;
  open: Found;
  code: Session;
  agent: AuthenticatedAgent;
  lead: AuthenticatedAgent;
  console: ConsolePerson;
  /** The event that is signed, and what it says; null: nothing for us. */
  webhook: { readonly raw: string; readonly event: ChatEvent | null; readonly tool: ChatHook };
  server: null;
  monitor: null;
}

type Parsed<Row, Part extends string> =
  Row extends Readonly<Record<Part, infer Schema extends z.core.$ZodType>> ? z.output<Schema> : undefined;

/** A request whose caller is proven and whose body and query have been checked. */
export interface Call<Row extends RouteRow> {
  readonly who: Identities[Row['audience']];
  readonly body: Parsed<Row, 'body'>;
  readonly query: Parsed<Row, 'query'>;
  readonly params: Readonly<Record<PathNames<Row['path']>, string>>;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

type Answer<Reply> = Reply extends z.core.$ZodType
  ? z.output<Reply> | FastifyReply
  : Reply extends null
    ? undefined
    : FastifyReply;

/** What answers a route: the value its row promises, nothing for 204, or the reply itself for what is no JSON. */
type Handler<Row extends RouteRow> = (call: Call<Row>) => Promise<Answer<Row['reply']>>;

/** One handler for every route there is: a route without one does not compile. */
export type Handlers<Name extends RouteName = RouteName> = { readonly [Key in Name]: Handler<Routes[Key]> };
