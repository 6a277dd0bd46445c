import { chooseSummary, dropSummary, summaryFor } from '../../services/console/summary.ts';
import type { AppContext } from '../../services/context.ts';
import type { Handlers } from '../handlers.ts';

/** The weekly summary by mail, each for themselves. */
export const consoleSummaryHandlers = (
  context: AppContext,
): Handlers<'readSummary' | 'chooseSummary' | 'dropSummary'> => ({
  readSummary: ({ who }) => summaryFor(who, context),
  chooseSummary: ({ who, body }) => chooseSummary(who, body, context),
  dropSummary: ({ who }) => dropSummary(who, context),
});
