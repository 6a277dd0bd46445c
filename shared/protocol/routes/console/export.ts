import { FilterQuery, SessionsQuery } from '../../console/filter.ts';
import { defineRoutes } from '../../route.ts';

/** Files of what the console shows, sent as they are made; that one was made is logged. */
export const exportRoutes = defineRoutes({
  exportAnswersCsv: {
    method: 'GET',
    path: '/v1/console/export/answers.csv',
    summary: 'Answers by filter as a table: one row for each score and comment',
    audience: 'console',
    right: 'answers.export',
    query: FilterQuery,
    reply: 'text/csv',
  },
  exportAnswersNdjson: {
    method: 'GET',
    path: '/v1/console/export/answers.ndjson',
    summary: 'The same, one JSON object a line',
    audience: 'console',
    right: 'answers.export',
    query: FilterQuery,
    reply: 'application/x-ndjson',
  },
  exportSessionsCsv: {
    method: 'GET',
    path: '/v1/console/export/sessions.csv',
    summary: 'Sessions by the day they began as a table: what happened and when, without words',
    audience: 'console',
    right: 'answers.export',
    query: SessionsQuery,
    reply: 'text/csv',
  },
  exportSessionsNdjson: {
    method: 'GET',
    path: '/v1/console/export/sessions.ndjson',
    summary: 'The same, one JSON object a line',
    audience: 'console',
    right: 'answers.export',
    query: SessionsQuery,
    reply: 'application/x-ndjson',
  },
});
