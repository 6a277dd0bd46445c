import { closestLanguage } from '../locales/closest-language.ts';
import { directionOf } from '../locales/direction.ts';
import { type AfterWords, afterWords, type WidgetWords } from '../locales/words/widget.ts';
import { byAnswers, findsByWords } from '../survey/offered.ts';
import type { Survey } from '../survey/survey.ts';
import type { WidgetConfig } from './widget-config.ts';

/**
 * GET /widget/sites/{site}/{language}.js and …/{language}.after.js — all a survey needs beside the loader, in one
 * request: the widget's built body, the words of one language and the site's configuration, as one ES module.
 * (A body, a language and a configuration apart would be three round trips before the first question shows.)
 * …/{language}.tag.js and …/{language}.after.tag.js are the same with the loader, as a classic script: a page's only tag.
 */

/** What widget/build.ts leaves in dist/widget/manifest.json: file names in that folder. */
export interface WidgetManifest {
  readonly loader: string;
  /** Pre- and post-session. */
  readonly full: string;
  /** Post-session only: half the bytes. */
  readonly after: string;
  /** Each with the loader, to be a page's only script. */
  readonly fullTag: string;
  readonly afterTag: string;
  /** What a survey does not wait for: loaded when it is. */
  readonly later: string;
  /** Styles that only some kinds of question need: CSS by kind, `stars` for a scale of them. */
  readonly sheets: Readonly<Record<string, string>>;
  /** By language tag; informal registers as `es-informal`. */
  readonly words: Readonly<Record<string, string>>;
  readonly chats: Readonly<Record<string, string>>;
  /** What looks for articles by the customer's words, where a survey has such. */
  readonly articles: string;
}

/** A file of `words`: JSON. */
export interface WidgetLanguage {
  readonly language: string;
  readonly words: WidgetWords;
}

/** What a post-session survey is told of the configuration: routing is over then. */
export type AfterConfig = Pick<
  WidgetConfig,
  'site' | 'company' | 'surveys' | 'after' | 'fatigue' | 'next' | 'chat'
>;

/**
 * The words file for a reader: the closest language there is, in the site's register where that language has two;
 * English for a reader and a site whose languages we do not speak.
 */
export function wordsFile(
  manifest: WidgetManifest,
  language: string,
  config: Pick<WidgetConfig, 'language' | 'register'>,
): string {
  const plain = Object.keys(manifest.words).filter((key) => !key.endsWith('-informal'));
  const found = closestLanguage(['en', ...plain], language, config.language) ?? 'en';
  const informal = config.register === 'informal' ? manifest.words[`${found}-informal`] : undefined;
  return informal ?? manifest.words[found] ?? '';
}

/** Lets Chromium compile all of a classic script while it travels, off the main thread: a third less script time. */
const EAGER = '//# allFunctionsCalledOnLoad\n';

/**
 * The module's text: the body, and the words, the configuration and the chat tool's file this reader needs.
 * `body` and `words` are the contents of the files named in the manifest; `locale` is the reader's own language, by which
 * the surveys' texts are chosen whether the words are in it or not. Serve it as text/javascript with an ETag, for a
 * minute and while a newer one is fetched, with `access-control-allow-origin: *` and compressed.
 */
export function siteModule(
  body: string,
  { language, words }: WidgetLanguage,
  config: WidgetConfig,
  moment: 'full' | 'after',
  { chats, later, sheets, articles }: Pick<WidgetManifest, 'chats' | 'later' | 'sheets' | 'articles'>,
  locale: string = language,
  isTag = false,
): string {
  const { logo, ...told } = config;
  const { site, company, after, fatigue, next, chat } = told;
  const asked = config.surveys.filter((survey) => moment === 'full' || survey.moment === 'after');
  const surveys = asked.map((survey) => inLanguage(byAnswers(survey), locale));
  const isFound =
    moment === 'full' && asked.some((survey) => survey.moment === 'before' && findsByWords(survey));
  const exported = {
    $language: language,
    ...(directionOf(language) === 'rtl' ? { $dir: 'rtl' } : {}),
    ...(locale === language ? {} : { $locale: locale }),
    $words: moment === 'after' ? wordsFor(asked, afterWords(words)) : words,
    $config: {
      ...(isFound ? { find: `widget/${articles}` } : {}),
      ...(moment === 'full' ? told : { site, company, after, fatigue, next, chat }),
      surveys,
    },
    $chat: chats[config.chat?.tool ?? ''],
    $later: later,
    $sheet: sheetFor(asked, sheets, moment, isFound) + (logo === undefined ? '' : logoSheet(logo, language)),
  };
  // A block: two tags on a page do not know of each other's.
  if (isTag) return `${EAGER}{const $site=${sourceOf(exported)};\n${body}}\n`;
  const constants = Object.entries(exported).map(([name, value]) => `${name}=${sourceOf(value)}`);
  return `${body}\nexport const ${constants.join(',')};\n`;
}

