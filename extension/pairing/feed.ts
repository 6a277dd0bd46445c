import * as z from 'zod/mini';
import { addressOf } from '../../shared/protocol/address.ts';
import { Feed, FeedItem } from '../../shared/protocol/feed.ts';
import { type ReadPath, read } from './call.ts';
import { type Access, RefusedError, refusal, SilentError, understand } from './request.ts';

/** The stream has a heartbeat every 15 s: after two and a half of them the line is dead, whatever TCP believes. */
const silenceSeconds = 40;

const STREAM = '/v1/agent/stream' satisfies ReadPath;

const heardOf: Readonly<Record<FeedItem['kind'], true>> = {
  card: true,
  offer: true,
  recovery: true,
  erased: true,
};

/** News of a kind only a newer collector knows is passed over: it must not keep the rest from being read. */
const NewsHeardOf = z.extend(Feed, {
  items: z.pipe(
    z.pipe(
      z.array(z.looseObject({ kind: z.string() })),
      z.transform((items) => items.filter(({ kind }) => Object.hasOwn(heardOf, kind))),
    ),
    // What cannot be read is passed over as well: the next is somebody else's words.
    z.transform((items) => items.flatMap((item) => FeedItem.safeParse(item).data ?? [])),
  ),
});

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
  const query = { after: String(after), language, ...(epoch !== null && { epoch }) };
  return understand(NewsHeardOf, await read(access, '/v1/agent/feed', { query }, signal));
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
    const response = await fetch(access.url + addressOf(STREAM, { query: { after: String(after) } }), {
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
