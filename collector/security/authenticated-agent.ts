/** An agent whose token has been recognised, and the language they read. */
export interface AuthenticatedAgent {
  readonly agent: string;
  readonly language: string;
  /** The sha256 of the token by which they are known. */
  readonly token: string;
}
