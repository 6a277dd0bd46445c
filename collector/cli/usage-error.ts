/** A command was called without what it needs: its usage is printed. `what` is said first when there is more to say. */
export class UsageError extends Error {
  override readonly name = 'UsageError';

  constructor(what = '') {
    super(what);
  }
}
