import * as company from '../../console/company.ts';
import { Loyalty, LoyaltyQuery } from '../../console/loyalty.ts';
import { Money, MoneyQuery } from '../../console/money.ts';
import { defineRoutes } from '../../route.ts';

/** Company figures, and what is made of them: what a resolution comes to, who stays, who complains and who orders. */
export const moneyRoutes = defineRoutes({
  readMoney: {
    method: 'GET',
    path: '/v1/console/money',
    summary: 'Cost per resolution by month and tier, and why it moved; never by person',
    audience: 'console',
    right: 'results.read',
    query: MoneyQuery,
    reply: Money,
  },
  readLoyalty: {
    method: 'GET',
    path: '/v1/console/loyalty',
    summary: 'Customers kept, complaints and orders by month, quarter or year; never by person',
    audience: 'console',
    right: 'results.read',
    query: LoyaltyQuery,
    reply: Loyalty,
  },
  readCompany: {
    method: 'GET',
    path: '/v1/console/company',
    summary: 'Company figures as entered, and every version of them',
    audience: 'console',
    right: 'company.edit',
    reply: company.Company,
  },
  publishCompany: {
    method: 'POST',
    path: '/v1/console/company',
    summary: 'A new version of the company figures',
    audience: 'console',
    right: 'company.edit',
    body: company.PublishCompany,
    reply: company.Company,
  },
  checkCompany: {
    method: 'POST',
    path: '/v1/console/company/check',
    summary:
      'How a CSV of company figures would be read: costs by tier, customers and orders by month, and what is refused; nothing is kept',
    audience: 'console',
    right: 'company.edit',
    bodyLimit: 1_000_000,
    body: company.CheckCompany,
    reply: company.CompanyCheck,
  },
  takeBackCompany: {
    method: 'POST',
    path: '/v1/console/company/take-back',
    summary: 'An earlier version of the company figures once more, as a new one',
    audience: 'console',
    right: 'company.edit',
    body: company.TakeBackCompany,
    reply: company.Company,
  },
});
