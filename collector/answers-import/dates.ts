import { type TimeOptions, timeReader } from '../event-import/timestamps.ts';

/** Ways in which exports write dates. */
const PATTERNS = [
  'iso',
  'unix',
  'unix-ms',
  'M/D/YYYY',
  'M/D/YYYY H:mm',
  'M/D/YYYY H:mm:ss',
  'M/D/YYYY h:mm A',
  'M/D/YYYY h:mm:ss A',
  'MM/DD/YYYY h:mm:ss A',
  'D/M/YYYY',
  'D/M/YYYY H:mm',
  'D/M/YYYY H:mm:ss',
  'D/M/YYYY h:mm A',
  'D/M/YYYY h:mm:ss A',
  'D.M.YYYY',
  'D.M.YYYY H:mm',
  'D.M.YYYY H:mm:ss',
  'D-M-YYYY',
  'D-M-YYYY H:mm',
  'D MMM YYYY',
  'D MMM YYYY H:mm',
  'D. MMM YYYY H:mm',
  'MMM D, YYYY',
  'MMM D, YYYY h:mm A',
  'MMM D, YYYY, h:mm A',
  'excel',
];

/** The ways in which nearly all of these can be read; those that read every one of them alike count as one. */
export function timesOf(values: readonly string[], options: TimeOptions): string[] {
  const said = values.filter((text) => text.trim() !== '');
  if (said.length === 0) return [];
  const seen = new Map<string, string>();
  for (const pattern of PATTERNS) {
    const read = timeReader(pattern, options);
    const times = said.map((text) => {
      const time = read(text);
      return 'at' in time ? time.at : null;
    });
    if (times.filter((at) => at === null).length > said.length / 4) continue;
    const key = times.join(' ');
    if (!seen.has(key)) seen.set(key, pattern);
  }
  // What fits all of them is not in doubt because of what fits most of them.
  const whole = [...seen].filter(([key]) => !/(?:^| )(?: |$)/.test(key));
  return (whole.length > 0 ? whole : [...seen]).map(([, pattern]) => pattern);
}
