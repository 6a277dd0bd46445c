import { faultIn, StoreFault } from './fault.ts';

/** How an error travels to the thread that asked. */
export interface Failure {
  readonly error: string;
  /** A fault of the machine, by name. */
  readonly fault: ReturnType<typeof faultIn>;
}

export const failureOf = (error: unknown): Failure => ({
  error: error instanceof Error ? error.message : String(error),
  fault: faultIn(error),
});

/** The error that travelled. */
export const errorOf = ({ error, fault }: Failure): Error =>
  fault === null ? new Error(error) : new StoreFault(fault, error);
