import { Readable } from 'node:stream';
import type SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Settings } from '../config/config.ts';
import { secretOf } from '../config/secret.ts';

/**
 * What became of one attempt. `later`: the server has not got it. `refused`: it never will take it. `unknown`: the
 * connection was lost when the server had the whole message or part of it, and had not said what it did with it.
 */
export interface Outcome {
  readonly state: 'sent' | 'later' | 'refused' | 'unknown';
  /** In the server's own words, without addresses. */
  readonly reason: string;
  /** The address does not exist, as the server says (5.1.x). */
  readonly isDeadAddress: boolean;
}

export interface Envelope {
  readonly from: string;
  readonly to: string;
}

export interface Mailer {
  /** Speaks to the configured server once; `begin` is awaited before the first byte of the message leaves. Never rejects. */
  send(envelope: Envelope, message: Buffer, begin: () => Promise<unknown>): Promise<Outcome>;
  /** Connects, encrypts and logs in, and leaves again without a mail. What was in the way; null: nothing. Never rejects. */
  check(): Promise<string | null>;
}

const CONNECTS_WITHIN = 15_000;
/** A server scans a mail before it takes it. */
const ANSWERS_WITHIN = 120_000;
const QUOTED = 200;

const inItsWords = (text: string): string =>
  text
    .replaceAll(/\S+@\S+/g, '•••')
    .replaceAll(/\s+/g, ' ')
    .slice(0, QUOTED);

const outcome = (state: Outcome['state'], reason: string, isDeadAddress = false): Outcome => ({
  state,
  reason: inItsWords(reason),
  isDeadAddress,
});

const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);
const localPart = (address: string): string => address.slice(0, address.lastIndexOf('@'));

/** Without this extension the library sends letters of other scripts all the same, and the mail is lost on its way. */
function takesAnyScript(connection: SMTPConnection): boolean {
  const { _supportedExtensions: said } = connection as { _supportedExtensions?: readonly string[] };
  return said?.includes('SMTPUTF8') ?? false;
}

function outcomeOf(error: SMTPConnection.SMTPError, hasBegun: boolean): Outcome {
  const { responseCode, message } = error;
  const said = error.response ?? message;
  if (responseCode !== undefined && responseCode >= 500) {
    const isAbout = error.command === 'RCPT TO' || hasBegun;
    // A login or sender that is refused is the configuration's fault: the mail waits until it is mended.
    if (!isAbout) return outcome('later', said);
    return outcome('refused', said, /^5\d\d[ -]5\.1\.(?:[0-36]|10)\b/.test(said));
  }
  if (responseCode !== undefined && responseCode >= 400) return outcome('later', said);
  return outcome(hasBegun ? 'unknown' : 'later', said);
}

/** Sends by the SMTP server of the configuration; null without one. Throws a ConfigError when a secret is missing. */
export function openMailer({ mail }: Settings, env: NodeJS.ProcessEnv): Mailer | null {
  if (!mail) return null;
  const { host, port, tls, login } = mail.smtp;
  const credentials = login && { user: login.user, pass: secretOf(login.password, env) };

  async function connection(): Promise<SMTPConnection> {
    // Not at every start of the collector: many send no mail.
    const { default: Connection } = await import('nodemailer/lib/smtp-connection');
    return new Connection({
      host,
      port,
      secure: tls === 'implicit',
      requireTLS: tls === 'starttls',
      ignoreTLS: tls === 'none',
      connectionTimeout: CONNECTS_WITHIN,
      greetingTimeout: CONNECTS_WITHIN,
      socketTimeout: ANSWERS_WITHIN,
    });
  }
  /** Resolves once the server would take a mail. */
  const enter = (entered: SMTPConnection): Promise<void> =>
    new Promise((resolve, reject) => {
      entered.on('error', reject);
      entered.once('end', () => reject(new Error('The mail server closed the connection.')));
      entered.connect((error) => {
        if (error) reject(error);
        else if (credentials) entered.login({ credentials }, (no) => (no ? reject(no) : resolve()));
        else resolve();
      });
    });

  return {
    async check() {
      const entered = await connection();
      try {
        await enter(entered);
        entered.quit();
        return null;
      } catch (error) {
        entered.close();
        return `${host}:${port}: ${outcomeOf(error as SMTPConnection.SMTPError, false).reason}`;
      }
    },
    async send(envelope, message, begin) {
      let hasBegun = false;
      const bytes = Readable.from(
        (async function* () {
          await begin();
          hasBegun = true;
          yield message;
        })(),
      );
      const entered = await connection();
      try {
        await enter(entered);
        if (!isAscii(localPart(envelope.to)) && !takesAnyScript(entered)) {
          const reason = 'The mail server takes no letters of other scripts before the @ (SMTPUTF8).';
          return outcome('refused', reason);
        }
        return await new Promise<Outcome>((resolve, reject) => {
          entered.on('error', reject);
          entered.once('end', () => reject(new Error('The mail server closed the connection.')));
          bytes.once('error', reject);
          entered.send({ from: envelope.from, to: [envelope.to] }, bytes, (error, info) =>
            error ? reject(error) : resolve(outcome('sent', info.response)),
          );
        });
      } catch (error) {
        return outcomeOf(error as SMTPConnection.SMTPError, hasBegun);
      } finally {
        entered.close();
        bytes.destroy();
      }
    },
  };
}
