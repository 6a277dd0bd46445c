import type { SessionState } from '../../shared/protocol/customer.ts';
import { sessionPath } from '../../shared/protocol/paths.ts';
import { toJson } from '../delivery/json.ts';
import type { WidgetContext } from '../survey/context.ts';

/**
 * How a session of this browser stands, as the collector tells it; its problem's name where it refuses.
 * Rejects where it cannot be reached.
 */
export async function readState(
  { page, memory }: WidgetContext,
  session: string,
): Promise<Partial<SessionState> & { name?: string }> {
  const response = await fetch(page.base + sessionPath(session, 'state'), {
    method: 'POST',
    // A string travels as text/plain: no preflight.
    body: toJson({ secret: memory.get().secrets?.[session] }),
    credentials: 'omit',
    signal: page.signal,
  });
  return response.json();
}
