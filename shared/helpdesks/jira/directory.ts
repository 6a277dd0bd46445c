import { rowsOf } from '../rows.ts';
import { orNull, type Server } from '../server.ts';
import { FieldRow, StatusRow } from './rows.ts';

/** What is read of an issue beyond what every Jira has. */
const parts = [
  'topic',
  'channel',
  'tier',
  'language',
  'overdesk session',
  'request type',
  'request language',
  'participants',
  'rating',
  'rated at',
] as const;
export type Part = (typeof parts)[number];

/** Fields that come with Jira Service Management, by what they are: their names are in the company's language. */
const kinds: Readonly<Record<string, Part>> = {
  'com.atlassian.servicedesk:vp-origin': 'request type',
  'com.atlassian.servicedesk.servicedesk-lingo-integration-plugin:sd-request-language': 'request language',
  'com.atlassian.servicedesk:sd-request-participants': 'participants',
  'com.atlassian.servicedesk:sd-request-feedback': 'rating',
  'com.atlassian.servicedesk:sd-request-feedback-date': 'rated at',
};

/** Statuses and fields of one Jira, as one agent may see them. They hardly change: asked for once in a worker's life. */
export class Directory {
  #fields: Promise<ReadonlyMap<Part, readonly string[]>> | null = null;
  #statuses: Promise<ReadonlyMap<string, StatusRow>> | null = null;

  /** Ids of the fields that are read: projects may each have one of their own by the same name. */
  fields(server: Server): Promise<ReadonlyMap<Part, readonly string[]>> {
    const forget = (): void => {
      this.#fields = null;
    };
    this.#fields ??= fieldsOf(server, forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    return this.#fields;
  }

  /** Statuses of active workflows by number. */
  statuses(server: Server): Promise<ReadonlyMap<string, StatusRow>> {
    const forget = (): void => {
      this.#statuses = null;
    };
    this.#statuses ??= statusesOf(server, forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    return this.#statuses;
  }
}

/** `whenRefused`: what was refused once may be told the next time, and is not kept. */
async function list(server: Server, path: string, whenRefused: () => void): Promise<unknown> {
  const answer = await orNull(() => server.getJson(`${server.base}/rest/api/3/${path}`, server.signal));
  if (answer === null) whenRefused();
  return answer?.body ?? [];
}

async function fieldsOf(server: Server, whenRefused: () => void) {
  const found = new Map<Part, string[]>();
  for (const { id, name, schema } of rowsOf(
    await list(server, 'field', whenRefused),
    FieldRow,
    'fields',
    () => undefined,
  )) {
    const kind = kinds[schema?.custom ?? ''];
    const named = parts.slice(0, 5).find((part) => part === name.trim().toLowerCase());
    const part = kind ?? named;
    if (part !== undefined) found.set(part, [...(found.get(part) ?? []), id]);
  }
  return found;
}

async function statusesOf(server: Server, whenRefused: () => void) {
  const rows = rowsOf(await list(server, 'status', whenRefused), StatusRow, 'statuses', () => undefined);
  return new Map(rows.map((row) => [row.id, row]));
}
