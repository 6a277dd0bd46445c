/** The same error, saying which site it is of. */
export function named(name: string, error: unknown): unknown {
  if (error instanceof Error) error.message = `The site "${name}": ${error.message}`;
  return error;
}
