import { describe, expect, it } from 'vitest';
import { findMapping } from '../../../../collector/cli/kpi/find-mapping.ts';
import { csvRows } from '../../../../collector/event-import/csv-rows.ts';
import { EventLog } from '../../../../collector/event-import/event-log.ts';
import { figuresOf } from '../../../../collector/event-import/figures.ts';
import { type LogMapping, MappingError, parseMapping } from '../../../../collector/event-import/mapping.ts';
import { SupportEvent } from '../../../../shared/session/event.ts';
import { foldTicket } from '../../../../shared/session/fold.ts';
import { type GeneratedRow, generateLog } from '../../../fixtures/4tu/generate.ts';

const NOW = Date.UTC(2026, 10, 28);
const italian4tu = await findMapping('4tu-italian');

async function logOf(csv: string, mapping: LogMapping): Promise<{ log: EventLog; refused: string[] }> {
  async function* text() {
    yield csv;
  }
  const [header, ...records] = await Array.fromAsync(csvRows(text, mapping.delimiter));
  if (!header || 'problem' in header) throw new Error('no header');
  const log = new EventLog(mapping, header.cells, NOW);
  const refused = records.flatMap((record) => {
    const reason = 'problem' in record ? record.problem : log.add(record);
    return reason === null ? [] : [`${record.line}: ${reason}`];
  });
  return { log, refused };
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(half)] ?? Number.NaN)
    : ((sorted[half - 1] ?? Number.NaN) + (sorted[half] ?? Number.NaN)) / 2;
};

/** The figures straight from the rows as they were meant, another way. */
function countByHand(rows: readonly GeneratedRow[]) {
  const cases = Object.values(Object.groupBy(rows, (row) => row.case)).map((list) => list ?? []);
  const names = cases.map((list) => list.map(({ activity }) => activity));
  const extra = names.map((list) => list.filter((name, i) => list.indexOf(name) < i).length);
  const completed = cases.filter((list) => {
    const first = list[0]?.activity;
    return (
      (first === 'Assign seriousness' || first === 'Insert ticket') && list.at(-1)?.activity === 'Closed'
    );
  });
  const last = (list: readonly GeneratedRow[], activity: string): number =>
    list.filter((row) => row.activity === activity).at(-1)?.at ?? Number.NaN;
  return {
    cases: cases.length,
    events: rows.length,
    activities: new Set(rows.map(({ activity }) => activity)).size,
    variants: new Set(names.map((list) => list.join('>'))).size,
    rework: { cases: extra.filter((count) => count > 0).length, events: extra.reduce((a, b) => a + b, 0) },
    completed: {
      n: completed.length,
      median: median(completed.map((list) => ((list.at(-1)?.at ?? 0) - (list[0]?.at ?? 0)) / 1000)),
    },
    stretches: [
      {
        from: 'Resolve ticket',
        to: 'Closed',
        n: completed.length,
        median: median(completed.map((list) => (last(list, 'Closed') - last(list, 'Resolve ticket')) / 1000)),
      },
    ],
  };
}

describe('a log in the shape of the 4TU help desk log', () => {
  it.each([1, 2, 3])('has the figures counted by hand (seed %i)', async (seed) => {
    const { rows, csv } = generateLog(180, seed);
    const { log, refused } = await logOf(csv, italian4tu);
    expect(refused).toEqual([]);
    expect(figuresOf(log, italian4tu)).toMatchObject(countByHand(rows));
  });

  it('has the same figures when its rows come the other way round', async () => {
    const { csv } = generateLog(120, 7);
    const [header = '', ...lines] = csv.trim().split('\n');
    const timeOf = (line: string): string => line.split(',')[3] ?? '';
    // The newest first: rows of one instant too.
    const latestFirst = lines.toReversed().toSorted((a, b) => timeOf(b).localeCompare(timeOf(a)));
    const inOrder = figuresOf((await logOf(csv, italian4tu)).log, italian4tu);
    const reversed = await logOf([header, ...latestFirst].join('\n'), italian4tu);
    expect(figuresOf(reversed.log, italian4tu)).toEqual(inOrder);
  });

  it('becomes valid support events, and facts that agree with the rows', async () => {
    const { rows, csv } = generateLog(150, 11);
    const { log } = await logOf(csv, italian4tu);
    const tickets = [...log.tickets()];
    for (const event of tickets.flat()) expect(SupportEvent.parse(event)).toEqual(event);
    for (const events of tickets) {
      const facts = foldTicket(events);
      const mine = rows.filter((row) => row.case === facts.ticket);
      const done = mine.find(({ activity }) => activity === 'Resolve ticket' || activity === 'Closed');
      expect(facts.createdAt).toBe(mine[0]?.at);
      const begun = mine[0]?.activity === 'Assign seriousness' || mine[0]?.activity === 'Insert ticket';
      expect(facts.firstResolution !== null).toBe(begun && done !== undefined);
      expect(facts.firstSolvedAt).toBe(done?.at ?? null);
      expect(facts.firstResponse).toBeNull();
      if (begun) expect(facts.mix.topic).toMatch(/^Value \d$/);
      const taken = mine.filter(({ activity }) => activity === 'Take in charge ticket');
      expect(facts.owner).toBe(taken.at(-1)?.resource ?? null);
    }
  });
});

