/** What a new part of the product needs: files that are not there yet, and lines in files that are. */
export interface Plan {
  /** By path from the repository's root. */
  readonly files: Readonly<Record<string, string>>;
  readonly edits: readonly Edit[];
  /** What is left for a person to do, in order. */
  readonly next: readonly string[];
}

interface Edit {
  readonly path: string;
  change(text: string): string;
}

/** `callback-rate` → `callbackRate`. */
export const camelCase = (name: string): string =>
  name.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** `callback-rate` → `Callback rate`. */
export const titleOf = (name: string): string => {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/**
 * Puts a line before the first line that a pattern matches. Throws when none does: the file is not what it was when this
 * was written.
 */
export function insertBefore(text: string, pattern: RegExp, line: string): string {
  const lines = text.split('\n');
  const at = lines.findIndex((each) => pattern.test(each));
  if (at < 0) throw new Error(`No line matches ${pattern}: mend test/new.`);
  return [...lines.slice(0, at), line, ...lines.slice(at)].join('\n');
}

/** Puts an import after the last one; the formatter sorts them. */
export function addImport(text: string, statement: string): string {
  const lines = text.split('\n');
  const last = lines.findLastIndex((line) =>
    /^(?:import .*|\} )from '.*';$|^import .* from '.*';$/.test(line),
  );
  return [...lines.slice(0, last + 1), statement, ...lines.slice(last + 1)].join('\n');
}
