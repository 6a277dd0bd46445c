import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Kpi } from '../../../shared/kpi/kpi.ts';
import { kpis } from '../../../shared/kpi/kpis/registry.ts';
import { entryOf } from '../../../shared/kpi/references.ts';
import { LEAST_SEATS } from '../../../shared/kpi/team/seats.ts';
import { CASES } from '../../../shared/kpi/team/voice.ts';
import { kpiWords } from '../../../shared/locales/kpis.ts';
import { referenceOf } from './support/reference.ts';

const { en } = kpiWords;

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

/** Each entry bears the KPI's id, whatever its name becomes. */
const anchor = (id: string): string => `<a id="${id}"></a>`;

function section(kpi: (typeof kpis)[number]): string {
  const { name, definition, formula } = en[kpi.id];
  const partner = kpi.partner === null ? null : `shown with ${en[kpi.partner as keyof typeof en].name}`;
  const facts = [
    UNITS[kpi.unit],
    BETTER[kpi.better],
    kpi.level === 'team' ? 'of the team only' : 'of an agent and of the team',
    kpi.targetable ? 'may have a target' : 'never a target',
    ...(partner === null ? [] : [partner]),
  ];
  const { n, leavesOut } = referenceOf(kpi.id);
  const sources = kpi.sources.map((source) => `[${source.name}](${source.url})`).join(', ');
  return `${anchor(kpi.id)}
## ${name}

\`${kpi.id}\`: ${facts.join('; ')}.

${definition}

- Formula: ${formula}
- n: ${n}.
- Left out: ${leavesOut}
- Source: ${sources || 'our own definition'}.
`;
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

/** As the bench wrote them. */
const MEASURED = `| correlation with the truth [95 %] | shares | times |
|---|---|---|
| two colleagues, from who was away and how much everybody worked | −.00 [−.08, .08] | .09 [.01, .17] |
| … who lie | −.01 [−.09, .07] | .09 [.01, .17] |
| two colleagues, somebody who left and was followed | .23 [.15, .30] | .28 [.21, .35] |
| … when the seat is cleared at once | .27 [.19, .34] | .40 [.33, .46] |
| … in one topic | .11 [.03, .19] | .14 [.06, .22] |
| whoever runs the server | .59 [.54, .64] | .69 [.64, .73] |
| … of one topic | .19 [.11, .27] | .23 [.16, .31] |
| control: figures pooled by cases, from who was away | .62 [.57, .67] | .84 [.82, .87] |
| control: seats without blur, somebody who left | .54 [.48, .59] | .64 [.59, .68] |
| control: seats without blur, the server | .94 [.93, .95] | .97 [.96, .97] |
| shown in | 100 % of months | 100 % of months |
| middle / band off by; a constant guess that knows the usual level | 5.1 / 5.5 points; 5.0 / 5.1 | 27 / 28 %; 28 / 29 |
| the true middle within what is told | 93 % | 92 % |`;

const per = (unit: Kpi['unit'], spread: number): string =>
  unit === 'seconds'
    ? `a factor of ${Math.exp(spread).toFixed(2)}`
    : unit === 'score'
      ? `${spread} points`
      : `${100 * spread} points`;
const VOICES = kpis
  .flatMap(({ id, unit, voice }: Kpi) =>
    voice ? [`| \`${id}\` | ${voice.family} | ${per(unit, voice.spread)} |`] : [],
  )
  .join('\n');

const TEAM = `## The team’s figures

A *seat* is a place in the team’s figures. Seats are given when a quarter begins, the same for all KPIs, to everybody who had
${CASES} cases in 13 weeks; successors take the seats of who left, and one that stays empty keeps its last voice for two quarters.
Below ${LEAST_SEATS} there is no figure. Once a month the browser of each holder says one *voice* for a KPI:

\`\`\`
own   = the mean of the last 13 weeks (of times, of their logarithms), on a grid of s/4; fewer than ${CASES} cases: nothing is said
voice = own + s · (P + 0.75 · Q)
\`\`\`

s is how far people who do the same work are usually apart (below): fixed in the program, never taken from a team’s data. P and Q
are normal numbers made by HMAC-SHA-256 of a secret that never leaves the browser: P the same for good, Q new each quarter with its
seats. Of the variance of both, 60 % are common to the KPIs of a family, with the sign of what is better. What was said is
written down before it is sent; the collector takes the first of a month, from the first device of a quarter, and no first
voice of a holder after the quarter’s first figure. On the 11th the voices of all seats are added up, once, whoever was away: the
screen shows the mean, mean ± 0.6745 s (where half of a team is that differs as colleagues usually do; the width is a
convention, the middle is measured), and mean ± 1.65 s · √(2.16 / k), within which the true middle is nine times of ten.

*Expected for my mix*: at most six topics a quarter, each named by at least three browsers; each says once a quarter how its own cases
of a topic differ, n / (n + 10) · difference, at most 1.5 s, blurred alike, and noise alone where it has none. Expected is
the others’ mean, the own voice taken out, moved by the mean effect of each case’s topic; the verdict’s limits allow for all the blur.

| KPI | family | s |
|---|---|---|
${VOICES}

**Guaranteed.** (1) *Against colleagues, however many lie or work together, within a quarter:* everything told depends on the others
only through sums in which each seat weighs the same. Two colleagues who swap their cases, absences and secrets
change nothing, so that nothing can be learnt from who was away or had how much to do. A lie moves a sum by what the liar knows, and the
middle by at most 7.5 s / (k − 1), however often it is told. (2) *Against everybody, whoever runs the server included:* a level is only ever seen through blurred
voices. An estimate of it from one KPI’s has a correlation of at most 1 / √(1 + 1 + 0.75² / m) after m quarters with the truth, .71 at most.
It is no worst-case promise: who is far from everybody is less hidden.

**Measured** (\`npm run bench:fairness\`, 1,200 team-years of 8 people, an attacker who learns from half of them and is tried on the
other, a twin KPI over the same tickets and three topics beside it):

${MEASURED}

Teams of other sizes (1,200 team-years each with one leaving, 600 with three leaving in one week; with those, behind the semicolon,
colleagues who know what everybody else who came and went is like; liars do as well as the others, to the second digit):

| team | from who was away | somebody who left | the same without blur | the server | months shown | middle / band off by; a constant guess |
|---|---|---|---|---|---|---|
| 6, 1 leaving, shares | .02 [−.06, .10] | .25 [.17, .32] | .54 [.48, .59] | .59 [.54, .64] | 99.99 % | 5.8 / 6.3; 5.5 / 5.8 |
| 6, 1 leaving, times | .02 [−.06, .10] | .33 [.26, .40] | .59 [.54, .64] | .68 [.63, .72] | 99.99 % | 29.2 / 31.2; 30.3 / 32.3 |
| 6, 3 leaving, shares | .09 [−.02, .20] | .10 [−.02, .21]; .16 [.05, .27] | .31 [.21, .41] | .58 [.50, .65] | 100 % | 6.1 / 6.5; 5.5 / 5.6 |
| 6, 3 leaving, times | .03 [−.08, .14] | .18 [.07, .29]; .28 [.17, .38] | .48 [.38, .56] | .71 [.65, .76] | 100 % | 31.1 / 32.3; 30.0 / 31.5 |
| 12, 1 leaving, shares | −.06 [−.14, .02] | .17 [.09, .24] | .52 [.46, .58] | .62 [.56, .66] | 100 % | 4.2 / 4.5; 4.4 / 4.6 |
| 12, 1 leaving, times | −.05 [−.13, .03] | .31 [.23, .38] | .60 [.55, .65] | .69 [.65, .73] | 100 % | 21.9 / 22.6; 24.9 / 26.0 |
| 12, 3 leaving, shares | −.01 [−.13, .10] | .16 [.05, .27]; .19 [.08, .30] | .43 [.34, .52] | .60 [.52, .67] | 100 % | 4.6 / 4.7; 4.4 / 4.5 |
| 12, 3 leaving, times | .04 [−.07, .15] | .24 [.13, .35]; .28 [.17, .38] | .59 [.51, .66] | .71 [.65, .76] | 100 % | 21.9 / 22.7; 25.0 / 25.6 |
| 20, 1 leaving, shares | −.01 [−.09, .07] | .14 [.06, .22] | .45 [.38, .51] | .61 [.56, .66] | 100 % | 3.5 / 3.6; 4.1 / 4.1 |

Figures pooled by cases give .38 to .90 from who was away in the same teams. In the row of six with three leaving, shares, 600
team-years were too few for the control: its limits lie on both sides of .30. That was chance: three other seeds gave .41 to .44, and the
2,400 team-years of the four together .45 [.41, .50] without blur, .20 [.14, .25] with it. The bench tells such a control from one that
fails. Twenty with times, and with three leaving, have not been through.

**Not protected.** Whoever administers the helpdesk sees every ticket with its name anyway. Whoever ships the extension can change it.
The server sees who has which seat, and the change of a voice from month to month as whole steps of s/4. Several
families driven by one trait are several looks: about .87 for four. A new device is a new secret, from the next quarter on. At eight people the
band says the desk’s level, not fine differences between like desks.

**Left out, and why.** The design this follows also sends the distance from the middle, to measure the width. That distance needs a
middle, which the server names: a lying server that names one far off gets a second, sharper look: by calculation it comes to about .88. So the width is
the usual one; where people differ more or less than that, the band is too narrow or too wide, and the middle is not.

**The lead’s live view** counts sessions by queue and nobody by name. Who is free is told as none, one or two, or more, and not at all
of fewer than three on duty. Of the sessions of over an hour the ten longest are listed, as they were at the last half-hour, in steps of 1, 2,
4, 8, 24 hours and more: asked every second, it does not add up to a person’s volume or minutes. A customer’s wish to be called back
names the ticket, not whose it was, and nothing once it is done.

**Sources.** Weighting by cases lets absences be regressed out; fixed seats and equal voices: our own. Permanent noise that repetition
does not average: Erlingsson, Pihur, Korolova 2014 (RAPPOR), <https://arxiv.org/abs/1407.6981>. Noise by who is in the cell, and
how it breaks when several queries sum to one: Asghar & Kaafar 2020, <https://arxiv.org/abs/1902.06414>. Noise as
indistinguishability: Dong, Roth, Su 2022, <https://arxiv.org/abs/1905.02383>.
`;

const PAGE = '../../../docs/measurement.md';

const CAUSES = `<a id="causes"></a>
## Where a missed target comes from

When a target of the team is missed as it stands, or a figure is worse than at the same time of the period before by more than
chance, the difference is split by the parts of a cut (topic, queue, four hours of the day, weekday; of satisfaction topic,
queue, channel, language, survey), never by person (\`shared/kpi/causes\`):

\`\`\`
mix of a part = (w₁ − w₀) · ((p₀ + p₁) / 2 − m)      own of a part = (w₀ + w₁) / 2 · (p₁ − p₀)
\`\`\`

w is the part’s share of all cases, p the share of its cases that count, 0 before and 1 now, m the mean of both wholes. All mix
and own of a cut add up to the whole difference, with nothing left over (Kitagawa 1955,
<https://doi.org/10.1080/01621459.1955.10501299>). A part that was not there before, or is gone, came or went: it is all mix. A time is
looked at as the share of cases that took no longer than the target (where none is missed, than the median before): medians do
not add up, shares do. Each cut splits the same difference anew; cuts are not added.

A part *went worse* when the interval of p₁ − p₀ lies beyond 0 (Newcombe’s method 10), and is *another share of all cases* when that of
w₁ − w₀ does and its mix does harm, each at 1 − 0.05 / 2k for k parts (Bonferroni): of a hundred cuts in which nothing has happened
at most five name a part. Volume is told when half of both counts lies outside Wilson’s interval of the newer one’s share.

Staffing: for each hour of the week, what came in on average times the mean time a case takes (\`handle-time\`, from 20 cases on) is the
load; the places are the capacities of everybody whose hours are open then. Erlang’s C formula gives the share that finds
everybody busy (Gans, Koole, Mandelbaum 2003, <https://doi.org/10.1287/msom.5.2.79.16071>): an hour is short of people when that is
more than half, and a tenth of all cases in such hours stands out. Skills, languages, absences and whoever gives up waiting are not in
it; it takes cases for coming one by one.

The pace of a target that is not over: with a fifth of the period gone and an interval, a share is *on the way* when its interval’s
worse end reaches (target − t · value) / (1 − t), which is what the rest of the period must bring (t: how much has passed), *unlikely*
when its better end does not, else *open*; a median is held against the target itself. A speed looks as its quality partner
does when that one looks worse.
`;

describe('the documentation of the KPIs', () => {
  it('says each KPI’s definition, formula, n and source, and what is left out', async () => {
    const page = [INTRODUCTION, ...kpis.map(section), CAUSES, TEAM].join('\n');
    await expect(page).toMatchFileSnapshot(PAGE);
  });

  it('has the entry each KPI’s source leads to', () => {
    const root = new URL('../../../', import.meta.url);
    for (const { id } of kpis) {
      const [path, fragment] = entryOf(id).split('#');
      const page = readFileSync(new URL(path ?? '', root), 'utf8');
      expect([id, page.includes(anchor(fragment ?? ''))]).toEqual([id, true]);
    }
  });

  it('names sources by addresses that resolve for everybody, each the same everywhere', () => {
    const names = new Map<string, string>();
    for (const { id, sources } of kpis)
      for (const { name, url } of sources) {
        expect([id, URL.parse(url)?.protocol]).toEqual([id, 'https:']);
        expect([id, name.trim()]).not.toEqual([id, '']);
        expect(names.get(url) ?? name).toBe(name);
        names.set(url, name);
      }
    expect(names.size).toBeGreaterThan(10);
  });

  it.each(Object.entries(kpiWords))(
    'gives each formula in %s, and nobody an address within it',
    (_, words) => {
      for (const { id } of kpis) {
        expect([id, words[id].formula.length > 10]).toEqual([id, true]);
        expect([id, words[id].formula]).not.toEqual([id, expect.stringMatching(/https?:|\u00a7/)]);
      }
    },
  );

  it('leaves nothing to be said yet', () => {
    const said = kpis.flatMap(({ id }) => [
      ...Object.values(kpiWords).flatMap((words) => Object.values(words[id]).map((text) => [id, text])),
      ...[referenceOf(id).n, referenceOf(id).leavesOut].map((text) => [id, text]),
    ]);
    expect(said.filter(([, text]) => text?.includes('TODO'))).toEqual([]);
  });

  it('leaves no formula in English where English is not spoken', () => {
    const { en: english, ...others } = kpiWords;
    for (const words of Object.values(others))
      for (const { id } of kpis) expect([id, words[id].formula]).not.toEqual([id, english[id].formula]);
  });
});