/** Plain data as JavaScript, whose names need no quotes as JSON's do. Inside a text no quote stands without a backslash. */
const sourceOf = (value: unknown): string =>
  `${JSON.stringify(value)}`.replace(/(?<=[{,])"([a-z]\w*)":/gi, '$1:');

type Kind = Survey['questions'][number]['kind'];
/** Words that only some kinds of question need. */
const WORDS_OF: Readonly<Record<string, readonly Kind[]>> = {
  csat: ['csat'],
  nps: ['nps'],
  ces: ['ces'],
  yes: ['yesno', 'article'],
  no: ['yesno', 'article'],
  solved: ['article'],
  invalid: ['contact'],
  name: ['contact'],
  card: ['text'],
  token: ['text'],
  removed: ['text'],
};

/** The styles of the kinds these surveys ask; how to be reached is asked before a session whatever they ask. */
function sheetFor(
  surveys: readonly Survey[],
  sheets: WidgetManifest['sheets'],
  moment: 'full' | 'after',
  isFound: boolean,
): string {
  const needed = new Set(surveys.flatMap(({ questions }) => questions.map(sheetOf)));
  if (moment === 'full') needed.add('contact');
  if (isFound) needed.add('article');
  return [...needed].map((name) => sheets[name] ?? '').join('');
}

const sheetOf = (question: Survey['questions'][number]): string =>
  question.kind === 'csat' ? question.scale : question.kind === 'multichoice' ? 'choice' : question.kind;

/**
 * The company's logo above its name, which stands there in any case: a page's policy may forbid the image. Its room is
 * there before it comes. As a style it costs pages without a logo nothing.
 */
function logoSheet(logo: string, language: string): string {
  const side = directionOf(language) === 'rtl' ? 'right' : 'left';
  // A URL's own form has neither quotation marks nor backslashes nor line breaks.
  const image = `url("${new URL(logo).href}") ${side}/contain no-repeat`;
  return `.step::before{content:"";display:block;height:24px;margin-bottom:8px;background:${image}}`;
}

/** Without the words of kinds that none of these surveys asks. */
function wordsFor(surveys: readonly Survey[], words: AfterWords): Partial<AfterWords> {
  const asked = new Set(surveys.flatMap(({ questions }) => questions.map(({ kind }) => kind)));
  return Object.fromEntries(
    Object.entries(words).filter(([key]) => WORDS_OF[key]?.some((kind) => asked.has(kind)) ?? true),
  );
}

/** A survey as it travels, with one language's words only: every record of words keeps its closest entry. */
function inLanguage(survey: Survey, language: string): object {
  const trim = (words: Record<string, string>): Record<string, string> => {
    const key = closestLanguage(Object.keys(words), language, survey.language);
    return key === undefined ? {} : { [key]: words[key] ?? '' };
  };
  // What a browser takes for granted does not travel.
  const { moment: _, ...sent } = survey;
  return {
    ...sent,
    ...(survey.thanks ? { thanks: trim(survey.thanks) } : {}),
    ...(survey.invite ? { invite: { ...survey.invite, label: trim(survey.invite.label) } } : {}),
    questions: survey.questions.map((question) => ({
      ...question,
      required: question.required || undefined,
      title: trim(question.title),
      ...(question.hint ? { hint: trim(question.hint) } : {}),
      ...('points' in question && question.points ? { points: question.points.map(trim) } : {}),
      ...('options' in question
        ? { options: question.options.map((option) => ({ ...option, label: trim(option.label) })) }
        : {}),
      ...('body' in question
        ? { body: trim(question.body), by: undefined, terms: undefined, audience: undefined }
        : {}),
    })) as Survey['questions'],
  };
}
