/** Where somebody else defines what a KPI measures, or proves how it is computed. */
export interface Reference {
  /** Whose it is: a name, the same in every language. */
  readonly name: string;
  /** An address that resolves for everybody. */
  readonly url: string;
}

export const ZENDESK_DURATIONS: Reference = {
  name: 'Zendesk',
  url: 'https://support.zendesk.com/hc/en-us/articles/4408834848154',
};
export const ZENDESK_QUALITY: Reference = {
  name: 'Zendesk QA',
  url: 'https://support.zendesk.com/hc/en-us/articles/7043701093786',
};
export const DBT_ZENDESK: Reference = {
  name: 'dbt_zendesk',
  url: 'https://github.com/fivetran/dbt_zendesk',
};
export const CHATWOOT: Reference = {
  name: 'Chatwoot',
  url: 'https://github.com/chatwoot/chatwoot/blob/develop/app/listeners/reporting_event_listener.rb',
};
export const ZOHO_RESPONSE: Reference = {
  name: 'Zoho Desk',
  url: 'https://help.zoho.com/portal/en/kb/desk/reports-and-dashboards/response-and-resolution-times/articles/response-time-cases-example-and-important-notes',
};
export const INTERCOM_METRICS: Reference = {
  name: 'Intercom',
  url: 'https://intercom.com/help/en/articles/7022438-reporting-metrics-attributes',
};
export const SIMPLESAT: Reference = {
  name: 'Simplesat',
  url: 'https://help.simplesat.io/en/articles/3456900-what-is-csat-customer-satisfaction',
};
export const METRICNET: Reference = {
  name: 'MetricNet',
  url: 'https://www.metricnet.com/it-support-metrics-roundup/',
};
export const AAPOR: Reference = {
  name: 'AAPOR',
  url: 'https://aapor.org/standards-and-ethics/standard-definitions/',
};
export const PIWIK: Reference = {
  name: 'Piwik PRO',
  url: 'https://piwik.pro/glossary/customer-retention-rate/',
};
export const REICHHELD: Reference = {
  name: 'Reichheld 2003',
  url: 'https://hbr.org/2003/12/the-one-number-you-need-to-grow',
};
export const DIXON: Reference = {
  name: 'Dixon, Freeman, Toman 2010',
  url: 'https://hbr.org/2010/07/stop-trying-to-delight-your-customers',
};
export const WILSON: Reference = {
  name: 'Wilson 1927',
  url: 'https://doi.org/10.1080/01621459.1927.10502953',
};
export const ROCKS: Reference = { name: 'Rocks 2016', url: 'https://arxiv.org/abs/1601.07235' };
export const HYNDMAN: Reference = {
  name: 'Hyndman, Fan 1996',
  url: 'https://doi.org/10.1080/00031305.1996.10473566',
};
export const GANS: Reference = {
  name: 'Gans, Koole, Mandelbaum 2003',
  url: 'https://doi.org/10.1287/msom.5.2.79.16071',
};

/** Where the project itself says how a KPI is measured: each has an entry there, named by its id. */
export const entryOf = (kpi: string): string => `docs/measurement.md#${kpi}`;
