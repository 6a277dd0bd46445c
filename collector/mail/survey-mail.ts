import type { RequestRef } from '../../shared/protocol/customer.ts';
import { scaleOf } from '../../shared/survey/formats.ts';
import { pipe } from '../../shared/survey/piping.ts';
import type { Survey, Words } from '../../shared/survey/survey.ts';
import { say } from '../../shared/survey/words.ts';
import type { Settings } from '../config/config.ts';
import { scaleAskedFirst } from '../hosted/first-scale.ts';
import { endsOf, labelOf } from '../hosted/scale.ts';
import { type Html, html } from '../lib/html.ts';
import type { Session } from '../store/session.ts';
import { wordsFor } from '../words/words.ts';
import { button, fill, type Mail, mailOf, nameToGreet, paragraph, SMALL, title } from './template.ts';

interface Point {
  readonly point: number;
  readonly link: string;
  /** What the point is called; empty when only the ends have names. */
  readonly name: string;
}

/** As many on one line as a phone has room for. */
const IN_A_ROW = 6;

const inRows = (points: readonly Point[], accent: string): Html[] =>
  Array.from({ length: Math.ceil(points.length / IN_A_ROW) }, (_, row) => {
    const cells = points.slice(row * IN_A_ROW, (row + 1) * IN_A_ROW).map(({ link, point }) => {
      const label = html`<span style="display:block;text-align:center">${point}</span>`;
      return html`<td width="16%" style="padding:0 2px 4px 2px">${button(link, label, accent)}</td>`;
    });
    return html`<tr>${cells}</tr>`;
  });

function scale(points: readonly Point[], ends: readonly string[], accent: string): Html {
  if (points.every(({ name }) => name !== '')) {
    const rows = points.map(
      ({ link, point, name }) =>
        html`<div style="padding:0 0 8px">${button(link, `${point} – ${name}`, accent)}</div>`,
    );
    return html`${rows}`;
  }
  const [first, last] = [points[0]?.point ?? 0, points.at(-1)?.point ?? 0];
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="table-layout:fixed">${inRows(points, accent)}</table>
<p style="margin:4px 0 16px;${SMALL}">${first} = ${ends[0] ?? ''} · ${last} = ${ends[1] ?? ''}</p>`;
}

/**
 * The mail that asks: one link for each score. A link opens the hosted page with the score chosen; only Send on that page
 * counts, as mail scanners open every link. Without a scale to begin with, one link.
 */
export function surveyMail(
  session: Session,
  survey: Survey,
  url: string,
  settings: Settings,
  isReminder = false,
): Mail {
  const { brand, company, desk } = settings;
  const { widget: words, language, hosted, mail, request } = wordsFor(session.locale, settings);
  const said = { ...hosted, ...mail };
  const agent = [...desk.agents, ...(desk.leavers ?? [])].find(({ id }) => id === session.agent)?.name;
  const name = nameToGreet(session.customer?.name);
  const hello = name === null ? said.hello : fill(said.helloName, { name });
  const lead = agent === undefined ? fill(said.lead, { company }) : fill(said.leadBy, { agent, company });
  const subject = isReminder ? said.reminderSubject : said.subject;
  const asked = scaleAskedFirst(survey);
  const spoken = (text: Words): string =>
    pipe(
      say(text, session.locale, survey.language),
      survey,
      session.answers,
      session.context,
      language,
      words,
    );
  const question = asked ? spoken(asked.title) : said.subject;
  const { min, max } = (asked && scaleOf(asked)) ?? { min: 0, max: -1 };
  const points = Array.from({ length: max - min + 1 }, (_, i) => ({
    point: min + i,
    link: `${url}?via=email&score=${min + i}`,
    name: (asked && labelOf(asked, min + i, words, spoken)) ?? '',
  }));
  const ends = asked ? endsOf(asked, words, spoken) : [];
  const scores = points.map(({ point, link, name: label }, i) => {
    const end = i === 0 ? ends[0] : i === points.length - 1 ? ends[1] : undefined;
    return `${[point, label || end].filter((part) => part !== undefined && part !== '').join(' – ')}\n${link}`;
  });
  const choices =
    points.length > 0
      ? scale(points, ends, brand.accent)
      : button(`${url}?via=email`, html`<strong>${request.rate}</strong>`, brand.accent);
  const again = isReminder ? [said.reminder] : [];
  const stop = `${url}/stop`;
  return mailOf(
    {
      language,
      subject,
      preview: question,
      body: [...[hello, lead].map(paragraph), title(question), choices],
      text: [
        hello,
        lead,
        question,
        ...(scores.length > 0 ? scores : [`${url}?via=email`]),
        said.foot,
        ...again,
        `${said.stop}: ${stop}`,
      ],
      foot: html`${[said.foot, ...again].join(' ')}<br><a href="${stop}" style="color:inherit">${said.stop}</a>`,
    },
    settings,
  );
}

/**
 * The mail that says at once: your request is here, by this number and on this page. It carries no word of the
 * customer's, as nobody has proven the address theirs.
 */
export function acknowledgementMail(session: Session, { number, url }: RequestRef, settings: Settings): Mail {
  const { brand, company, desk } = settings;
  const { language, mail: said } = wordsFor(session.locale, settings);
  const agent = desk.agents.find(({ id }) => id === session.agent)?.name;
  const name = nameToGreet(session.customer?.name);
  const thanks = fill(said.thanks, { company });
  const hello = name === null ? said.hello : fill(said.helloName, { name });
  const named = fill(said.number, { number });
  const rest = [...(agent === undefined ? [] : [fill(said.helper, { agent })]), said.follow];
  return mailOf(
    {
      language,
      subject: fill(said.received, { number }),
      preview: thanks,
      body: [
        ...[hello, thanks].map(paragraph),
        title(named),
        ...rest.map(paragraph),
        button(url, html`<strong>${said.see}</strong>`, brand.accent),
      ],
      text: [hello, thanks, named, ...rest, url],
      foot: html`${company}`,
    },
    settings,
  );
}
