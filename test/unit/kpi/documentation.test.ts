import { describe, expect, it } from 'vitest';
import { kpis } from '../../../shared/kpi/registry.ts';
import { en } from '../../../shared/locales/kpi/en.ts';

const UNITS = {
  seconds: 'a duration',
  share: 'a share',
  score: 'a score',
  tickets: 'a count of tickets',
  points: 'points from −100 to 100',
  money: 'money',
} as const;
const BETTER = {
  lower: 'lower is better',
  higher: 'higher is better',
  neither: 'neither high nor low is better',
};

const linked = (text: string): string => text.replace(/https:\/\/[^\s,;]+/g, '<$&>');

function section(kpi: (typeof kpis)[number]): string {
  const { name, definition } = en[kpi.id];
  const partner = kpi.partner === null ? null : `shown with ${en[kpi.partner as keyof typeof en].name}`;
  const facts = [
    UNITS[kpi.unit],
    BETTER[kpi.better],
    kpi.level === 'team' ? 'of the team only' : 'of an agent and of the team',
    kpi.targetable ? 'may have a target' : 'never a target',
    ...(partner === null ? [] : [partner]),
  ];
  return `## ${name}\n\n\`${kpi.id}\`: ${facts.join('; ')}.\n\n${definition}\n\nFormula and source: ${linked(kpi.source)}.\n`;
}

const INTRODUCTION = `# How each number is measured

A KPI is a pure function of the log of sessions (\`shared/session\` folds the log of one ticket into facts, \`shared/kpi\`
measures facts). Each number comes with its n, its interval, the tickets behind it and, for a speed, its quality partner.

- Durations are whole seconds, on the calendar and in business hours; without a schedule business time is not known, never 0.
  Their middle is the median, with P90 from ten values on (type 7, Hyndman & Fan 1996,
  <https://doi.org/10.1080/00031305.1996.10473566>), never the mean. Intervals hold 95 % at least.
- A number belongs to the period in which the thing was decided, not in which the ticket was created.
- Clocks that disagree make nothing negative: what bears an instant before the creation happened at the creation. Of one
  instant, messages follow the numbers of their ids.
- A ticket is pending until the customer writes, whether or not the helpdesk says so.
- A merge leaves its wait and its unanswered words in the ticket that survives; the ticket merged away counts nowhere, but
  stays a contact of its customer.
- What the log does not have the beginning of has no durations from its creation.
- Tickets merged away, spam, deleted and tests are in no number.

This page is held equal to the KPIs' own texts by a test; \`npx vitest run test/unit/kpi/documentation.test.ts -u\` writes it.
`;

describe('the documentation of the KPIs', () => {
  it('says each KPI’s definition, formula and source', async () => {
    const page = [INTRODUCTION, ...kpis.map(section)].join('\n');
    await expect(page).toMatchFileSnapshot('../../../docs/measurement.md');
  });

  it('names no source that nobody else can read', () => {
    for (const { id, source } of kpis) {
      expect([id, source]).not.toEqual([id, expect.stringMatching(/§|DESIGN/)]);
      expect([id, source]).toEqual([id, expect.stringMatching(/https:\/\/|Our own definition/)]);
    }
  });
});
