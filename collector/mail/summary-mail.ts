import { formatValue } from '../../shared/kpi/format.ts';
import { filterOf, queryOf } from '../../shared/protocol/console/filter.ts';
import type { Results } from '../../shared/protocol/console/results.ts';
import type { Settings } from '../config/config.ts';
import { type Html, html } from '../lib/html.ts';
import { consoleSpeech } from '../words/console-words.ts';
import { changeText, daysText, type FigureSpeech, kindText, standingText } from '../words/figure-text.ts';
import { summarySpeech } from '../words/summary-words.ts';
import { button, type Mail, mailOf, paragraph, SMALL, title } from './template.ts';

/** Mails to the people of the desk: whether an address is theirs, and what customers said in a week. */

interface SentTo {
  readonly language: string;
  /** The page of this wish; its `/stop` ends it. */
  readonly url: string;
  /** Where the console stands. */
  readonly consoleUrl: string;
}

/** Asks whether the summary may be sent to this address. `name`: who of the desk asked for it. */
export function askAddressMail(
  name: string,
  { language, url }: Omit<SentTo, 'consoleUrl'>,
  settings: Settings,
): Mail {
  const { company, brand } = settings;
  const tell = summarySpeech(language);
  const lead = tell('asks what', { name, company });
  return mailOf(
    {
      language,
      subject: `${company}: ${tell('asks')}`,
      preview: lead,
      body: [
        title(tell('asks')),
        paragraph(lead),
        button(url, html`<strong>${tell('asks yes')}</strong>`, brand.accent),
      ],
      text: [tell('asks'), lead, `${tell('asks yes')}: ${url}`, tell('asks no')],
      foot: html`${tell('asks no')}`,
    },
    settings,
  );
}

/** A week in figures: the same as the console's page of results says of these days. */
export function summaryMail(
  results: Results,
  waiting: number,
  { language, url, consoleUrl }: SentTo,
  settings: Settings,
): Mail {
  const { company, brand } = settings;
  const tell = summarySpeech(language);
  const speech: FigureSpeech = { ...consoleSpeech(language), locale: language };
  const { from, to, zone, before, kinds, answered } = results;
  const week = daysText({ from, to }, language);
  const lead = tell('lead', { days: week });
  const count = answered === 0 ? tell('nothing') : speech.say('count.answers', { n: answered });
  const period = daysText(before, language);
  const figures = kinds
    .filter(({ n }) => n > 0)
    .map((result) => ({
      name: kindText(result, kinds, speech),
      value: result.value === null ? '–' : formatValue(result.value, result.unit, language),
      lines: [standingText(result, result.unit, speech), changeText(result, period, speech)].filter(
        (line) => line !== null,
      ),
    }));
  const owed = waiting > 0 ? [tell('waiting', { n: waiting })] : [];
  const open = `${consoleUrl}/results?${new URLSearchParams(queryOf(filterOf({ from, to })) as Record<string, string>)}`;
  const stop = `${url}/stop`;
  const foot = [tell('days', { zone }), tell('foot', { company })].join(' ');
  return mailOf(
    {
      language,
      subject: tell('subject', { company, days: week }),
      preview: [count, ...figures.map(({ name, value }) => `${name} ${value}`)].join(' · '),
      body: [
        title(lead),
        paragraph(count),
        ...figures.map(figureHtml),
        ...owed.map(paragraph),
        button(open, html`<strong>${tell('open')}</strong>`, brand.accent),
      ],
      text: [
        lead,
        count,
        ...figures.map(({ name, value, lines }) => [`${name}: ${value}`, ...lines].join('\n')),
        ...owed,
        `${tell('open')}: ${open}`,
        foot,
        `${tell('end')}: ${stop}`,
      ],
      foot: html`${foot}<br><a href="${stop}" style="color:inherit">${tell('end')}</a>`,
    },
    settings,
  );
}

interface FigureShown {
  readonly name: string;
  readonly value: string;
  readonly lines: readonly string[];
}

const figureHtml = ({ name, value, lines }: FigureShown): Html =>
  html`<h2 style="margin:0;${SMALL};font-weight:600">${name}</h2>
<p style="margin:0 0 4px;${SMALL};font-size:28px;line-height:1.25;font-weight:600"><bdi>${value}</bdi></p>
<p style="margin:0 0 16px;${SMALL}">${lines.map((line, i) => (i === 0 ? html`${line}` : html`<br>${line}`))}</p>`;
