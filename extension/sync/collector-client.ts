import { z } from 'zod';
import {
  Feed,
  FeedItem,
  LeadNow,
  LooseAnswers,
  Me,
  Paired,
  type Presence,
  SessionCard,
  TeamFigures,
  WaitCoverage,
} from '../../shared/protocol/agent.ts';
import { CallCode, type MakeCode } from '../../shared/protocol/call-code.ts';
import { Problem } from '../../shared/protocol/problem.ts';
import { LeadTargets, TargetAgreement } from '../../shared/protocol/targets.ts';
import { Team } from '../../shared/protocol/team.ts';
import type { TargetDeed } from '../messages.ts';
import type { Errand } from '../store/collector-store.ts';

const patienceSeconds = 15;
/** The stream has a heartbeat every 15 s: after two and a half of them the line is dead, whatever TCP believes. */
const silenceSeconds = 40;

/** The collector refused, and says why (RFC 9457). */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly problem: Problem['name'] | null;
  readonly status: number;
  constructor(message: string, status: number, problem: Problem['name'] | null) {
    super(message);
    this.status = status;
    this.problem = problem;
  }
  /** Trying the same again cannot help. */
  get final(): boolean {
    return this.status >= 400 && this.status < 500 && this.status !== 429;
  }
}

/** The collector did not answer. */
export class SilentError extends Error {
  override readonly name = 'SilentError';
}

/** Where a collector is, and the token of one paired browser. */
export interface Access {
  readonly url: string;
  readonly token: string;
}

/** Turns a one-time code into a token. Throws RefusedError (`unknown-code`, …) and SilentError. */
export async function pair(url: string, code: string, signal: AbortSignal): Promise<Paired> {
  const response = await ask(`${url}/v1/agent/pair`, { method: 'POST', body: { code } }, signal);
  return understand(Paired, response);
}

const heardOf: Readonly<Record<FeedItem['kind'], true>> = {
  card: true,
  offer: true,
  recovery: true,
  erased: true,
};

/** News of a kind only a newer collector knows is passed over: it must not keep the rest from being read. */
const NewsHeardOf = z.lazy(() =>
  Feed.unwrap().extend({
    items: z
      .array(z.looseObject({ kind: z.string() }))
      .transform((items) => items.filter(({ kind }) => Object.hasOwn(heardOf, kind)))
      // What cannot be read is passed over as well: the next is somebody else's words.
      .transform((items) => items.flatMap((item) => FeedItem.safeParse(item).data ?? [])),
  }),
);

/**
 * The feed after a cursor, written in `language`, less what this extension has not heard of. `epoch` is what came with
 * the cursor: a collector that has not told that much, as after a backup was restored, starts over from the beginning.
 */
export async function readFeed(
  access: Access,
  after: number,
  language: string,
  signal: AbortSignal,
  epoch: string | null = null,
): Promise<Feed> {
  const query = new URLSearchParams({ after: String(after), language, ...(epoch !== null && { epoch }) });
  const response = await ask(`${access.url}/v1/agent/feed?${query}`, { token: access.token }, signal);
  return understand(NewsHeardOf, response);
}

/**
 * Listens to the collector's stream for as long as it `isWanted` and calls `onNews` whenever it says that something happened;
 * what it was is read from the feed, so that there is one way for news to get in. Resolves when the collector ends the
 * stream or nobody wants it; throws SilentError when it breaks off or falls silent, RefusedError when it is refused.
 */
