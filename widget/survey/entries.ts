/** What a script or a template leaves where there is nothing: `${user.name}`, `{{ user.name }}` nobody filled in. */
const EMPTY = /^(undefined|null|NaN|\[object \w+\]|[$<{][{%].*)$/s;

const isPlain = (value: unknown): boolean => /^(string|number|boolean|bigint)$/.test(typeof value);

/** A text, number, yes or no as a text, several of them (the options of a question) with commas; undefined for anything else. */
export function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) value = value.filter(isPlain).join();
  if (!isPlain(value)) return undefined;
  const text = String(value).trim();
  return EMPTY.test(text) ? undefined : text;
}

/** The entries of a record, a Map, a form or an address's query; a value that cannot be read is undefined, and what is no record has none. */
export function entriesOf(given: unknown): [string, unknown][] {
  if (typeof given !== 'object' || !given) return [];
  try {
    const { entries } = given as Map<unknown, unknown>;
    if (entries?.call) return [...entries.call(given)].map(([key, value]) => [`${key}`, value]);
    return Object.keys(given).map((key) => {
      try {
        return [key, (given as Record<string, unknown>)[key]];
      } catch {
        return [key, undefined];
      }
    });
  } catch {
    return [];
  }
}
