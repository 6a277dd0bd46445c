import { type Html, html } from '../../lib/html.ts';
import { saidIn } from '../../services/said.ts';
import type { surveyOf } from '../../services/surveys.ts';
import type { ExportedRecord } from './records.ts';

type Survey = Awaited<ReturnType<typeof surveyOf>>;
type Answers = Parameters<typeof saidIn>[1];

/** What is kept about a customer as a page they can read: their answers under the questions they were asked. */

const HEADINGS: Readonly<Record<string, string>> = {
  session: 'Requests for help',
  response: 'Answers about how it went',
  'former answer': 'What an answer said before it was changed',
  recovery: 'Wishes to be called by a person',
  hint: 'Notes about a request to whoever helped',
  praise: 'Praise passed on to whoever helped',
  mail: 'E-mails sent',
};
/** Columns that need more than their own name. */
const LABELS: Readonly<Record<string, string>> = {
  created_at: 'begun',
  updated_at: 'last changed',
  ended_at: 'ended',
  sent_at: 'sent',
  done_at: 'done',
  leads_at: 'told to the leads',
  at: 'when',
  locale: 'language',
  page: 'page it was asked from',
  context: 'what the page told beside it',
  customer: 'how to reach you',
  ticket: 'ticket in the helpdesk',
  via: 'came by',
  added: 'added later',
};

const STYLE = `:root { color-scheme: light dark } body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem;
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
dl { display: grid; grid-template-columns: minmax(8rem, 1fr) 3fr; gap: .25rem 1rem; margin: 0 0 1.5rem;
  padding-block-end: 1.5rem; border-block-end: 1px solid light-dark(#ccc, #555) }
dt { color: light-dark(#555, #bbb) } dd { margin: 0; white-space: pre-line }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr } dd { margin-block-end: .5rem } }`;

/** An instant for people, and for programs beside it. */
const instant = (at: number): Html => {
  const iso = new Date(at).toISOString();
  return html`<time datetime="${iso}">${iso.slice(0, 16).replace('T', ' ')} UTC</time>`;
};

const isInstant = (name: string, value: unknown): value is number =>
  typeof value === 'number' && /(^|_)at$/.test(name);

function plain(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.map(plain).join('\n');
  return Object.entries(value)
    .filter(([, one]) => one !== null && one !== '')
    .map(([name, one]) => `${name.replaceAll('_', ' ')}: ${plain(one)}`)
    .join('\n');
}

/** Answers by the questions they were given to, in their language; one whose question is not known stands under its id. */
function answersOf(answers: Answers, survey: Survey, locale: string): Html[] {
  const said = saidIn(survey, answers, locale);
  const known = new Set(said.map(({ question }) => question));
  const others = Object.entries(answers)
    .filter(([id]) => !known.has(id))
    .map(([id, value]) => ({ title: id, answer: plain(value) }));
  return [...said, ...others].map(
    ({ title, answer }) =>
      html`<dt lang="${locale}" dir="auto">${title}</dt><dd lang="${locale}" dir="auto">${answer}</dd>`,
  );
}

function recordOf({ kind: _, ...record }: ExportedRecord, survey: Survey): Html {
  const locale = typeof record['locale'] === 'string' ? record['locale'] : 'en';
  const rows = Object.entries(record)
    .filter(([, value]) => value !== null)
    .flatMap(([name, value]) => {
      if (name === 'answers' && typeof value === 'object' && value !== null)
        return answersOf(value as Answers, survey, locale);
      const told = isInstant(name, value) ? instant(value) : plain(value);
      return [html`<dt>${LABELS[name] ?? name.replaceAll('_', ' ')}</dt><dd dir="auto">${told}</dd>`];
    });
  return html`<dl>${rows}</dl>`;
}

/** The page. `surveyOf`: the survey a record's answers were given to, or null. */
export function exportPage(
  of: { readonly company: string; readonly at: number; readonly records: readonly ExportedRecord[] },
  surveyOf: (record: ExportedRecord) => Survey,
): string {
  const { company, at, records } = of;
  const kinds = [...Map.groupBy(records, ({ kind }) => kind)].map(
    ([kind, all]) => html`<section><h2>${HEADINGS[kind] ?? kind}</h2>
${all.map((record) => recordOf(record, surveyOf(record)))}</section>`,
  );
  const nothing = html`<p>Nothing is kept about you.</p>`;
  const page = html`<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>What ${company} keeps about you</title>
<style>${{ html: STYLE }}</style></head>
<body><h1>What ${company} keeps about you</h1><p>As it stood at ${instant(at)}.</p>
${kinds.length > 0 ? kinds : nothing}</body></html>`;
  return `<!doctype html>\n${page.html}`;
}
