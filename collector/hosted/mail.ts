import { scaleOf } from '../../shared/survey/formats.ts';
import { pipe } from '../../shared/survey/piping.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import { say } from '../../shared/survey/words.ts';
import type { Settings } from '../config.ts';
import type { Session } from '../store/session.ts';
import { wordsFor } from '../words.ts';
import { directionOf, html } from './html.ts';
import { endsOf } from './scale.ts';
import { scaleAskedFirst } from './visit.ts';
import { hostedWords } from './words.ts';

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The text's colours are the mail program's own: a dark one would not know what to do with ours. */
const BUTTON =
  'display:block;padding:12px 0;border:1px solid #8484a0;border-radius:8px;text-align:center;text-decoration:none;color:inherit;font:600 16px sans-serif';
const SMALL = 'font-size:14px;opacity:.8';

/**
 * The e-mail that asks, ready for the company's own mailer: one link for each score. A link opens the hosted page with
 * the score chosen; only Send on that page counts, as mail scanners open every link. Without a scale first, one link.
 */
export function askByMail(
  session: Session,
  survey: Survey,
  url: string,
  site: Pick<Settings, 'company' | 'words'>,
): Mail {
  const { words, language } = wordsFor(session.locale, site.words);
  const { subject, lead, foot } = hostedWords(session.locale);
  const intro = lead.replace('{company}', site.company);
  const asked = scaleAskedFirst(survey);
  const title = asked
    ? pipe(
        say(asked.title, session.locale, survey.language),
        survey,
        session.answers,
        session.context,
        language,
        words,
      )
    : subject;
  const { min, max } = (asked && scaleOf(asked)) ?? { min: 0, max: -1 };
  const points = Array.from({ length: max - min + 1 }, (_, i) => {
    const point = min + i;
    const name = asked?.kind === 'csat' ? words.csat[i] : asked?.kind === 'ces' ? words.ces[i] : undefined;
    return {
      point,
      link: `${url}?via=email&score=${point}`,
      name: name ? `${point} – ${name}` : String(point),
    };
  });
  const ends = asked ? endsOf(asked, words) : ['', ''];
  const lines = points.length > 0 ? points.map(({ name, link }) => `${name}\n${link}`) : [`${url}?via=email`];
  const cells = points.map(
    ({ point, link, name }) =>
      html`<td style="padding:2px"><a href="${link}" style="${BUTTON}" title="${name}">${point}</a></td>`,
  );
  const scale =
    cells.length > 0
      ? html`<table role="presentation" width="100%" style="table-layout:fixed"><tr>${cells}</tr></table>
<p style="${SMALL}">${min} = ${ends[0] ?? ''} · ${max} = ${ends[1] ?? ''}</p>`
      : html`<p><a href="${url}?via=email" style="${BUTTON}">${subject}</a></p>`;
  return {
    subject,
    text: `${intro}\n\n${title}\n\n${lines.join('\n\n')}\n\n${foot}\n`,
    html: html`<div lang="${language}" dir="${directionOf(language)}" style="max-width:560px;font:16px/1.5 sans-serif">
<p>${intro}</p>
<p style="font-size:20px;font-weight:600">${title}</p>
${scale}
<p style="${SMALL}">${foot}</p>
</div>
`.html,
  };
}
