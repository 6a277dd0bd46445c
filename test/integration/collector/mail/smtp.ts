import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';
import { eventually } from '../../../real/support/eventually.ts';
import { CONFIG } from '../support.ts';

export interface Received {
  readonly from: string;
  readonly to: string;
  readonly raw: string;
  readonly mail: ParsedMail;
}

/** What the server says instead of taking the next mail: at the recipient, after the whole message, or nothing at all. */
interface Moods {
  recipient: string | null;
  message: string | null;
  /** The connection is cut when the whole message is here. */
  cut: boolean;
  /** It never says that it has the message. */
  mute: boolean;
}

const no = (said: string): Error =>
  Object.assign(new Error(said.slice(4)), { responseCode: Number(said.slice(0, 3)) });

/** A server that really speaks SMTP and keeps what it was given. */
export async function startSmtp(port = 0) {
  const received: Received[] = [];
  const moods: Moods = { recipient: null, message: null, cut: false, mute: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo(_address, _session, callback) {
      callback(moods.recipient === null ? null : no(moods.recipient));
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks);
        if (moods.message !== null) return callback(no(moods.message));
        const { mailFrom, rcptTo } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        const [to] = rcptTo.map(({ address }) => address);
        received.push({ from, to: to ?? '', raw: raw.toString('latin1'), mail: await simpleParser(raw) });
        if (moods.cut) for (const { _socket } of connectionsOf(server)) _socket.destroy();
        else if (!moods.mute) callback(null);
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const stop = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()));
  onTestFinished(stop);
  const address = server.server.address() as AddressInfo;
  return {
    port: address.port,
    received,
    moods,
    stop,
    /** The n-th mail, once it is here. */
    mail: (n = 1): Promise<Received> =>
      eventually(() => received[n - 1], { what: `mail ${n} did not come`, every: 20 }),
  };
}

const connectionsOf = (server: SMTPServer): Iterable<{ _socket: { destroy(): void } }> =>
  (server as unknown as { connections: Set<{ _socket: { destroy(): void } }> }).connections;

/** The small company, sending mail by the server at `port`. */
export const mailing = (port: number, mail: object = {}, over: object = {}) => ({
  ...CONFIG,
  publicUrl: 'https://help.test',
  serverSecret: { env: 'SERVER_SECRET' },
  brand: { logo: 'https://shop.test/logo.png', accent: '#aa2200' },
  mail: {
    smtp: { host: '127.0.0.1', port, tls: 'none' as const },
    from: { name: 'Test & Co', address: 'support@shop.test' },
    bounces: 'bounce@shop.test',
    acknowledge: false,
    survey: { delayMinutes: 0 },
    ...mail,
  },
  ...over,
});

/** A clock that goes with the machine's and can be put forward. */
export function skewedClock() {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    forward(ms: number) {
      ahead += ms;
    },
  };
}