export async function listen(
  access: Access,
  after: number,
  { isWanted, onNews }: { isWanted(): boolean; onNews(): void },
  signal: AbortSignal,
): Promise<void> {
  const stop = new AbortController();
  let silence = setTimeout(() => stop.abort(), silenceSeconds * 1000);
  try {
    const response = await fetch(`${access.url}/v1/agent/stream?after=${after}`, {
      headers: { Authorization: `Bearer ${access.token}`, Accept: 'text/event-stream' },
      credentials: 'omit',
      signal: AbortSignal.any([signal, stop.signal]),
    });
    if (!response.ok) throw await refusal(response);
    let line = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      clearTimeout(silence);
      silence = setTimeout(() => stop.abort(), silenceSeconds * 1000);
      const lines = (line + chunk).split('\n');
      line = lines.pop() ?? '';
      if (lines.some((each) => /^event: (?!beat)/.test(each))) onNews();
      if (!isWanted()) return stop.abort();
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof RefusedError ? error : new SilentError(`The stream broke off: ${String(error)}`);
  } finally {
    clearTimeout(silence);
  }
}

/** Does one errand; resolves with the card a claim brings. */
export async function run(
  access: Access,
  errand: Errand,
  language: string,
  signal: AbortSignal,
): Promise<SessionCard | null> {
  const tell = (path: string, body: unknown) =>
    ask(`${access.url}/v1/agent/${path}`, { method: 'POST', body, token: access.token }, signal);
  switch (errand.kind) {
    case 'claim': {
      const { session, helpdesk, ticket } = errand;
      const response = await tell(`claims?language=${language}`, { session, helpdesk, ticket });
      return understand(SessionCard, response);
    }
    case 'ended':
      await tell('ended', { session: errand.session });
      return null;
    case 'offer':
      await tell(`offers/${encodeURIComponent(errand.offer)}`, { answer: errand.answer });
      return null;
    case 'recovered':
      await tell('recovered', { id: errand.id });
      return null;
    case 'ready':
      await tell('ready', errand.ready);
      return null;
    case 'voices':
      await tell('voices', errand.told);
      return null;
  }
}

/** Asks for the code of a call, to be read out. */
export async function makeCode(access: Access, call: MakeCode, signal: AbortSignal): Promise<CallCode> {
  const request = { method: 'POST', body: call, token: access.token } as const;
  return understand(CallCode, await ask(`${access.url}/v1/agent/codes`, request, signal));
}

/** The heartbeat: what the agent set, and the load read from the helpdesk. */
export async function tellPresence(access: Access, presence: Presence, signal: AbortSignal): Promise<void> {
  await ask(
    `${access.url}/v1/agent/presence`,
    { method: 'PUT', body: presence, token: access.token },
    signal,
  );
}

/** Who this browser is paired as, as it stands now; null when the collector cannot be asked that yet. */
export async function readMe(access: Access, signal: AbortSignal): Promise<Me | null> {
  const response = await askNew(`${access.url}/v1/agent/me`, { token: access.token }, signal);
  return response && understand(Me, response);
}

/** The desk at this moment, for its leads. Throws RefusedError `not-a-lead` for others. */
export async function readLeadNow(access: Access, language: string, signal: AbortSignal): Promise<LeadNow> {
  const query = new URLSearchParams({ language });
  const response = await ask(`${access.url}/v1/lead/now?${query}`, { token: access.token }, signal);
  return understand(LeadNow, response);
}

/** How often the waits told came true, for leads. */
export async function readWaits(access: Access, signal: AbortSignal): Promise<WaitCoverage> {
  return understand(WaitCoverage, await ask(`${access.url}/v1/lead/waits`, { token: access.token }, signal));
}

/** The desk's own figures, for leads; null when the collector has not heard of this. */
export async function readTeamFigures(access: Access, signal: AbortSignal): Promise<TeamFigures | null> {
  const response = await askNew(`${access.url}/v1/lead/figures`, { token: access.token }, signal);
  return response && understand(TeamFigures, response);
}

/** The newest answers without a session, for leads; none when the collector has not heard of this. */
export async function readLooseAnswers(
  access: Access,
  language: string,
  signal: AbortSignal,
): Promise<LooseAnswers> {
  const query = new URLSearchParams({ language });
  const response = await askNew(`${access.url}/v1/lead/answers?${query}`, { token: access.token }, signal);
  return response === null ? [] : understand(LooseAnswers, response);
}

