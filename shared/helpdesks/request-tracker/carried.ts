import { WITHDRAWN_MARK, WORDS_MARK } from '../../protocol/ticket-marks.ts';
import type { TransactionRow } from './rows.ts';

/** What the collector's account notes on a ticket is the customer's own doing. */

/** The customer has withdrawn the request. RT ends a subject with a line break. */
export const isWithdrawal = (row: TransactionRow): boolean =>
  row.Type === 'Comment' && row.Data?.trim() === WITHDRAWN_MARK;

/** The customer's own doing, whichever account wrote it down. */
export const isCarried = (row: TransactionRow): boolean =>
  isWithdrawal(row) || (row.Type === 'Comment' && row.Data?.startsWith(WORDS_MARK) === true);
