import { REOPEN_WINDOW } from '../kpi/measure/days.ts';
import { baseLanguage } from '../locales/base-language.ts';
import type { Answers } from '../survey/answers.ts';
import { type Article, pathWithFound } from '../survey/offered.ts';
import type { Survey } from '../survey/survey.ts';
import { MINUTE } from '../time/durations.ts';
import type { Offer } from './article-outcome.ts';
import { articleMatcher } from './own-words.ts';

/** Problems counted from requests for help, given from the newest to the oldest. */

/** A request for help. */
export interface HelpRequest {
  readonly id: string;
  /** UTC ms. */
  readonly at: number;
  /** What it is counted under; null: none. */
  readonly code: string | null;
  readonly answers: Answers;
  readonly locale: string;
  /** The survey that was asked; null: nobody knows any more. */
  readonly survey: Survey | null;
  /** The customer's keyed name, and the request the same browser made before. */
  readonly customer: string | null;
  readonly previous: string | null;
  /** Would the customer be known again? */
  readonly known: boolean;
  readonly deflected: boolean;
  /** Helped by one person, from when to when; null: open, or ended in another way. */
  readonly closed: { readonly from: number; readonly to: number } | null;
}

export interface ProblemTally {
  requests: number;
  /** Ended by an article. */
  deflected: number;
  /** Closed ones whose customer would be known again, seven days over or back already; and those of them that were back. */
  ripe: number;
  back: number;
  minutes: number[];
  /** To how many today's survey would offer an article, and to how many in words of their language. */
  covered: number;
  inLanguage: number;
  /** Without words of their language, by language. */
  lacking: Map<string, number>;
  /** Articles today's survey would offer. */
  articles: Map<string, Reach>;
}

/** To how many requests an article would be offered, and to how many without words of their language, by language. */
interface Reach {
  n: number;
  readonly lacking: Map<string, number>;
}

const newTally = (): ProblemTally => ({
  ...{ requests: 0, deflected: 0, ripe: 0, back: 0, covered: 0, inLanguage: 0 },
  ...{ minutes: [], lacking: new Map(), articles: new Map() },
});

const count = <Key>(counts: Map<Key, number>, key: Key): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

/** The articles a survey puts before somebody who answers so. */
const articlesFor = (survey: Survey, answers: Answers): Article[] =>
  pathWithFound(survey, answers).questions.filter((question) => question.kind === 'article');

const speaks = ({ body }: Article, locale: string): boolean => {
  const language = baseLanguage(locale);
  return Object.entries(body).some(([tag, text]) => baseLanguage(tag) === language && text.trim() !== '');
};

export interface Tallied {
  /** By code. */
  readonly problems: Map<string | null, ProblemTally>;
  /** By the article's id, newest first. */
  readonly offers: Map<string, Offer[]>;
}

/** Counts requests; those begun at `to` or later only tell who was back. `today`: the survey asked now. */
export function makeTally({
  from,
  to,
  now,
  today,
}: {
  from: number;
  to: number;
  now: number;
  today: Survey | null;
}) {
  const find = today && articleMatcher(today);
  /** What the customer's words would find today. */
  const findIn = (answers: Answers): Article[] => {
    const texts = today?.questions.filter(({ kind }) => kind === 'text') ?? [];
    return find?.(texts.map(({ id }) => answers[id] ?? '').join('\n')) ?? [];
  };
  const problems = new Map<string | null, ProblemTally>();
  const offers = new Map<string, Offer[]>();
  /** The next request of a customer or browser, whatever about, and about the same. */
  const next = new Map<string, number>();

  const keysOf = ({ id, customer }: HelpRequest, about: string): string[] => [
    `browser ${id} ${about}`,
    ...(customer === null ? [] : [`customer ${customer} ${about}`]),
  ];
  const nextOf = (request: HelpRequest, about: string): number | null => {
    const found = keysOf(request, about).flatMap((key) => next.get(key) ?? []);
    return found.length === 0 ? null : Math.min(...found);
  };
  const remember = (request: HelpRequest, about: string): void => {
    const { customer, previous, at } = request;
    if (previous !== null) next.set(`browser ${previous} ${about}`, at);
    if (customer !== null) next.set(`customer ${customer} ${about}`, at);
  };

  function addOutcome(tally: ProblemTally, request: HelpRequest, about: string): void {
    const { closed, known } = request;
    if (!closed) return;
    const minutes = (closed.to - closed.from) / MINUTE;
    if (minutes > 0) tally.minutes.push(minutes);
    const again = nextOf(request, about);
    const isBack = again !== null && again - closed.to <= REOPEN_WINDOW;
    if (!isBack && (!known || now - closed.to <= REOPEN_WINDOW)) return;
    tally.ripe += 1;
    if (isBack) tally.back += 1;
  }

  function addCoverage(tally: ProblemTally, { answers, locale }: HelpRequest): void {
    if (!today) return;
    const articles = [...new Set([...articlesFor(today, answers), ...findIn(answers)])];
    for (const article of articles) {
      const fit = tally.articles.get(article.id) ?? { n: 0, lacking: new Map() };
      tally.articles.set(article.id, fit);
      fit.n += 1;
      if (!speaks(article, locale)) count(fit.lacking, baseLanguage(locale));
    }
    if (articles.length > 0) tally.covered += 1;
    if (articles.some((article) => speaks(article, locale))) tally.inLanguage += 1;
    else if (articles.length > 0) count(tally.lacking, baseLanguage(locale));
  }

  return {
    add(request: HelpRequest): void {
      const { at, code, answers, survey, known, deflected } = request;
      const about = `about ${code}`;
      if (at >= from && at < to) {
        const tally = problems.get(code) ?? newTally();
        problems.set(code, tally);
        tally.requests += 1;
        if (deflected) tally.deflected += 1;
        addOutcome(tally, request, about);
        addCoverage(tally, request);
        for (const { id } of survey ? articlesFor(survey, answers) : []) {
          const said = answers[id];
          const offer = {
            at,
            helped: typeof said === 'boolean' ? said : null,
            backAt: nextOf(request, ''),
            known,
          };
          const told = offers.get(id) ?? [];
          told.push(offer);
          offers.set(id, told);
        }
      }
      remember(request, about);
      remember(request, '');
    },
    result: (): Tallied => ({ problems, offers }),
  };
}
