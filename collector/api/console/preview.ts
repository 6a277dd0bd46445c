import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyReply } from 'fastify';
import { directionOf } from '../../../shared/locales/direction.ts';
import type { SurveyLook } from '../../../shared/protocol/console/survey-look.ts';
import { siteModule, type WidgetManifest, wordsFile } from '../../../shared/protocol/site-module.ts';
import type { WidgetConfig } from '../../../shared/protocol/widget-config.ts';
import { type Article, pathWithFound } from '../../../shared/survey/offered.ts';
import { readyMade } from '../../../shared/survey/ready-made/surveys.ts';
import type { Survey } from '../../../shared/survey/survey.ts';
import type { Settings } from '../../config/config.ts';
import { formPage } from '../../hosted/form-page.ts';
import { articlePage } from '../../hosted/help-page.ts';
import { page, pagePolicy } from '../../hosted/page.ts';
import { type Html, html } from '../../lib/html.ts';
import type { ConsolePerson } from '../../services/console/people.ts';
import type { AppContext } from '../../services/context.ts';
import { ApplicationError } from '../../services/errors.ts';
import { tried } from '../../services/settings/check.ts';
import { askedIn } from '../../services/surveys.ts';
import { withOwnWords } from '../../words/own-words.ts';
import { wordsFor } from '../../words/words.ts';
import type { Handlers } from '../handlers.ts';

