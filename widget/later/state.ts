import { sessionPath } from '../../shared/protocol/paths.ts';
import { toJson } from '../delivery/json.ts';
import type { StateRead, WidgetContext } from '../survey/widget-context.ts';

/** Reads how a session stands. Rejects where the collector cannot be reached. */
export async function readState({ page, memory }: WidgetContext, session: string): Promise<StateRead> {
  const response = await fetch(page.base + sessionPath(session, 'state'), {
    method: 'POST',
    // A string travels as text/plain: no preflight.
    body: toJson({ secret: memory.get().secrets?.[session] }),
    credentials: 'omit',
    signal: page.signal,
  });
  return response.json();
}
