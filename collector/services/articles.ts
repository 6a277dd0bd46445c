import { closestLanguage } from '../../shared/locales/closest-language.ts';
import { articleMatcher } from '../../shared/problems/own-words.ts';
import { tellingWords } from '../../shared/problems/telling-words.ts';
import type { FoundArticles } from '../../shared/protocol/customer.ts';
import { redact } from '../../shared/redaction/redact.ts';
import type { Answers } from '../../shared/survey/answers.ts';
import { type Article, isByWords, pathWithFound } from '../../shared/survey/offered.ts';
import type { Survey, Words } from '../../shared/survey/survey.ts';
import { dayOf } from '../../shared/time/periods.ts';
import { redactTexts } from './answers.ts';
import type { AppContext } from './context.ts';
import type { Signs } from './signs.ts';
import { askedIn } from './surveys.ts';

/** Articles looked for by customers' words, and what is kept of a search that finds nothing. */
export interface Articles {
  /**
   * What answers the words of these answers and was not offered by them already; the best first. `address`: the IP
   * address of whoever asks.
   */
  find(survey: Survey, answers: Answers, address: string): Article[];
  /** A search on the help page found nothing. */
  missed(sought: string, address: string): void;
}

/** Of one text, and of one search. */
const MOST_WORDS = 12;
const MOST_SOUGHT = 4;
const LONGEST = 30;
/** Who looked for what today is remembered for so many. */
const MOST_SEEN = 20_000;

/** What may be kept of a text: telling words without what must not leave a page, and without numbers. */
const keepable = (text: string): string[] =>
  tellingWords(redact(text).text).filter((word) => word.length <= LONGEST && !/\p{N}/u.test(word));

/** Looks for articles. Who missed what on which day is known to this process alone, and only until the day is over. */
export function makeArticles(context: AppContext, signs: Signs): Articles {
  const { settings, store, now, log } = context;
  const matchers = new WeakMap<Survey, ReturnType<typeof articleMatcher>>();
  let today = '';
  const seen = new Set<string>();

  function keep(words: readonly string[], address: string): void {
    const day = dayOf(now(), settings.zone);
    if (day !== today) seen.clear();
    today = day;
    const { origin } = signs.unproven(address);
    const fresh = words.filter((word) => !seen.has(`${origin} ${word}`));
    if (fresh.length === 0 || seen.size + fresh.length > MOST_SEEN) return;
    for (const word of fresh) seen.add(`${origin} ${word}`);
    // Nobody waits for it.
    store
      .do('missSearch', { site: settings.site, day, words: fresh })
      .catch((error: unknown) => log.warn({ err: error }, 'a search that found nothing was not counted'));
  }

  return {
    find(survey, answers, address) {
      // A page may be of an earlier version: what was taken out since is shown no more, and what was rewritten as it is now.
      const today = askedIn(settings).find(({ id }) => id === survey.id);
      if (!today) return [];
      const { questions } = pathWithFound(survey, answers);
      const said = questions.flatMap(({ id, kind }) => (kind === 'text' ? [answers[id] ?? ''] : []));
      const text = said.join('\n');
      const match = matchers.get(today) ?? articleMatcher(today);
      matchers.set(today, match);
      const found = match(text);
      if (found.length === 0) keep(keepable(text).slice(0, MOST_WORDS), address);
      const known = survey.questions.filter((one) => isByWords(one) && !questions.includes(one));
      return found.filter(({ id }) => known.some((one) => one.id === id));
    },
    missed(sought, address) {
      const words = keepable(sought).slice(0, MOST_SOUGHT).join(' ');
      if (words !== '') keep([words], address);
    },
  };
}

/** An article as it travels to a page. */
export function inOneLanguage(
  { id, title, body, url }: Article,
  locale: string,
  fallback: string,
): FoundArticles['articles'][number] {
  const only = (words: Words): Words => {
    const tag = closestLanguage(Object.keys(words), locale, fallback);
    return tag === undefined ? {} : { [tag]: words[tag] ?? '' };
  };
  const said = { title: only(title), body: only(body), ...(url === undefined ? {} : { url }) };
  return { id, kind: 'article', required: false, ...said };
}

/** The answers as far as they can be looked through: redacted, and without what belongs to no question of this survey. */
export const readable = (survey: Survey, answers: Answers): Answers => {
  const known = Object.entries(answers).filter(([id]) =>
    survey.questions.some((question) => question.id === id),
  );
  return redactTexts(survey, Object.fromEntries(known)).answers;
};