/** Nothing leaves the frame: what is answered in it goes nowhere. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  'img-src https: data:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** Surveys as they stand in the caller's draft, tried by the widget itself; and those a lead can begin with. */
export function consolePreviewHandlers(
  context: AppContext,
  widget: string | null,
  config: () => Promise<{ body: string }>,
): Handlers<'previewSurvey' | 'previewScript' | 'readGallery'> {
  const { live, store, keys } = context;
  const { site } = live.file;

  /** The survey that is asked for, as the caller's draft has it, else as it holds; with the settings it stands in. */
  async function drafted(
    who: ConsolePerson,
    { survey: id, article }: SurveyLook,
  ): Promise<{ survey: Survey; settings: Settings }> {
    const draft = await store.do('readSettingsDraft', { site, area: 'surveys', person: who.id });
    const result = draft && (await tried({ surveys: JSON.parse(draft.body) }, context));
    if (result && 'faults' in result) {
      const [first] = result.faults;
      throw new ApplicationError('settings-faulty', `${first?.place.join('.')}: ${first?.message}`);
    }
    const settings = result?.settings ?? live.settings;
    const survey = askedIn(settings).find((one) => one.id === id);
    if (!survey) throw new ApplicationError('not-found', 'There is no such survey in your draft.');
    if (article === undefined) return { survey, settings };
    const offered = survey.questions.find((one) => one.id === article);
    if (offered?.kind !== 'article')
      throw new ApplicationError('not-found', 'There is no such article in your draft.');
    return { survey: { ...survey, questions: [alone(offered)] }, settings };
  }

  const framed = (reply: FastifyReply, policy: string): FastifyReply =>
    reply.header('x-frame-options', 'SAMEORIGIN').header('content-security-policy', policy);

  /** The page behind a link, as far as one form shows it. */
  function hosted(
    reply: FastifyReply,
    { survey, settings }: { readonly survey: Survey; readonly settings: Settings },
    { language: locale, theme }: SurveyLook,
  ): FastifyReply {
    const session = { locale, answers: {}, context: {} };
    const { questions } = pathWithFound(survey, {});
    const token = { response: '', madeAt: 0, shown: questions.map(({ id }) => id) };
    const visit = { session, survey, code: 'preview', voice: settings };
    return inFrame(reply, settings, {
      body: formPage(keys, { visit, token, ask: questions, answers: {}, via: 'link' }),
      ...{ locale, theme },
    });
  }

  /** The article of the survey as it stands on the public help page. */
  function onHelpPage(
    reply: FastifyReply,
    { survey, settings }: { readonly survey: Survey; readonly settings: Settings },
    { language: locale, theme }: SurveyLook,
  ): FastifyReply {
    const [article] = survey.questions;
    if (article?.kind !== 'article')
      throw new ApplicationError('not-found', 'Only an article stands on the help page.');
    const words = wordsFor(locale, settings);
    const shown = { article, survey };
    const body = articlePage({ shown, language: locale, words, ask: '', glad: false });
    return inFrame(reply, settings, { body: leadingNowhere(body), locale, theme });
  }

  /** A page of ours as it stands, in a frame of the console's and with nothing to send. */
  function inFrame(
    reply: FastifyReply,
    settings: Settings,
    { body, locale, theme }: { readonly body: Html; readonly locale: string } & Pick<SurveyLook, 'theme'>,
  ): FastifyReply {
    const { company, brand } = settings;
    const { language } = wordsFor(locale, settings);
    const policy = pagePolicy(brand, theme)
      .replace("frame-ancestors 'none'", "frame-ancestors 'self'")
      .replace(/form-action [^;]+/, "form-action 'none'");
    return framed(reply, policy)
      .type('text/html; charset=utf-8')
      .send(page({ company, brand, language, body, theme }));
  }

  return {
    async previewSurvey({ who, query, reply }) {
      const found = await drafted(who, query).catch((error: unknown) => {
        if (error instanceof ApplicationError) return error;
        throw error;
      });
      if (found instanceof ApplicationError) {
        framed(reply, POLICY);
        return reply
          .type('text/html; charset=utf-8')
          .send(frame(query, html`<p role="alert">${found.message}</p>`));
      }
      if (query.way === 'help') return onHelpPage(reply, found, query);
      if (query.way === 'link') return hosted(reply, found, query);
      const address = `preview.js?${new URLSearchParams(JSON.parse(JSON.stringify(query)))}`;
      const { moment } = found.survey;
      const call = [moment === 'before' ? 'ask' : 'after', { way: query.way, into: '#here' }];
      const body = html`<div id="here"></div>
<script async src="/console/${address}" data-site="${site}" data-do="${JSON.stringify(call)}"></script>`;
      framed(reply, POLICY);
      return reply.type('text/html; charset=utf-8').send(frame(query, body));
    },

    async previewScript({ who, query, reply }) {
      if (widget === null) throw new ApplicationError('not-found', 'The widget is not built here.');
      const { survey, settings } = await drafted(who, query);
      const read = (file: string): Promise<string> => readFile(join(widget, file), 'utf8');
      const manifest: WidgetManifest = JSON.parse(await read('manifest.json'));
      const { chat: _, ...rendered }: WidgetConfig = JSON.parse((await config()).body);
      const { moment, id } = survey;
      const tested: WidgetConfig = {
        ...rendered,
        surveys: [survey],
        before: moment === 'before' ? id : null,
        after: moment === 'after' ? id : null,
        fatigue: { npsDays: 0, anyDays: 0 },
        next: 'none',
        register: settings.register,
      };
      const { language } = query;
      const words = withOwnWords(
        JSON.parse(await read(wordsFile(manifest, language, tested))),
        language,
        settings.words,
      );
      const text = siteModule(await read(manifest.fullTag), words, tested, 'full', manifest, language, true);
      return reply.type('text/javascript; charset=utf-8').send(`${FORGET}${ASIDE}${text}`);
    },

    readGallery: async () => ({ surveys: [...readyMade(live.settings.register)] }),
  };
}

/** Links among our pages would lead the frame out of the preview. */
const leadingNowhere = ({ html }: Html): Html => ({ html: html.replaceAll(/ href="(?!https?:)[^"]*"/g, '') });

/** An article that is offered whatever was said before. */
const alone = ({ when: _, by: __, ...article }: Article): Article => article;

/** Each look is somebody who has never been here. */
const FORGET = `for(const s of [localStorage,sessionStorage])for(const k of Object.keys(s))if(/^overdesk:/.test(k))s.removeItem(k);\n`;

/** Drawn anew at each pause of whoever types beside it, it takes the focus only where somebody has gone into it. */
const ASIDE =
  '{const{focus}=HTMLElement.prototype;HTMLElement.prototype.focus=function(how){if(document.hasFocus())focus.call(this,how)}}\n';

const frame = ({ language, theme }: SurveyLook, body: Html): string =>
  html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="${theme}">
<title>Preview</title>
<body>
<main>${body}</main>
</body>
</html>`.html;
