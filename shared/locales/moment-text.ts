/**
 * A moment to come, as a customer reads it: "Monday 30 November, 9:00", in the words and on the clock (12 or 24 hours) of
 * the language. English is the same wherever the reader sits.
 * @param at UTC ms
 * @param tag a language tag that `Intl` takes
 * @param zone IANA time zone; the machine's own without it
 */
export function momentText(at: number, tag: string, zone?: string): string {
  const language = /^en\b/.test(tag) ? 'en-GB' : tag;
  const timeZone = zone ? { timeZone: zone } : {};
  const day = new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...timeZone,
  }).format(at);
  const time = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', ...timeZone })
    .format(at)
    .replace(/^0(?=\d\D)/, '');
  return `${day}${/^ar\b/.test(tag) ? '،' : ','} ${time}`;
}
