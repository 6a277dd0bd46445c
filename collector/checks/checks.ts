import type { FastifyBaseLogger, FastifyReply, FastifyRequest } from 'fastify';
import type { WidgetManifest } from '../../shared/protocol/site-module.ts';
import { MINUTE } from '../../shared/time/durations.ts';
import type { Settings } from '../config/config.ts';
import { type Helpdesk, Unreachable } from '../helpdesk/helpdesk.ts';
import type { Mailer } from '../mail/smtp.ts';
import { NOT_BUILT } from './built.ts';
import { chatTroubles } from './chat.ts';
import { nearAddressTrouble } from './near-address.ts';
import { peerOf, throughUnnamedProxy } from './proxies.ts';
import { publicUrlCheck } from './public-url.ts';
import { unreadTroubles } from './readers.ts';
import { deadReferences } from './references.ts';

/** What the collector cannot serve as it is configured and as the world around it stands. */
export interface Checks {
  /** Hears every request, whether it is let in or not. */
  see(request: FastifyRequest, reply: FastifyReply): void;
  /** Sentences for whoever runs it, each beginning with the place in the configuration. */
  troubles(): readonly string[];
  /** What was last wrong with the helpdesk or the mail server; null: nothing, or there is none. */
  outside(who: 'helpdesk' | 'mail'): string | null;
  /** Keeps a trouble of a place until there is none any more (null). */
  keep(place: string, trouble: string | null): void;
  /** Looks at what stands outside now. */
  look(): Promise<void>;
  /** Looks at once and again and again. Call it once it listens. */
  begin(): void;
  stop(): void;
}

/** What was well is looked at again after so long, in ms; what was not, sooner: somebody may be mending it. */
const WELL = 10 * MINUTE;
const UNWELL = 30_000;

/** What of the configuration can never be served. `built`: the widget, or null without one. */
const standingTroubles = (settings: Settings, built: WidgetManifest | null): string[] => [
  ...(built ? [] : [`widget: ${NOT_BUILT} Pages with the script tag show no survey.`]),
  ...deadReferences(settings),
  ...chatTroubles(settings, built),
  ...unreadTroubles(settings),
];

async function askHelpdesk(helpdesk: Helpdesk | null): Promise<string | null> {
  try {
    await helpdesk?.check?.();
    return null;
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    return `helpdesk: ${error.message}`;
  }
}

async function askMailer(mailer: Mailer | null): Promise<string | null> {
  const trouble = (await mailer?.check()) ?? null;
  return (
    trouble &&
    `mail.smtp: no mail leaves by ${trouble.replace(/\.$/, '')}. It is kept for two days and sent once this is mended.`
  );
}

export function makeChecks(of: {
  readonly settings: Settings;
  readonly helpdesk: Helpdesk | null;
  readonly mailer: Mailer | null;
  /** The built widget, or null. */
  readonly built: WidgetManifest | null;
  readonly log: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>;
}): Checks {
  const { settings, helpdesk, mailer, built, log } = of;
  const way = publicUrlCheck(settings);
  const ended = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> | null = null;
  let isWhole = true;
  let mailAt = Number.NEGATIVE_INFINITY;
  /** By the place it speaks of; in the order they were found. */
  const found = new Map<string, string>();

  function keep(place: string, trouble: string | null): void {
    const before = found.get(place);
    if (trouble === (before ?? null)) return;
    if (before !== undefined) {
      found.delete(place);
      if (trouble === null) log.info({ trouble: before }, 'is served again');
    }
    if (trouble === null) return;
    found.set(place, trouble);
    log.warn({ trouble }, 'something cannot be served');
  }

  const LOOKS = {
    helpdesk: () => askHelpdesk(helpdesk),
    mail: () => askMailer(mailer),
    way: () => way.look(ended.signal),
    near: () => nearAddressTrouble(settings),
  };

  /** `whole`: with the mail server, which shuts out who logs in and fails every half minute. */
  async function lookAtAll(whole: boolean): Promise<void> {
    clearTimeout(timer);
    const withMail = whole || performance.now() - mailAt >= WELL;
    if (withMail) mailAt = performance.now();
    const looks = Object.entries(LOOKS).filter(([place]) => withMail || place !== 'mail');
    await Promise.all(
      looks.map(async ([place, look]) => {
        try {
          const trouble = await look();
          if (!ended.signal.aborted) keep(place, trouble);
        } catch (error) {
          log.error({ err: error }, 'a check failed');
        }
      }),
    );
    if (ended.signal.aborted) return;
    const isWell = Object.keys(LOOKS).every((place) => !found.has(place));
    timer = setTimeout(run, isWell ? WELL : UNWELL, false);
    timer.unref();
  }
  function run(whole: boolean): Promise<void> {
    if (!looking) isWhole = whole;
    looking ??= lookAtAll(whole).finally(() => {
      looking = null;
    });
    return looking;
  }
  const look = (): Promise<void> => (looking && !isWhole ? looking.then(() => run(true)) : run(true));

  return {
    see(request, reply) {
      way.see(request, reply);
      if (found.has('proxies') || !throughUnnamedProxy(request)) return;
      const address = peerOf(request);
      keep(
        'proxies',
        `proxies: requests come through ${address}, which is not named there, so all customers count as one caller. Add "${address}", and let it send X-Forwarded-For and X-Forwarded-Proto.`,
      );
    },
    // Asked anew each time: a version published meanwhile may have mended or broken something.
    troubles: () => [...standingTroubles(settings, built), ...found.values()],
    outside: (who) => found.get(who) ?? null,
    keep,
    look,
    begin() {
      for (const trouble of standingTroubles(settings, built))
        log.warn({ trouble }, 'something cannot be served');
      void look();
    },
    stop() {
      ended.abort();
      clearTimeout(timer);
    },
  };
}
