const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\b(iPhone|iPad)\b/, 'iOS'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

const found = (from: typeof BROWSERS, agent: string): string | undefined =>
  from.find(([sign]) => sign.test(agent))?.[1];

/** What a browser calls itself, short enough to recognise one's own session by: `Firefox, Linux`. Null: it does not say. */
export function browserOf(userAgent: string): string | null {
  const parts = [found(BROWSERS, userAgent), found(SYSTEMS, userAgent)];
  return parts.filter((part) => part !== undefined).join(', ') || null;
}
