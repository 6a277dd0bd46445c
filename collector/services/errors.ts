import type { ProblemName } from '../../shared/protocol/problem.ts';

/** A named no, whoever asks: a service throws it, and `api` gives it an HTTP status. Nothing has been stored by then. */
export class ApplicationError extends Error {
  override readonly name = 'ApplicationError';
  readonly problem: ProblemName;
  /** Seconds after which it may work. */
  readonly retryAfter: number | null;
  /** The right time, UTC ms, for a caller whose clock is wrong. */
  now?: number;

  constructor(problem: ProblemName, detail: string, retryAfter: number | null = null) {
    super(detail);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}
