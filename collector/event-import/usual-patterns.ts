import { type TimeOptions, timeReader } from './timestamps.ts';

/** Ways in which people's tools write times, to name one that fits a text which could not be read. */
const USUAL = [
  'iso',
  'unix',
  'unix-ms',
  'M/D/YYYY H:mm',
  'M/D/YYYY h:mm A',
  'M/D/YYYY h:mm:ss A',
  'D/M/YYYY H:mm',
  'D/M/YYYY H:mm:ss',
  'D.M.YYYY H:mm',
  'D.M.YYYY H:mm:ss',
  'DD/MMM/YY h:mm A',
  'D MMM YYYY H:mm',
  'D. MMM YYYY H:mm',
  'D MMM YYYY, H:mm:ss',
  'M/D/YYYY, h:mm:ss A',
  'D/M/YYYY h:mm A',
  'D/M/YYYY h:mm:ss A',
  'MMM D, YYYY h:mm A',
  'MMM D, YYYY, h:mm A',
  'D MMM YYYY H:mm:ss Z',
  'M/D/YY H:mm',
  'D/M/YY H:mm',
  'M/D/YY h:mm A',
  'D.M.YY H:mm',
  'D.M.YYYY, H:mm',
  'D.M.YYYY, H:mm:ss',
  'D/M/YYYY, H:mm',
  'D/M/YYYY, H:mm:ss',
  'D/M/YYYY, h:mm:ss A',
  'D-M-YYYY H:mm',
  'D-M-YYYY H:mm:ss',
  'D-MMM-YYYY H:mm',
  'D-MMM-YYYY H:mm:ss',
  'D MMMM YYYY, H:mm',
  'MMM D H:mm:ss YYYY',
  'YYYYMMDDHHmmss',
  'M/D/YYYY',
  'D/M/YYYY',
  'D.M.YYYY',
  'excel',
];

/** The usual patterns a text can be read by. */
export function patternsOf(text: string, options: TimeOptions): string[] {
  return USUAL.filter((pattern) => 'at' in timeReader(pattern, options)(text));
}
