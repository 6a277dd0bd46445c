/** A helpdesk's answer as it came, whoever asked for it: this worker, or a page of the helpdesk's own. */
export interface Answer {
  readonly status: number;
  readonly redirected: boolean;
  readonly type: string;
  readonly date: string | null;
  readonly retryAfter: string | null;
  /** X-RateLimit-Reset. */
  readonly limitReset?: string | null;
  readonly text: string;
}

/** What is sent along with a question that changes something. */
export interface Change {
  readonly method: 'POST' | 'PUT';
  readonly body: unknown;
}

/** Reads a response to its end. Rejects when it breaks off. */
export async function answerIn(response: Response): Promise<Answer> {
  return {
    status: response.status,
    redirected: isRedirected(response),
    type: response.headers.get('Content-Type') ?? '',
    date: response.headers.get('Date'),
    // Help Scout's is its own.
    retryAfter: response.headers.get('Retry-After') ?? response.headers.get('X-RateLimit-Retry-After'),
    limitReset: response.headers.get('X-RateLimit-Reset'),
    text: await response.text(),
  };
}

/** It was followed, or came back unfollowed: browsers then tell nothing of it, others its status. */
const isRedirected = ({ redirected, type, status }: Response): boolean =>
  redirected || type === 'opaqueredirect' || [301, 302, 303, 307, 308].includes(status);
