/** Languages that go by another name as well, or are written so much alike that each reads the other. */
const called: Readonly<Record<string, string>> = {
  iw: 'he',
  in: 'id',
  ji: 'yi',
  mo: 'ro',
  nb: 'no',
  nn: 'no',
  sh: 'sr',
  tl: 'fil',
};

/** The language of a tag, by one name for those that have several and without its region: `es-MX` is `es`, `nb` `no`. */
export function baseLanguage(tag: string): string {
  const base =
    tag
      .trim()
      .toLowerCase()
      .split(/[-_,;. ]/)[0] ?? '';
  return Object.hasOwn(called, base) ? (called[base] ?? base) : base;
}
