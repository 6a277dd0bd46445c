/** A file there is nothing to read from: one line that says why. */
export class FileError extends Error {
  override readonly name = 'FileError';
}
