import type { Problem } from '../../shared/protocol/problem.ts';
import type { QueuedRequest } from '../delivery/request-store.ts';

/** A record with one entry less. */
function without<T extends object>(record: T, key: string): T {
  const { [key as keyof T]: _, ...rest } = record;
  return rest as T;
}

/**
 * A refused request without what it was refused for: a session nobody knows, a part of the identity or of what the page
 * knows, one answer that does not fit. The customer's other words go through; undefined when nothing can be left out.
 */
export function mended(request: QueuedRequest, problem: Partial<Problem>): QueuedRequest | undefined {
  const { name, detail = '' } = problem;
  const [, part = '', key = ''] = /^(\w+)\.?(\w*)/.exec(detail) ?? [];
  if (request.kind === 'response') {
    const { body, session } = request;
    if (session && (name === 'unknown-session' || part === 'session')) return { ...request, session: null };
    if (part === 'answers' && Object.hasOwn(body.answers, key))
      return { ...request, body: { ...body, answers: without(body.answers, key) } };
    if (part === 'answers' && body.state === 'complete')
      return { ...request, body: { ...body, state: 'partial' } };
  }
  if (request.kind === 'start') {
    const { body } = request;
    if (part === 'answers' && Object.hasOwn(body.answers, key))
      return { ...request, body: { ...body, answers: without(body.answers, key) } };
    if (/^(customer|context|page|decidedInPage)$/.test(part) && part in body)
      return { ...request, body: without(body, part) };
  }
  return undefined;
}
