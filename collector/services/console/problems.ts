import { articleOutcome } from '../../../shared/problems/article-outcome.ts';
import type { ProblemTally } from '../../../shared/problems/tally.ts';
import { factorsOf, medianOf, type Parts, shareOf, weightOf } from '../../../shared/problems/weight.ts';
import { type Choice, choicesIn } from '../../../shared/problems/written.ts';
import {
  type ArticleLine,
  MISSED_SHOWN_FROM,
  type Problem,
  type Problems,
  type ProblemsQuery,
} from '../../../shared/protocol/console/problems.ts';
import { sum } from '../../../shared/stats/sum.ts';
import type { Survey, Words } from '../../../shared/survey/survey.ts';
import { dayOf, spanOf } from '../../../shared/time/periods.ts';
import { helpSource } from '../../hosted/found.ts';
import type { HelpCount } from '../../store/help-counts.ts';
import type { ProblemCounts } from '../../store/read-problems.ts';
import type { AppContext } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { publicAddress } from '../public-address.ts';
import { daysOf } from './results.ts';

/** More nobody reads; the lighter ones are counted. */
const MOST = 30;
const MOST_MISSED = 20;

/** The choice of today's survey that problems are told apart by; undefined: by topic. A name of none is refused. */
export function choiceBy(by: string | null, today: Survey | null): Choice | undefined {
  const question = choicesIn(today).find(({ id }) => id === by);
  if (by !== null && !question)
    throw new ApplicationError('malformed-body', `The survey before the session asks no choice "${by}".`);
  return question;
}

/** What people needed help with in some days, heaviest first. `by`: a choice of today's survey; left out: by topic. */
export async function problemsFor(query: ProblemsQuery, context: AppContext): Promise<Problems> {
  const { settings, store, now } = context;
  const { site, zone } = settings;
  const today = settings.surveys.before;
  const by = query.by ?? null;
  const days = daysOf(query, dayOf(now(), zone));
  const question = choiceBy(by, today);
  const counts = await store.look('readProblems', { site, ...spanOf(days, zone), now: now(), by, today });
  const desk = partsOf([...counts.problems.values()], [...counts.answers.values()]);
  const problems = [...counts.problems]
    .map(([code, tally]) => problemOf(code, tally, { counts, desk, question }))
    .toSorted((a, b) => b.weight - a.weight || ((a.code ?? '') < (b.code ?? '') ? -1 : 1));
  return {
    ...{ zone, ...days, by },
    questions: choicesIn(today).map(({ id, title }) => ({ id, title })),
    desk: { requests: problems.reduce((sum, { requests }) => sum + requests, 0), ...desk },
    problems: problems.slice(0, MOST),
    more: Math.max(0, problems.length - MOST),
    articles: articleLines(counts, {
      ...{ today, now: now(), question },
      pages: await store.do('readHelpCounts', { site, ...days }),
    }),
    missed: await store.do('readMissedSearches', {
      site,
      ...days,
      least: MISSED_SHOWN_FROM,
      limit: MOST_MISSED,
    }),
    page: settings.help.page ? `${publicAddress(context)}/help` : null,
  };
}

function partsOf(tallies: readonly ProblemTally[], answers: readonly { n: number; low: number }[]): Parts {
  return {
    back: shareOf(sum(tallies.map(({ back }) => back)), sum(tallies.map(({ ripe }) => ripe))),
    handling: medianOf(tallies.flatMap(({ minutes }) => minutes)),
    low: shareOf(sum(answers.map(({ low }) => low)), sum(answers.map(({ n }) => n))),
  };
}

const byLanguage = (counts: ReadonlyMap<string, number>): { language: string; n: number }[] =>
  [...counts]
    .map(([language, n]) => ({ language, n }))
    .toSorted((a, b) => b.n - a.n || (a.language < b.language ? -1 : 1));

function summed(counts: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const all = new Map<string, number>();
  for (const [key, n] of counts.flatMap((one) => [...one])) all.set(key, (all.get(key) ?? 0) + n);
  return all;
}

function problemOf(
  code: string | null,
  tally: ProblemTally,
  of: { readonly counts: ProblemCounts; readonly desk: Parts; readonly question: Choice | undefined },
): Problem {
  const { requests, deflected, covered, inLanguage, lacking, articles } = tally;
  const answered = of.counts.answers.get(code);
  const parts = partsOf([tally], answered ? [answered] : []);
  const factors = factorsOf(parts, of.desk);
  return {
    ...{ code, name: nameIn(of.question, code), requests, deflected, ...parts, factors },
    weight: weightOf(requests, factors),
    coverage: {
      ...{ offered: covered, inLanguage },
      lacking: byLanguage(lacking),
      articles: [...articles.keys()].toSorted(),
    },
  };
}

/** What a problem is called where the survey says it: by the option its requests chose. */
export const nameIn = (question: Choice | undefined, code: string | null): Words | null =>
  question?.options.find(({ value }) => value === code)?.label ?? null;

function articleLines(
  { problems, offers, sources }: ProblemCounts,
  of: {
    readonly today: Survey | null;
    readonly now: number;
    readonly question: Choice | undefined;
    readonly pages: readonly HelpCount[];
  },
): ArticleLine[] {
  const { today, now, question, pages } = of;
  const titles = new Map<string, Words>();
  for (const { id, kind, title } of today?.questions ?? []) if (kind === 'article') titles.set(id, title);
  const pageOf = (id: string): ArticleLine['page'] => {
    const { opened = 0, helped = 0 } = pages.find(({ article }) => article === id) ?? {};
    return { opened, helped, asked: sources.get(helpSource(id)) ?? 0 };
  };
  const fitsOf = (id: string) =>
    [...problems].flatMap(([code, { articles }]) => {
      const fit = articles.get(id);
      return fit ? [{ code, name: nameIn(question, code), ...fit }] : [];
    });
  const former = [...offers.keys()].filter((id) => !titles.has(id)).toSorted();
  return [...titles.keys(), ...former].map((id) => ({
    ...{ id, title: titles.get(id) ?? null },
    ...articleOutcome(offers.get(id) ?? [], now),
    topics: fitsOf(id)
      .map(({ code, name, n }) => ({ code, name, n }))
      .toSorted((a, b) => b.n - a.n || ((a.code ?? '') < (b.code ?? '') ? -1 : 1)),
    lacking: byLanguage(summed(fitsOf(id).map(({ lacking }) => lacking))),
    page: pageOf(id),
  }));
}
