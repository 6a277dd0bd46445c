/** Month names as exports write them, in the languages of the desks that made them. */

const LANGUAGES = ['en', 'es', 'ro', 'pt', 'fr', 'de', 'it', 'nl', 'pl', 'ar'];

/** Without accents and a full stop: "Févr." and "fevr" are one. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}|\.$/gu, '')
    .toLowerCase();

/** Every name a month has, long and short, standing alone and within a date. */
function namesOf(month: number): Set<string> {
  const date = Date.UTC(2026, month - 1, 15);
  const styles = [{ month: 'long' }, { month: 'short' }] as const;
  const names = LANGUAGES.flatMap((language) =>
    styles.flatMap((style) =>
      [style, { ...style, day: 'numeric' } as const].flatMap((options) =>
        new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' })
          .formatToParts(date)
          .filter(({ type }) => type === 'month')
          .map(({ value }) => plain(value)),
      ),
    ),
  );
  return new Set(names);
}

const MONTHS = Array.from({ length: 12 }, (_, i) => namesOf(i + 1));
// Java's old short form, which Jira exports.
MONTHS[2]?.add('mrz');

/** A month, 1 to 12, by three letters or more of its name; 0 for none, or where two begin so ("jui"). */
export function monthNamed(name: string): number {
  const wanted = plain(name);
  if (wanted.length < 3) return 0;
  const found = MONTHS.flatMap((names, i) =>
    [...names].some((each) => each.startsWith(wanted)) ? [i + 1] : [],
  );
  return found.length === 1 ? (found[0] ?? 0) : 0;
}
