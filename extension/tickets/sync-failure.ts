import {
  KeyMissingError,
  LoggedOutError,
  RefusedError,
  UnreachableError,
} from '../helpdesks/lib/helpdesk.ts';
import type { Phase } from './sync-phase.ts';

/** What went wrong, by its kind. What the browser's own database throws is a DOMException; a bug of ours is an answer not understood. */
export function failureOf(error: unknown): Phase {
  if (error instanceof LoggedOutError) return 'logged out';
  if (error instanceof KeyMissingError) return 'key missing';
  if (error instanceof UnreachableError) return 'unreachable';
  if (error instanceof RefusedError) return 'refused';
  return error instanceof DOMException ? 'not kept' : 'not understood';
}
