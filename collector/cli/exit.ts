import { ConfigError } from '../config/config-error.ts';
import { StartError } from '../data-folder/start-error.ts';
import { StoreFault } from '../store/fault.ts';

/**
 * How the process ends, after sysexits.h: 0 asked to stop; 1 a fault of ours, with its stack; 75 it may pass, start
 * again; 78 somebody has to do something first (write the command as --help has it, for one), starting again is of no use.
 */
export const AGAIN = 75;
export const ACT = 78;

/** An error as a supervisor and its operator need it: the code to end with, and what to print. */
export function exitFor(error: unknown): { readonly code: number; readonly print: unknown } {
  if (error instanceof StoreFault) {
    const engine = error.engine === null ? '' : ` (${error.engine})`;
    return { code: error.passes ? AGAIN : ACT, print: error.message + engine };
  }
  if (error instanceof StartError) return { code: error.passes ? AGAIN : ACT, print: error.message };
  if (error instanceof ConfigError) return { code: ACT, print: error.message };
  const name = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof Error && name === 'EADDRINUSE') {
    return {
      code: AGAIN,
      print: `${error.message}. Another program, perhaps an earlier collector, listens there: stop it, or give another --port.`,
    };
  }
  return { code: 1, print: error };
}
