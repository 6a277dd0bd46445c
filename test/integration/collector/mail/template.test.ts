import { Window } from 'happy-dom';
import { expect, test } from 'vitest';
import { checkConfig } from '../../../../collector/config/check.ts';
import { acknowledgementMail, surveyMail } from '../../../../collector/mail/survey-mail.ts';
import type { Session } from '../../../../collector/store/session.ts';
import { readyMade } from '../../../../shared/survey/ready-made/surveys.ts';
import { mailing } from './smtp.ts';

const LANGUAGES = ['en', 'es', 'ro', 'pt-BR', 'fr', 'de', 'it', 'ar'];
const settings = checkConfig(mailing(25));
const url = 'https://help.test/a/abc';
const session = (locale: string, over: Partial<Session> = {}): Session => ({
  id: 's1.a',
  site: 'test-shop',
  survey: 'before-help',
  surveyVersion: 2,
  answers: {},
  locale,
  customer: { name: 'Dora', email: 'dora@example.org' },
  customerRef: 'ref',
  page: null,
  context: {},
  queue: 'support',
  channel: 'ticket',
  needs: {
    queue: 'support',
    required: {},
    preferred: {},
    tier: 'L1',
    topic: null,
    priority: 50,
    language: null,
    rules: [],
  },
  handed: [],
  decision: null,
  wait: null,
  agent: 'maria',
  state: 'ended',
  createdAt: 1,
  assignedAt: null,
  askedAt: null,
  endedAt: 2,
  endedBy: 'page',
  conversation: null,
  previous: null,
  added: [],
  ticket: null,
  ...over,
});
const survey = (id: string) => {
  const found = readyMade('formal').find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};
const bodyOf = (html: string) => {
  const window = new Window();
  window.document.write(html);
  return window.document;
};

test.each(LANGUAGES)(
  'in %s text and HTML say the same: greeting, agent, every score by name, how to stop',
  (locale) => {
    for (const id of ['csat-faces', 'nps', 'ces', 'solved']) {
      const mail = surveyMail(session(locale), survey(id), url, settings);
      const document = bodyOf(mail.html);
      const said = document.body.textContent ?? '';
      for (const part of ['Dora', 'María', 'Test & Co']) {
        expect(said).toContain(part);
        expect(mail.text).toContain(part);
      }
      const links = [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
      for (const link of links) expect(mail.text).toContain(link);
      expect(links).toHaveLength(mail.text.match(/https:\/\/\S+/g)?.length ?? 0);
      expect(`${said}${mail.text}${mail.subject}`).not.toMatch(/\{\w+\}|undefined/);
      expect(document.documentElement.dir).toBe(locale === 'ar' ? 'rtl' : 'ltr');
    }
  },
);

test('every point of a scale of five has its label; eleven points name both ends', () => {
  const faces = bodyOf(surveyMail(session('en'), survey('csat-faces'), url, settings).html);
  const labels = [...faces.querySelectorAll('a')].map((link) => link.textContent);
  expect(labels.slice(0, 5).every((label) => /^[1-5] – \D/.test(label ?? ''))).toBe(true);
  const nps = surveyMail(session('en'), survey('nps'), url, settings);
  expect(nps.html).toMatch(/0 = [^·]+ · 10 = /);
  expect(nps.text).toMatch(/^0 – \D+$/m);
});

test('logo and accent are the company’s, nothing is wider than 560 px, and nobody’s words become markup', () => {
  const mail = surveyMail(session('en'), survey('csat-faces'), url, settings);
  expect(mail.html).toContain('src="https://shop.test/logo.png" alt="Test &#38; Co"');
  expect(mail.html).toContain('#aa2200');
  expect(mail.html).toContain('width="560"');
  const rude = session('en', { customer: { name: '<b>Dora</b>', email: 'dora@example.org' } });
  expect(surveyMail(rude, survey('csat-faces'), url, settings).text).toMatch(/^Hello,\n/);
});

test('a reminder says that it is the only one; an acknowledgement tells number and helper', () => {
  expect(surveyMail(session('en'), survey('nps'), url, settings, true).text).toContain('will not ask again');
  const mail = acknowledgementMail(session('de'), { number: '4711', url }, settings);
  expect(mail.subject).toBe('Ihre Anfrage 4711 ist angekommen');
  expect(mail.text).toContain('Ihre Nummer: 4711');
  expect(mail.text).toContain('María hilft Ihnen.');
});