/** The team's figures, and what this browser is to say for them; null when the collector has not heard of voices. */
export async function readTeam(access: Access, signal: AbortSignal): Promise<Team | null> {
  const response = await askNew(`${access.url}/v1/agent/team`, { token: access.token }, signal);
  return response && understand(Team, response);
}

/** What was proposed and agreed between this agent and the lead; nothing when the collector has not heard of targets. */
export async function readTargets(access: Access, signal: AbortSignal): Promise<TargetAgreement[]> {
  const response = await askNew(`${access.url}/v1/agent/targets`, { token: access.token }, signal);
  return response === null ? [] : understand(z.array(TargetAgreement), response);
}

/** Every agreement of the desk, for a lead; nobody's when the collector has not heard of targets. */
export async function readLeadTargets(access: Access, signal: AbortSignal): Promise<LeadTargets> {
  const response = await askNew(`${access.url}/v1/lead/targets`, { token: access.token }, signal);
  return response === null ? { agents: [], agreements: [] } : understand(LeadTargets, response);
}

/** Proposes a target or takes a step, as agent or as lead; a lead's proposal names its `agent`. */
export async function tellTarget(
  access: Access,
  as: 'agent' | 'lead',
  deed: TargetDeed & { readonly agent?: string },
  signal: AbortSignal,
): Promise<TargetAgreement> {
  const { id, agent } = deed;
  const body =
    'step' in deed
      ? { step: deed.step }
      : { id, ...(agent !== undefined && { agent }), target: deed.propose, insteadOf: deed.insteadOf };
  const path = 'step' in deed ? `targets/${id}` : 'targets';
  const request = { method: 'POST', body, token: access.token } as const;
  return understand(TargetAgreement, await ask(`${access.url}/v1/${as}/${path}`, request, signal));
}

async function ask(
  url: string,
  request: { readonly method?: 'POST' | 'PUT'; readonly body?: unknown; readonly token?: string },
  signal: AbortSignal,
): Promise<Response> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(patienceSeconds * 1000)]);
  const headers = new Headers({ Accept: 'application/json' });
  if (request.token !== undefined) headers.set('Authorization', `Bearer ${request.token}`);
  if (request.body !== undefined) headers.set('Content-Type', 'application/json');
  const response = await fetch(url, {
    method: request.method ?? 'GET',
    headers,
    body: request.body === undefined ? null : JSON.stringify(request.body),
    credentials: 'omit',
    signal: limit,
  }).catch((error: unknown) => {
    signal.throwIfAborted();
    throw new SilentError(`The collector at ${new URL(url).host} does not answer: ${String(error)}`);
  });
  if (!response.ok) throw await refusal(response);
  return response;
}

/**
 * Asks for what later collectors have: browsers update extensions by themselves, companies their collector now and then.
 * Null when this one has not heard of it, which is no fault in the connection.
 */
async function askNew(...asked: Parameters<typeof ask>): Promise<Response | null> {
  try {
    return await ask(...asked);
  } catch (error) {
    if (error instanceof RefusedError && error.status === 404) return null;
    throw error;
  }
}

/** An answer in another shape than agreed is no answer: collector and extension are of different ages. */
async function understand<T>(schema: z.ZodType<T>, response: Response): Promise<T> {
  const parsed = schema.safeParse(await response.json().catch(() => undefined));
  if (parsed.success) return parsed.data;
  throw new SilentError(`The collector's answer is not understood: ${z.prettifyError(parsed.error)}`);
}

async function refusal(response: Response): Promise<RefusedError | SilentError> {
  if (response.status >= 500) return new SilentError(`The collector answers ${response.status}`);
  const problem = Problem.safeParse(await response.json().catch(() => null));
  return problem.success
    ? new RefusedError(problem.data.detail, response.status, problem.data.name)
    : new RefusedError(`The collector answers ${response.status}`, response.status, null);
}
