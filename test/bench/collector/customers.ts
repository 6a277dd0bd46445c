import { Agent, request } from 'node:http';
import { uuid7 } from '../../../shared/protocol/uuid7.ts';
import { ORIGIN } from './desk.ts';

/** The customers of the bench: many connections, each sending its next answer as soon as the last is acknowledged. */

export const newId = (): string => uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));

type Headers = Readonly<Record<string, string>>;

/** POSTs as a page does and answers the body. Rejects on any status but 2xx. */
export const post = (agent: Agent, url: string, body: unknown): Promise<string> =>
  call(agent, 'POST', url, { 'content-type': 'text/plain', origin: ORIGIN }, JSON.stringify(body));

/** GETs and answers the body. Rejects on any status but 2xx. */
export const read = (agent: Agent, url: string, headers: Headers): Promise<string> =>
  call(agent, 'GET', url, headers, '');

function call(agent: Agent, method: string, url: string, headers: Headers, body: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const asked = request(url, { method, agent, headers }, (response) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (piece) => {
      text += piece;
    });
    response.on('end', () => {
      const { statusCode = 0 } = response;
      if (statusCode >= 200 && statusCode < 300) resolve(text);
      else reject(new Error(`${url} answers ${statusCode}: ${text}`));
    });
  });
  asked.on('error', reject);
  asked.end(body);
  return promise;
}

/** A session, and what proves to the collector that its customer speaks. */
export interface Conversation {
  readonly session: string;
  /** undefined: the collector is of before there were secrets, and takes none. */
  readonly secret: string | undefined;
}

export interface Sending {
  /** The instances, each asked by its part of the connections. */
  readonly urls: readonly string[];
  /** The conversations that are answered, in turn. */
  readonly sessions: readonly Conversation[];
  readonly connections: number;
  /** It ends after so many answers, or so many seconds. */
  readonly answers: number;
  readonly seconds: number;
  /** Told before the answer to `session` that carries `number` leaves. */
  readonly onSent?: (session: string, number: number) => void;
}

export interface Sent {
  readonly perSecond: number;
  /** From leaving to being acknowledged, in ms. */
  readonly took: readonly number[];
}

/** Sends answers as fast as they are acknowledged: each conversation's answer is upgraded again and again, as by taps. */
export async function sendAnswers(sending: Sending): Promise<Sent> {
  const { urls, sessions, connections, answers, seconds } = sending;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const ids = sessions.map(() => newId());
  const took: number[] = [];
  const start = performance.now();
  let next = 0;
  const send = async (url: string): Promise<void> => {
    while (next < answers && performance.now() - start < seconds * 1000) {
      const number = next++;
      const { session, secret } = sessions[number % sessions.length] ?? { session: '', secret: '' };
      sending.onSent?.(session, number);
      const left = performance.now();
      await post(agent, `${url}/v1/responses`, {
        id: ids[number % ids.length],
        site: 'bench',
        survey: 'after',
        surveyVersion: 1,
        session,
        secret,
        answers: {
          csat: 1 + (number % 5),
          nps: number % 11,
          why: `Answer ${number}. ${'Words. '.repeat(40)}`,
        },
        formats: { csat: 'csat.faces.5', nps: 'nps.11' },
        locale: 'en',
        state: 'partial',
        via: 'page',
        revision: number + 1,
      });
      took.push(performance.now() - left);
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, i) => send(urls[i % urls.length] ?? '')));
  const passed = performance.now() - start;
  agent.destroy();
  return { perSecond: (took.length / passed) * 1000, took };
}
