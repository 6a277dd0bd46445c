import * as hours from '../../console/hours.ts';
import { defineRoutes } from '../../route.ts';

/** What is needed to say when a desk is open. */
export const hoursRoutes = defineRoutes({
  readHolidays: {
    method: 'GET',
    path: '/v1/console/holidays',
    summary:
      'The holidays of a country or a part of it in a year, to be looked over before they are taken over',
    audience: 'console',
    right: 'settings.read',
    query: hours.HolidaysQuery,
    reply: hours.Holidays,
  },
});
