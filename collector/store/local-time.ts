/** The local time of an instant (UTC ms): `2026-11-29T14:05:00+01:00`. */
export type LocalTime = (at: number) => string;

const two = (n: number): string => String(n).padStart(2, '0');

/** Local times of a zone; quick when asked in ascending order, as the offset is looked up once until it changes. */
export function localTimes(zone: string): LocalTime {
  let [from, to, offset, sign] = [Number.NaN, Number.NaN, 0, ''];
  return (at) => {
    if (!(at >= from && at < to)) {
      const there = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
      const change = there.getTimeZoneTransition('next');
      [from, to] = [at, change?.epochMilliseconds ?? Number.POSITIVE_INFINITY];
      offset = there.offsetNanoseconds / 1e6;
      const minutes = Math.abs(Math.trunc(offset / 60_000));
      sign = `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
    }
    return new Date(at + offset).toISOString().slice(0, 19) + sign;
  };
}
