import {
  addTest,
  pruneDeliveries,
  readDeliveries,
  readDelivery,
  readDueDeliveries,
  sendAgain,
  settleDelivery,
} from './deliveries.ts';
import { addJob, dropJob, failJob, isOwed, readDueJobs, readOwed, startJob } from './jobs.ts';
import { readMailHealth } from './mail-health.ts';
import { readRefused, refuseMail, wasAsked } from './mail-refusals.ts';
import {
  abandonSending,
  beginMail,
  bounceMail,
  queueMail,
  readDueMails,
  readUnconsidered,
  settleMail,
} from './mails.ts';
import {
  abandonSummaries,
  beginSummary,
  bounceSummary,
  isSummaryQueued,
  queueSummary,
  readDueSummaries,
  readLastSummary,
  settleSummary,
} from './summary-mails.ts';
import {
  confirmSummary,
  keepSummaryWish,
  readSummaryReaders,
  readSummaryWish,
  readSummaryWishByHash,
  stopSummary,
} from './summary-wishes.ts';
import { keepWebhook, readWebhook, readWebhooks, removeWebhook, renewSecret } from './webhooks.ts';

/** What is kept of what is owed to mail servers, helpdesks and webhooks. */
export const outgoingWrites = {
  abandonSending,
  abandonSummaries,
  addJob,
  addTest,
  beginMail,
  beginSummary,
  bounceMail,
  bounceSummary,
  confirmSummary,
  dropJob,
  failJob,
  keepSummaryWish,
  keepWebhook,
  pruneDeliveries,
  queueMail,
  queueSummary,
  refuseMail,
  removeWebhook,
  renewSecret,
  sendAgain,
  settleDelivery,
  settleMail,
  settleSummary,
  startJob,
  stopSummary,
};

export const outgoingReads = {
  isOwed,
  isSummaryQueued,
  readDeliveries,
  readDelivery,
  readDueDeliveries,
  readDueJobs,
  readDueMails,
  readDueSummaries,
  readLastSummary,
  readMailHealth,
  readOwed,
  readRefused,
  readSummaryReaders,
  readSummaryWish,
  readSummaryWishByHash,
  readUnconsidered,
  readWebhook,
  readWebhooks,
  wasAsked,
};
