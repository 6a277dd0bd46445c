import { dayOf } from '../../../shared/time/periods.ts';
import type { AppContext } from '../../services/context.ts';
import { companyFor, publishCompany, takeBackCompany } from '../../services/money/company.ts';
import { loyalty } from '../../services/money/loyalty.ts';
import { money } from '../../services/money/money.ts';
import { readCosts } from '../../services/money/read-costs.ts';
import type { Handlers } from '../handlers.ts';

/** Company figures, and what is made of them. */
export const consoleMoneyHandlers = (
  context: AppContext,
): Handlers<
  'readMoney' | 'readLoyalty' | 'readCompany' | 'publishCompany' | 'checkCompany' | 'takeBackCompany'
> => ({
  readMoney: ({ query }) => money(query, context),
  readLoyalty: ({ query }) => loyalty(query, context),
  readCompany: () => companyFor(context),
  publishCompany: ({ who, body }) => publishCompany(who, body, context),
  checkCompany: ({ body }) => readCosts(body.csv, dayOf(context.now(), context.settings.zone).slice(0, 7)),
  takeBackCompany: ({ who, body }) => takeBackCompany(who, body, context),
});
