import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../config/config.ts';
import { beginEventStream } from '../events/event-stream.ts';
import { peerOf, wasForwarded } from './proxies.ts';

/** A look at the collector from outside, by the address customers have, and how it arrives here. */

const HEADER = 'x-overdesk-probe';
const PATIENCE = 10_000;

export interface PublicUrlCheck {
  /** Hears every request, whether it is let in or not; a probe of streams is answered here. */
  see(request: FastifyRequest, reply: FastifyReply): void;
  /** What is wrong with the way from `publicUrl` to here; null: nothing. */
  look(signal: AbortSignal): Promise<string | null>;
}

/** How a probe came in. */
interface Arrival {
  readonly host: string;
  readonly from: string;
  readonly forwarded: boolean;
  readonly trusted: boolean;
}

/** `patience`: how long the way may take, ms. */
export function publicUrlCheck(settings: Settings, patience = PATIENCE): PublicUrlCheck {
  let sent: string | null = null;
  let arrived: Arrival | null = null;

  async function lookAt(address: string, signal: AbortSignal): Promise<string | null> {
    const { publicUrl } = settings;
    const headers = { [HEADER]: sent ?? '' };
    const inTime = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
    let status: number;
    try {
      const answer = await fetch(address, { headers, redirect: 'manual', signal: inTime });
      status = answer.status;
      await answer.body?.cancel();
    } catch (error) {
      return arrived ? null : `publicUrl: ${publicUrl} ${unreachable(error)}; ${LINKS}.`;
    }
    // Set meanwhile, by what came in.
    const came = arrived as Arrival | null;
    if (came) return faultOf(settings, came, status) ?? (await streamFault(address, signal));
    return `publicUrl: something else answers at ${publicUrl} (${status} to /healthz); ${LINKS}.`;
  }

  /** A stream is begun and not ended: what is written first has to come through all the same. */
  async function streamFault(address: string, signal: AbortSignal): Promise<string | null> {
    const stopped = new AbortController();
    const late = setTimeout(() => stopped.abort(), patience);
    try {
      const answer = await fetch(address, {
        headers: { [HEADER]: sent ?? '', accept: 'text/event-stream' },
        signal: AbortSignal.any([signal, stopped.signal]),
      });
      const first = await answer.body?.getReader().read();
      if (first?.done === false) return null;
    } catch {
      // Told below, whether it was held up or cut.
    } finally {
      clearTimeout(late);
      stopped.abort();
    }
    return `publicUrl: live streams do not come through ${settings.publicUrl} as they are written: agents hear of answers and cases late or never. Turn buffering and compression of text/event-stream off in the proxy (nginx: proxy_buffering off).`;
  }

  return {
    see(request, reply) {
      if (sent === null || request.headers[HEADER] !== sent) return;
      if (request.headers.accept === 'text/event-stream') {
        beginEventStream(reply).write('retry: 2000\n\n');
        return;
      }
      arrived = {
        host: request.headers.host ?? '',
        from: peerOf(request),
        forwarded: wasForwarded(request),
        trusted: (request.ips?.length ?? 1) > 1,
      };
    },
    async look(signal) {
      if (settings.publicUrl === undefined) return null;
      sent = randomBytes(12).toString('base64url');
      arrived = null;
      return lookAt(`${settings.publicUrl.replace(/\/$/, '')}/healthz`, signal);
    },
  };
}

const LINKS = 'links in mail and text messages lead there';

/** Of what came in, what does not do; null: nothing. */
export function faultOf(
  { publicUrl, hosts, proxies }: Settings,
  { host, from, forwarded, trusted }: Arrival,
  status: number,
): string | null {
  if (status === 421) {
    return `publicUrl: ${publicUrl} leads here, but with the Host "${host}", which is not among hosts (${hosts.join(', ')}). Let the proxy pass on the Host it was asked for, or add it to hosts.`;
  }
  if (!publicUrl?.startsWith('https:') || trusted) return null;
  const name = proxies.includes(from) ? '' : ` Add "${from}" to proxies.`;
  const send = forwarded ? '' : ' Let it send X-Forwarded-For and X-Forwarded-Proto.';
  return `publicUrl: ${publicUrl} leads here through a proxy at ${from} that is not believed, so all customers count as one caller.${name}${send}`;
}

/** Why nobody answered, as it goes on after the address. */
function unreachable(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : null;
  if (code !== null && /CERT|SIGNATURE|ISSUER|ALTNAME/.test(code))
    return `shows a certificate that is not believed on this machine (${code}): mend the proxy's TLS`;
  const why = code ?? (cause instanceof Error && cause.name === 'TimeoutError' ? 'no answer' : String(cause));
  return `cannot be reached from this machine (${why})`;
}
