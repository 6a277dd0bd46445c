/** The collector cannot start as things are. The message says what was found, what was kept and what to do. */
export class StartError extends Error {
  override readonly name = 'StartError';
  /** May the same start succeed later without anybody doing anything? */
  readonly passes: boolean;

  constructor(message: string, { passes = false } = {}) {
    super(message);
    this.passes = passes;
  }
}
