import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import * as agent from '../../shared/protocol/agent.ts';
import * as customer from '../../shared/protocol/customer.ts';
import { Problem } from '../../shared/protocol/problem.ts';
import * as server from '../../shared/protocol/server.ts';
import * as strata from '../../shared/protocol/strata.ts';
import * as targets from '../../shared/protocol/targets.ts';
import { Condition } from '../../shared/survey/survey.ts';

/** /openapi.json, from the same schemas that check what comes in. */

type Caller = 'page' | 'agent' | 'server' | 'anybody';

interface Address {
  readonly method: 'get' | 'post' | 'put';
  readonly path: string;
  readonly summary: string;
  readonly caller: Caller;
  readonly takes?: z.ZodType;
  /** null: 204. */
  readonly gives: z.ZodType | null;
}

const TAKEN = null;
const Text = z.string();
const Link = z.object({
  session: z.string(),
  url: z.string(),
  mail: z.object({ subject: z.string(), text: z.string(), html: z.string() }).nullable(),
});
const Health = z
  .object({
    ok: z.boolean(),
    /** The rest is told on the collector's own machine only. */
    site: z.string(),
    cursor: z.number().int(),
    durability: z.object({
      journal: z.string(),
      synchronous: z.number().int(),
      secureDelete: z.number().int(),
      busyTimeout: z.number().int(),
    }),
    helpdesk: z.object({ owed: z.number().int(), error: z.string().nullable() }).nullable(),
  })
  .partial()
  .required({ ok: true });

const ADDRESSES: readonly Address[] = [
  page('get', '/v1/sites/{site}/config', 'Everything the widget needs', undefined, customer.WidgetConfig),
  page(
    'post',
    '/v1/sessions',
    'Start a session: needs, route and wait',
    customer.StartSession,
    customer.SessionStarted,
  ),
  page(
    'post',
    '/v1/sessions/{session}/state',
    'How a session stands, and whether to ask',
    customer.ReadState,
    customer.SessionState,
  ),
  page(
    'post',
    '/v1/sessions/{session}/conversation',
    'The chat tool’s own id',
    customer.NameConversation,
    TAKEN,
  ),
  page('post', '/v1/sessions/{session}/end', 'The conversation has ended', customer.EndSession, TAKEN),
  page(
    'post',
    '/v1/sessions/{session}/recovery',
    'The customer asks for a human',
    customer.AskRecovery,
    TAKEN,
  ),
  page('post', '/v1/responses', 'Save or upgrade an answer', customer.PutResponse, customer.ResponseStored),
  page(
    'get',
    '/widget/sites/{site}/{file}',
    'Widget, words and configuration as one module',
    undefined,
    Text,
  ),
  page('get', '/widget/{file}', 'The built widget', undefined, Text),
  page('get', '/a/{code}', 'The survey as a page; opening it writes nothing', undefined, Text),
  page('post', '/a/{code}', 'Send the page’s form', undefined, Text),
  page('post', '/a/{code}/recovery', 'Ask for a human after a low score', undefined, Text),
  {
    ...page('post', '/v1/agent/pair', 'A one-time code becomes a token', agent.Pair, agent.Paired),
    caller: 'anybody',
  },
  own(
    'get',
    '/v1/agent/feed',
    'Cards, offers, recoveries and erasures after a cursor',
    undefined,
    agent.Feed,
  ),
  own(
    'get',
    '/v1/agent/stream',
    'Server-sent events: that there is news in the feed, and up to which cursor',
    undefined,
    agent.News,
  ),
  own('post', '/v1/agent/claims', 'The card for a session found on a ticket', agent.Claim, agent.SessionCard),
  own('post', '/v1/agent/ended', 'The ticket is solved', agent.TicketEnded, TAKEN),
  own('put', '/v1/agent/presence', 'Heartbeat with status and load', agent.Presence, TAKEN),
  own(
    'post',
    '/v1/agent/offers/{id}',
    'Accept or decline; declining costs nothing',
    agent.AnswerOffer,
    TAKEN,
  ),
  own('get', '/v1/agent/me', 'Who this device is paired as, as it stands now', undefined, agent.Me),
  own(
    'post',
    '/v1/agent/recovered',
    'A customer’s request for a human is seen to',
    agent.RecoveryDone,
    TAKEN,
  ),
  own('post', '/v1/agent/sums', 'Daily sums, never rows', agent.PublishSums, TAKEN),
  own('get', '/v1/agent/band', 'Anonymous team bands', undefined, z.array(agent.TeamBand)),
  own(
    'post',
    '/v1/agent/strata',
    'Sums by week and stratum of the case mix, never rows',
    strata.PublishStrata,
    TAKEN,
  ),
  own('get', '/v1/agent/strata', 'What a crowd’s cases came to', undefined, z.array(strata.OwnStrataTable)),
  own('get', '/v1/lead/now', 'The desk at this moment, for its leads', undefined, agent.LeadNow),
  own('get', '/v1/agent/targets', 'What was agreed or proposed', undefined, z.array(targets.TargetAgreement)),
  own('post', '/v1/agent/targets', 'Propose a target', targets.ProposeTarget, targets.TargetAgreement),
  own(
    'post',
    '/v1/agent/targets/{id}',
    'Accept, decline or end',
    targets.TargetStep,
    targets.TargetAgreement,
  ),
  own('get', '/v1/lead/targets', 'Every agreement of the desk', undefined, targets.LeadTargets),
  own('post', '/v1/lead/targets', 'Propose to an agent', targets.ProposeToAgent, targets.TargetAgreement),
  own('post', '/v1/lead/targets/{id}', 'Accept, decline or end', targets.TargetStep, targets.TargetAgreement),
  own('get', '/v1/lead/waits', 'How often the waits told came true', undefined, agent.WaitCoverage),
  {
    ...page('post', '/v1/links', 'The link that asks, and its e-mail', server.AskForLink, Link),
    caller: 'server',
  },
  {
    ...page(
      'post',
      '/v1/webhooks/{tool}',
      'A chat tool tells of an end, signed',
      undefined,
      z.object({ link: Link.nullable() }),
    ),
    caller: 'server',
  },
  { ...page('get', '/healthz', 'Is it well?', undefined, Health), caller: 'anybody' },
  { ...page('get', '/openapi.json', 'This description', undefined, z.object({})), caller: 'anybody' },
];

