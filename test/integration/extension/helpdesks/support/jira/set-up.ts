import type { Status } from './contract.ts';

/** How a made-up Jira is set up: its statuses and its fields. */

const categories = {
  new: { id: 2, key: 'new', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', name: 'In Progress' },
  done: { id: 3, key: 'done', name: 'Done' },
} as const;
const status = (id: number, name: string, category: keyof typeof categories): Status => ({
  id: String(10_000 + id),
  name,
  statusCategory: categories[category],
});
export const statuses = {
  new: status(1, 'Open', 'new'),
  open: status(2, 'Waiting for support', 'indeterminate'),
  stalled: status(3, 'Waiting for customer', 'indeterminate'),
  resolved: status(4, 'Resolved', 'done'),
  rejected: status(5, 'Canceled', 'done'),
} as const;
const custom = (number: number, name: string, kind: string, type: string) => ({
  id: `customfield_${number}`,
  key: `customfield_${number}`,
  name,
  custom: true,
  schema: { type, custom: kind, customId: number },
});
const text = 'com.atlassian.jira.plugin.system.customfieldtypes:textfield';
/** Names are in the company's language; kinds are not. */
export const fields: readonly object[] = [
  { id: 'summary', key: 'summary', name: 'Zusammenfassung', custom: false },
  custom(10_050, 'Topic', text, 'string'),
  custom(10_051, 'Overdesk session', text, 'string'),
  custom(10_010, 'Anfragetyp', 'com.atlassian.servicedesk:vp-origin', 'sd-customerrequesttype'),
  custom(10_011, 'Teilnehmer', 'com.atlassian.servicedesk:sd-request-participants', 'array'),
  custom(10_012, 'Zufriedenheit', 'com.atlassian.servicedesk:sd-request-feedback', 'sd-feedback'),
  custom(10_013, 'Zufriedenheit am', 'com.atlassian.servicedesk:sd-request-feedback-date', 'datetime'),
];
