import { holidaysOf } from '../../services/console/holidays.ts';
import type { Handlers } from '../handlers.ts';

/** What is needed to say when a desk is open. */
export const consoleHoursHandlers = (): Handlers<'readHolidays'> => ({
  readHolidays: ({ query }) => holidaysOf(query),
});