function page(
  method: Address['method'],
  path: string,
  summary: string,
  takes: z.ZodType | undefined,
  gives: z.ZodType | null,
): Address {
  return { method, path, summary, caller: 'page', gives, ...(takes && { takes }) };
}
function own(...given: Parameters<typeof page>): Address {
  return { ...page(...given), caller: 'agent' };
}

/** Schemas that speak of themselves stand once under components, where references can find them. */
const metadata = z.registry<{ id: string }>();
metadata.add(Condition, { id: 'Condition' });
const components: Record<string, unknown> = {};

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): object {
  const made = z.toJSONSchema(schema, { target: 'openapi-3.0', io, metadata, unrepresentable: 'any' });
  const { definitions = {}, ...rest }: { definitions?: Record<string, unknown> } = JSON.parse(
    JSON.stringify(made).replaceAll('#/definitions/', '#/components/schemas/'),
  );
  Object.assign(components, definitions);
  return rest;
}

function operationOf({ path, summary, caller, takes, gives }: Address) {
  const problem = {
    description: 'A named refusal',
    content: { 'application/problem+json': { schema: schemaOf(Problem, 'output') } },
  };
  return {
    summary,
    tags: [caller],
    ...(caller === 'agent' || caller === 'server' ? { security: [{ [caller]: [] }] } : {}),
    parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    ...(takes && {
      requestBody: {
        required: true,
        content: Object.fromEntries(
          ['application/json', 'text/plain'].map((type) => [type, { schema: schemaOf(takes, 'input') }]),
        ),
      },
    }),
    responses: {
      ...(gives === null
        ? { 204: { description: 'Done' } }
        : {
            200: {
              description: 'OK',
              content: { 'application/json': { schema: schemaOf(gives, 'output') } },
            },
          }),
      '4XX': problem,
    },
  };
}

function describe() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const address of ADDRESSES) {
    paths[address.path] = { ...paths[address.path], [address.method]: operationOf(address) };
  }
  const bearer = (description: string) => ({ type: 'http', scheme: 'bearer', description });
  return {
    openapi: '3.0.3',
    info: { title: 'Overdesk collector', version: '1' },
    paths,
    components: {
      schemas: components,
      securitySchemes: {
        agent: bearer('Token of a paired device'),
        server: bearer('The configuration’s server secret; webhooks are signed in each tool’s own way'),
      },
    },
  };
}

/** Serves the description; it is made when it is first asked for. */
export function openApiRoutes(app: FastifyInstance): void {
  let text: string | null = null;
  app.get('/openapi.json', async (_request, reply) => {
    text ??= JSON.stringify(describe());
    return reply.type('application/json').send(text);
  });
}
