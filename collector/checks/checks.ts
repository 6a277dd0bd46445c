import type { FastifyBaseLogger, FastifyRequest } from 'fastify';
import type { WidgetManifest } from '../../shared/protocol/site-module.ts';
import type { Settings } from '../config/config.ts';
import { type Helpdesk, Unreachable } from '../helpdesk/helpdesk.ts';
import { NOT_BUILT } from './built.ts';
import { chatTroubles } from './chat.ts';
import { peerOf, throughUnnamedProxy } from './proxies.ts';
import { publicUrlCheck } from './public-url.ts';
import { deadReferences } from './references.ts';

/** What the collector cannot serve as it is configured and as the world around it stands. */
export interface Checks {
  /** Hears every request, whether it is let in or not. */
  see(request: FastifyRequest): void;
  /** Sentences for whoever runs it, each beginning with the place in the configuration. */
  troubles(): readonly string[];
  /** Looks at what stands outside, at once and again and again. Call it once it listens. */
  begin(): void;
  stop(): void;
}

/** What was well is looked at again after so long, in ms; what was not, sooner: somebody may be mending it. */
const WELL = 10 * 60_000;
const UNWELL = 30_000;

export function makeChecks(of: {
  readonly settings: Settings;
  readonly helpdesk: Helpdesk | null;
  /** The built widget, or null. */
  readonly built: WidgetManifest | null;
  readonly log: FastifyBaseLogger;
}): Checks {
  const { settings, helpdesk, built, log } = of;
  const standing = [
    ...(built ? [] : [`widget: ${NOT_BUILT} Pages with the script tag show no survey.`]),
    ...deadReferences(settings),
    ...chatTroubles(settings, built),
  ];
  const outside = publicUrlCheck(settings);
  const ended = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let proxy: string | null = null;
  let found: readonly string[] = [];

  const tell = (trouble: string): void => log.warn({ trouble }, 'something cannot be served');

  async function askHelpdesk(): Promise<string | null> {
    try {
      await helpdesk?.check?.();
      return null;
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      return `helpdesk: ${error.message}`;
    }
  }

  async function look(): Promise<void> {
    const looks: (string | null)[] = await Promise.all([askHelpdesk(), outside.look(ended.signal)]).catch(
      (error) => {
        log.error({ err: error }, 'a check failed');
        return [];
      },
    );
    if (ended.signal.aborted) return;
    const now = looks.filter((one): one is string => one !== null);
    for (const trouble of now) if (!found.includes(trouble)) tell(trouble);
    for (const trouble of found) if (!now.includes(trouble)) log.info({ trouble }, 'is served again');
    found = now;
    timer = setTimeout(look, found.length > 0 ? UNWELL : WELL);
    timer.unref();
  }

  return {
    see(request) {
      outside.see(request);
      if (proxy !== null || !throughUnnamedProxy(request)) return;
      const address = peerOf(request);
      proxy = `proxies: requests come through ${address}, which is not named there, so all customers count as one caller. Add "${address}", and let it send X-Forwarded-For and X-Forwarded-Proto.`;
      tell(proxy);
    },
    troubles: () => [...standing, ...(proxy === null ? [] : [proxy]), ...found],
    begin() {
      for (const trouble of standing) tell(trouble);
      void look();
    },
    stop() {
      ended.abort();
      clearTimeout(timer);
    },
  };
}