const mapping: LogMapping = parseMapping({
  about: 'a test',
  columns: { case: 'ticket', activity: 'what', time: 'when', agent: 'who', requester: 4, language: 'lang' },
  activities: {
    asked: [{ kind: 'message', author: 'customer' }],
    answered: [
      { kind: 'message', author: 'agent' },
      { kind: 'status', to: 'pending' },
    ],
    escalated: [{ kind: 'escalate', tier: 'L2', complete: true }],
    taken: [{ kind: 'assign' }],
    junk: [{ kind: 'spam' }],
  },
});
const HEADER = 'ticket,what,when,from,who,lang';

describe('a mapping', () => {
  it('makes of rows what it says, with the attributes of the earliest', async () => {
    const { log } = await logOf(
      [
        HEADER,
        't1,answered,2026-01-02T10:00:00Z,mail,ana,es',
        't1,asked,2026-01-02T09:00:00Z,web,,ro',
        't1,escalated,2026-01-02T11:00:00Z,,ana,',
        't1,celebrated,2026-01-02T12:00:00Z,,ana,',
        't2,junk,2026-01-02T09:00:00Z,,,',
      ].join('\n'),
      mapping,
    );
    const [first = [], second = []] = [...log.tickets()];
    const facts = foldTicket(first);
    expect(facts).toMatchObject({
      requester: 'web',
      status: 'pending',
      firstResponse: { calendar: 3600 },
      mix: { language: 'ro', tier: 'L2', topic: null },
    });
    expect(facts.participants).toMatchObject([{ agent: 'ana', handedOver: true }]);
    expect(foldTicket(second).excluded).toBe('spam');
    expect(figuresOf(log, mapping)).toMatchObject({ activities: 5, completed: null, stretches: [] });
  });

  it('names each row it cannot use, and takes the rest', async () => {
    const { log, refused } = await logOf(
      [
        HEADER,
        't1,asked,2026-01-02T09:00:00Z,,,',
        't1,asked,2026-01-02T09:00:00Z',
        ',asked,2026-01-02T09:00:00Z,,,',
        't1,,2026-01-02T09:00:00Z,,,',
        't1,asked,2026-02-30,,,',
        't1,asked,1969-12-31T00:00:00Z,,,',
        `${'t'.repeat(201)},asked,2026-01-02T09:00:00Z,,,`,
        't1,"asked"!,2026-01-02T09:00:00Z,,,',
      ].join('\n'),
      mapping,
    );
    expect(log.entries).toBe(2);
    expect(refused).toEqual([
      '3: 3 cells where the header has 6',
      '4: no case',
      '5: no activity',
      '6: "2026-02-30" is not a time written as iso',
      '7: "1969-12-31T00:00:00Z" read as iso is in the year 1969',
      '8: a name longer than 200 characters',
    ]);
  });

  it.each([
    [
      { ...mapping, columns: { ...mapping.columns, case: 'case' } },
      'no column case for "case"; the header has ticket, what',
    ],
    [{ ...mapping, columns: { ...mapping.columns, agent: 9 } }, 'no column 9 for "agent"'],
    [
      { ...mapping, columns: { ...mapping.columns, agent: 'Assignee' } },
      'it may be Zugewiesene Person: name it in a mapping of your own',
      'ticket,what,when,Zugewiesene Person,lang',
    ],
    [
      { ...mapping, columns: { ...mapping.columns, agent: 'Assignee', priority: 'Priority' } },
      'it may be Agente asignado:',
      'ticket,what,when,Agente asignado,Prioridad,lang',
    ],
    [
      { ...mapping, columns: { ...mapping.columns, agent: 'Satisfaction' } },
      'it may be Satisfacţie:',
      'ticket,what,when,Satisfacţie,lang',
    ],
  ])('that does not fit the header is refused', (other, reason, header = HEADER) => {
    expect(() => new EventLog(other, header.split(','), NOW)).toThrow(MappingError);
    expect(() => new EventLog(other, header.split(','), NOW)).toThrow(reason);
  });

  it('must say by place which of two columns of one name it means', () => {
    const header = ['ticket', 'what', 'when', 'who', 'who', 'lang'];
    expect(() => new EventLog(mapping, header, NOW)).toThrow(
      'two columns are called who; say which by its place',
    );
    const placed = { ...mapping, columns: { ...mapping.columns, agent: 5 } };
    expect(new EventLog(placed, header, NOW).entries).toBe(0);
  });

  it.each([
    [{}, 'about'],
    [{ ...mapping, zone: 'Mars/Olympus' }, 'not a time zone'],
    [{ ...mapping, time: 'HH:mm' }, 'not a way to write a time'],
    [{ ...mapping, activities: { asked: [{ kind: 'party' }] } }, 'activities.asked.0'],
    [{ ...mapping, colums: {} }, 'colums'],
  ])('%# with a fault is refused with the fault’s name', (bad, fault) => {
    expect(() => parseMapping(bad)).toThrow(MappingError);
    expect(() => parseMapping(bad)).toThrow(fault);
  });
});
