import type { WebhookForm } from '../../shared/protocol/console/webhooks.ts';
import type { ConsoleSpeech } from '../words/console-words.ts';
import { type Message, messageOf } from './message.ts';
import type { Report } from './report.ts';

/** A report as the receiver wants it: JSON for programs, or the body Slack or Teams shows as a message. */

/** Slack reads &, < and > as marks: so nobody's words can call a channel or hide a link. */
const plain = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
/** A block of Slack holds 3,000 characters. */
const LONGEST_QUOTE = 2_000;
const inShort = (text: string): string =>
  text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;

/** https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks: `text` is what a notification reads. */
function slackOf({ title, facts, quote, link, linkText }: Message): object {
  const lines = facts.map(([name, value]) => `${plain(name)}: *${plain(value).replaceAll('*', '∗')}*`);
  const mrkdwn = (text: string): object => ({ type: 'section', text: { type: 'mrkdwn', text } });
  return {
    text: plain([title, ...facts.map(([name, value]) => `${name}: ${value}`)].join(' · ')),
    blocks: [
      { type: 'header', text: { type: 'plain_text', text: title.slice(0, 150) } },
      ...(lines.length > 0 ? [mrkdwn(lines.join('\n'))] : []),
      // Plain: what a customer writes is not formatted.
      ...(quote ? [{ type: 'section', text: { type: 'plain_text', text: `“${inShort(quote)}”` } }] : []),
      mrkdwn(`<${link}|${plain(linkText)}>`),
    ],
  };
}

/** A card replaces dates in double braces, whatever text they stand in (findings/adaptive-cards-rewrite-words.sh). */
const asWritten = (text: string): string => text.replaceAll('{{', '{\u200b{');

/** An Adaptive Card as the "when a webhook request is received" flow of Teams' Workflows takes it. */
function teamsOf({ title, facts, quote, link, linkText }: Message): object {
  const run = (text: string, rest: object = {}): object => ({
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text: asWritten(text), ...rest }],
  });
  const content = {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    body: [
      // Text runs are not read as Markdown: what a customer writes makes no link.
      run(title, { size: 'Large', weight: 'Bolder' }),
      ...facts.map(([name, value]) => ({
        type: 'RichTextBlock',
        inlines: [
          { type: 'TextRun', text: `${name}: `, isSubtle: true },
          { type: 'TextRun', text: asWritten(value), weight: 'Bolder' },
        ],
      })),
      ...(quote ? [run(`“${inShort(quote)}”`, { italic: true })] : []),
    ],
    actions: [{ type: 'Action.OpenUrl', title: linkText, url: link }],
  };
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }],
  };
}

/** The body in this form; words for people in the language spoken. */
export function bodyOf(report: Report, form: WebhookForm, speech: ConsoleSpeech): string {
  switch (form) {
    case 'slack':
      return JSON.stringify(slackOf(messageOf(report, speech)));
    case 'teams':
      return JSON.stringify(teamsOf(messageOf(report, speech)));
    case 'json':
      return JSON.stringify(report);
  }
}
