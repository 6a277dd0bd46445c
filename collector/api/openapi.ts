import { z } from 'zod';
import { Problem } from '../../shared/protocol/problem.ts';
import type { RouteRow } from '../../shared/protocol/route.ts';
import { routes } from '../../shared/protocol/routes/routes.ts';
import { Condition } from '../../shared/survey/survey.ts';
import type { Handlers } from './handlers.ts';

/** /openapi.json, from the rows that register and guard every route and the schemas that check what comes in. */

/** Schemas that speak of themselves stand once under components, where references can find them. */
const metadata = z.registry<{ id: string }>();
metadata.add(Condition, { id: 'Condition' });
const components: Record<string, unknown> = {};

function schemaOf(schema: z.core.$ZodType, io: 'input' | 'output'): object {
  const made = z.toJSONSchema(schema, { target: 'openapi-3.0', io, metadata, unrepresentable: 'any' });
  const { definitions = {}, ...rest }: { definitions?: Record<string, unknown> } = JSON.parse(
    JSON.stringify(made).replaceAll('#/definitions/', '#/components/schemas/'),
  );
  Object.assign(components, definitions);
  return rest;
}

/** Audiences that prove themselves by a header; the others' secrets stand in path or body. */
const SCHEMES: Readonly<Partial<Record<RouteRow['audience'], string>>> = {
  agent: 'agent',
  lead: 'agent',
  console: 'console',
  server: 'server',
  webhook: 'webhook',
  monitor: 'monitor',
};

const parametersOf = ({ path, query }: RouteRow) => [
  ...[...path.matchAll(/:(\w+)|\*/g)].map(([, name = 'file']) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  })),
  ...Object.entries(
    query ? ((schemaOf(query, 'input') as z.core.JSONSchema.ObjectSchema).properties ?? {}) : {},
  ).map(([name, schema]) => ({ name, in: 'query', required: false, schema })),
];

function replyOf({ reply }: RouteRow) {
  if (reply === null) return { 204: { description: 'Done' } };
  const content =
    typeof reply === 'string'
      ? { [reply]: { schema: { type: 'string' } } }
      : { 'application/json': { schema: schemaOf(reply, 'output') } };
  return { 200: { description: 'OK', content } };
}

function operationOf(row: RouteRow) {
  const { summary, audience, body } = row;
  const scheme = SCHEMES[audience];
  return {
    summary,
    tags: [audience],
    ...(scheme && { security: [{ [scheme]: [] }] }),
    parameters: parametersOf(row),
    ...(body && {
      requestBody: {
        required: true,
        content: Object.fromEntries(
          ['application/json', 'text/plain'].map((type) => [type, { schema: schemaOf(body, 'input') }]),
        ),
      },
    }),
    responses: {
      ...replyOf(row),
      '4XX': {
        description: 'A named refusal',
        content: { 'application/problem+json': { schema: schemaOf(Problem, 'output') } },
      },
    },
  };
}

/** The whole description, OpenAPI 3.0.3. */
export function describeRoutes() {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const row of Object.values<RouteRow>(routes)) {
    const path = row.path.replaceAll(/:(\w+)/g, '{$1}').replace('*', '{file}');
    paths[path] = { ...paths[path], [row.method.toLowerCase()]: operationOf(row) };
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
        server: bearer('The configuration’s server secret'),
        monitor: bearer('The configuration’s metrics secret; none is asked of the collector’s own machine'),
        console: {
          type: 'apiKey',
          in: 'cookie',
          name: 'overdesk',
          description: 'Session of the console; under https its cookie is called __Host-overdesk',
        },
        webhook: {
          type: 'apiKey',
          in: 'header',
          name: 'x-overdesk-signature',
          description: 'Each chat tool signs in its own way and header; Crisp by `?key=` in the address',
        },
      },
    },
  };
}

/** Serves the description; it is made when it is first asked for. */
export function openApiHandlers(): Handlers<'readDescription'> {
  let text: string | null = null;
  return {
    async readDescription({ reply }) {
      text ??= JSON.stringify(describeRoutes());
      return reply.type('application/json').send(text);
    },
  };
}
