import type { PutResponse } from '../../shared/protocol/customer.ts';
import type { Answers } from '../../shared/survey/answers.ts';
import type { Placement } from './card-contract.ts';

/** How a survey is to be shown: the second argument of `overdesk('ask' | 'after', …)`. */
export interface ShowOptions {
  readonly way?: Placement | undefined;
  /** An element or a selector, for `inline` and `page`. */
  readonly into?: Element | string | undefined;
  readonly session?: string | undefined;
  /** What proves that this customer may speak of `session`, where it did not begin in this browser: the link's code. */
  readonly secret?: string | undefined;
  readonly survey?: string | undefined;
  readonly prefill?: Answers | undefined;
  readonly via?: PutResponse['via'] | undefined;
}
