import { randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import type { Settings } from '../config/config.ts';
import { peerOf, wasForwarded } from './proxies.ts';

/** A look at the collector from outside, by the address customers have, and how it arrives here. */

const HEADER = 'x-overdesk-probe';
const PATIENCE = 10_000;

export interface PublicUrlCheck {
  /** Hears every request, whether it is let in or not. */
  see(request: FastifyRequest): void;
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

export function publicUrlCheck(settings: Settings): PublicUrlCheck {
  const { publicUrl } = settings;
  let sent: string | null = null;
  let arrived: Arrival | null = null;

  return {
    see(request) {
      if (sent === null || request.headers[HEADER] !== sent) return;
      arrived = {
        host: request.headers.host ?? '',
        from: peerOf(request),
        forwarded: wasForwarded(request),
        trusted: (request.ips?.length ?? 1) > 1,
      };
    },
    async look(signal) {
      if (publicUrl === undefined) return null;
      const address = `${publicUrl.replace(/\/$/, '')}/healthz`;
      sent = randomBytes(12).toString('base64url');
      arrived = null;
      let status: number;
      try {
        const answer = await fetch(address, {
          headers: { [HEADER]: sent },
          redirect: 'manual',
          signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
        });
        status = answer.status;
        await answer.body?.cancel();
      } catch (error) {
        return arrived
          ? null
          : `publicUrl: ${publicUrl} cannot be reached from this machine (${whyOf(error)}); links in mail and text messages lead there.`;
      }
      // Set meanwhile, by what came in.
      const came = arrived as Arrival | null;
      if (came) return faultOf(settings, came, status);
      return `publicUrl: something else answers at ${publicUrl} (${status} to /healthz); links in mail and text messages lead there.`;
    },
  };
}

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

function whyOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return cause instanceof Error && cause.name === 'TimeoutError' ? 'no answer' : String(cause);
}
