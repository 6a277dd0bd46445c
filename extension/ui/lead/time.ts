/** An instant (UTC ms) as a lead reads it: the time of day today, with weekday and date on other days. */
export function clockTime(at: number, locale: string): string {
  const today = new Date().toDateString() === new Date(at).toDateString();
  const style: Intl.DateTimeFormatOptions = today
    ? { timeStyle: 'short' }
    : { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' };
  return new Intl.DateTimeFormat(locale, style).format(at);
}
