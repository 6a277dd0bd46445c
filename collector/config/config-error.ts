/** A configuration that cannot stand. The message names every path and what to do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  /** The message without its list. */
  get inOneLine(): string {
    return this.message.replaceAll(/\n\s*(- )?/g, ' ');
  }
}
