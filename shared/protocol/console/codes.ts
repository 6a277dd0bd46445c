/** Stands for "none" in a list of codes. */
const NONE = '-';

/** A list of codes as text: `support,billing`. A comma or backslash in a code has a backslash before it; null is `-`. */
export const codesText = (codes: readonly (string | null)[]): string =>
  codes
    .map((code) => (code === null ? NONE : code === NONE ? `\\${NONE}` : code.replaceAll(/[\\,]/g, '\\$&')))
    .join(',');

/** The codes of a list; what is between two commas with nothing in it is left out. */
export function codesIn(text: string): (string | null)[] {
  const codes: (string | null)[] = [];
  for (const [, raw = ''] of text.matchAll(/((?:\\[\s\S]|[^\\,])+)/g)) {
    codes.push(raw === NONE ? null : raw.replaceAll(/\\([\s\S])/g, '$1'));
  }
  return codes;
}
