import { ConfigError } from './config/config-error.ts';
import { StartError } from './start-error.ts';
import { type FaultName, StoreFault } from './store/fault.ts';

/**
 * How the process ends, after sysexits.h: 0 asked to stop; 1 a fault of ours, with its stack; 75 it may pass, start
 * again; 78 somebody has to do something first, starting again is of no use.
 */
const AGAIN = 75;
const ACT = 78;

const PASSES: ReadonlySet<FaultName> = new Set(['full', 'busy', 'lost']);

/** An error as a supervisor and its operator need it: the code to end with, and what to print. */
export function exitFor(error: unknown): { readonly code: number; readonly print: unknown } {
  if (error instanceof StoreFault) {
    const engine = error.engine === null ? '' : ` (${error.engine})`;
    return { code: PASSES.has(error.fault) ? AGAIN : ACT, print: error.message + engine };
  }
  if (error instanceof StartError) return { code: error.passes ? AGAIN : ACT, print: error.message };
  if (error instanceof ConfigError) return { code: ACT, print: error.message };
  const name = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof Error && name.startsWith('ERR_PARSE_ARGS')) return { code: ACT, print: error.message };
  if (error instanceof Error && name === 'EADDRINUSE') {
    return {
      code: AGAIN,
      print: `${error.message}. Another program, perhaps an earlier collector, listens there: stop it, or give another --port.`,
    };
  }
  return { code: 1, print: error };
}
