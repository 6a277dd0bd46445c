import * as z from 'zod/mini';
import { Condition, Words } from '../../survey/survey.ts';
import { Day, inOrder } from './days.ts';

/** GET /v1/console/problems — what people needed help with, what each problem weighs, and which articles answer it. */

const Count = z.int().check(z.nonnegative());
const Interval = z.nullable(z.object({ low: z.number(), high: z.number() }));

export const ProblemsQuery = z
  .strictObject({
    /** First and last day, inclusive, in the desk's zone. */
    from: z.optional(Day),
    to: z.optional(Day),
    /** The id of a choice asked before the session, to tell problems apart by; left out: by topic. */
    by: z.optional(z.string().check(z.maxLength(40))),
  })
  .check(inOrder);
export type ProblemsQuery = z.infer<typeof ProblemsQuery>;

const Share = z.object({ value: z.nullable(z.number()), of: Count, n: Count, interval: Interval });
const Median = z.object({ value: z.nullable(z.number()), n: Count, interval: Interval });

const parts = {
  /** Of closed requests: the same customer asked about the same within seven days. */
  back: Share,
  /** Minutes from being taken up to the end. */
  handling: Median,
  /** Of answers afterwards: a score that calls for help. */
  low: Share,
};
const Factor = z.nullable(z.number());

const Problem = z.object({
  /** A topic, or the answer to `by`; null: none. */
  code: z.nullable(z.string()),
  /** What the survey calls it; null where it does not. */
  name: z.nullable(Words),
  /** Begun in these days. */
  requests: Count,
  /** Ended by an article before anybody was asked. */
  deflected: Count,
  ...parts,
  /** How far each part lies above the desk's; null: nothing is known, and it is left out. */
  factors: z.object({ back: Factor, handling: Factor, low: Factor }),
  /** As many of the desk's usual requests as it weighs. */
  weight: z.number(),
  coverage: z.object({
    /** To how many of these requests today's survey would offer an article, and to how many in words of their language. */
    offered: Count,
    inLanguage: Count,
    /** Languages without words, by requests. */
    lacking: z.array(z.object({ language: z.string(), n: Count })),
    /** Ids of the articles. */
    articles: z.array(z.string()),
  }),
});
export type Problem = z.infer<typeof Problem>;

/** What became of an article; `value` is told only of enough offers. */
const ArticleLine = z.object({
  /** The id of its question. */
  id: z.string(),
  /** null: today's survey does not have it. */
  title: z.nullable(Words),
  offered: Count,
  saidYes: Count,
  saidNo: Count,
  saidNothing: Count,
  /** Said yes, and were back within 72 hours. */
  back: Count,
  /** Said yes, and nobody would know them again. */
  unknown: Count,
  /** Offered less than 72 hours ago. */
  young: Count,
  value: z.nullable(z.number()),
  n: Count,
  interval: Interval,
  /** Problems it would be offered to today, by how many of their requests; of those that are listed. */
  topics: z.array(z.object({ code: z.nullable(z.string()), name: z.nullable(Words), n: Count })),
  /** Requests it would be offered to today without words of their language, by language. */
  lacking: z.array(z.object({ language: z.string(), n: Count })),
  /** On the public help page: opened, said to have helped, and requests begun from there; nobody is known again. */
  page: z.object({ opened: Count, helped: Count, asked: Count }),
});
export type ArticleLine = z.infer<typeof ArticleLine>;

/** Of words that found no article, how often they must have been looked for, everybody counted once a day, to be told. */
export const MISSED_SHOWN_FROM = 3;

/** Words looked for that found no article; nobody's. */
const Missed = z.object({
  /** As they are compared: small letters without accents. */
  words: z.string(),
  /** How often, everybody counted once a day. */
  times: Count,
  /** On how many of the days. */
  days: Count,
});

export const Problems = z.object({
  zone: z.string(),
  from: Day,
  to: Day,
  by: z.nullable(z.string()),
  /** Choices asked before the session, by which problems can be told apart. */
  questions: z.array(z.object({ id: z.string(), title: Words })),
  /** Everything in these days, whatever about. */
  desk: z.object({ requests: Count, ...parts }),
  /** The heaviest first. */
  problems: z.array(Problem),
  /** Lighter ones that are not listed. */
  more: Count,
  /** As today's survey offers them, then those it does not have any more. */
  articles: z.array(ArticleLine),
  /** The commonest first. */
  missed: z.array(Missed),
  /** The public help page's address; null: it is off. */
  page: z.nullable(z.string()),
});
export type Problems = z.infer<typeof Problems>;

/** GET /v1/console/problems/words — what customers wrote about one problem, to write an article of it. */
export const ProblemWordsQuery = z
  .strictObject({
    from: z.optional(Day),
    to: z.optional(Day),
    by: z.optional(z.string().check(z.maxLength(40))),
    /** The problem's; left out: the requests that have none. */
    code: z.optional(z.string().check(z.maxLength(200))),
  })
  .check(inOrder);
export type ProblemWordsQuery = z.infer<typeof ProblemWordsQuery>;

export const ProblemWords = z.object({
  code: z.nullable(z.string()),
  /** What the survey calls it; null where it does not. */
  name: z.nullable(Words),
  /** Of these days that were looked through, and those of them told in own words. */
  requests: z.object({ n: Count, written: Count }),
  /** The newest first, without what must not be kept. */
  said: z.array(z.object({ text: z.string(), language: z.string() })),
  /** Words that several people with this problem used and others hardly did, by language, one a line. */
  terms: Words,
  /** By which answers an article about it would be offered; null: by none. */
  when: z.nullable(Condition),
});
export type ProblemWords = z.infer<typeof ProblemWords>;
