import { expect, test } from 'vitest';
import { isPublic } from '../../../collector/outgoing/addresses.ts';
import { bodyOf } from '../../../collector/outgoing/forms.ts';
import type { Report } from '../../../collector/outgoing/report.ts';
import { verdictOn } from '../../../collector/outgoing/schedule.ts';
import { signedHeaders } from '../../../collector/outgoing/sign.ts';
import { consoleSpeech } from '../../../collector/words/console-words.ts';

/** What a webhook sends, byte by byte where somebody else's program reads it. */

const report: Report = {
  type: 'answer.low-score',
  timestamp: '2026-11-29T08:00:00.000Z',
  data: {
    link: 'https://help.example.com/console/results/answers?answer=7',
    answer: {
      ...{ id: '7', at: '2026-11-29T08:00:00.000Z', survey: 'after', language: 'es-MX', via: 'page' },
      ...{ source: null, complete: true, low: true },
      scores: [
        { kind: 'csat', format: 'csat.faces.5', question: 'csat', value: 2 },
        { kind: 'solved', format: 'yesno', question: 'solved', value: 0 },
      ],
      comment: '<!channel> *look* {{DATE(2026-11-29T08:00:00Z)}} <https://evil.example|here>',
    },
    session: {
      ...{
        id: 's1.x',
        queue: 'Mac & more',
        topic: 'sign-in',
        channel: 'chat',
        language: 'es-MX',
        ticket: null,
      },
      ...{ createdAt: '2026-11-29T07:00:00.000Z', endedAt: null, endedBy: null },
    },
  },
};

test('the signature is that of the published example of Standard Webhooks', () => {
  // https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
  const headers = signedHeaders('msg_p5jXN8AQM9LWM0D4loKWxJek', 1_614_265_330_000, '{"test": 2432232314}', [
    'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  ]);
  expect(headers['webhook-signature']).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=');
  expect(headers['webhook-timestamp']).toBe('1614265330');
});

test('Slack gets a message in the desk’s language in which nobody’s words call a channel or hide a link', () => {
  const { text, blocks } = JSON.parse(bodyOf(report, 'slack', consoleSpeech('es-ES')));
  expect(text).toBe(
    'Puntuación baja · Satisfacción: 2 de 5 · Resuelto: No · Cola: Mac &amp; more · Tema: sign-in · Canal: Chat · Idioma: español de México',
  );
  const quote = blocks.find(({ text: of }: { text: { text: string } }) => of.text.includes('look'));
  expect(quote.text).toMatchObject({ type: 'plain_text' });
  expect(JSON.stringify(blocks)).not.toMatch(/"mrkdwn","text":"[^"]*channel>/);
  expect(blocks.at(-1).text.text).toBe(
    '<https://help.example.com/console/results/answers?answer=7|Abrir en la consola>',
  );
});

test('Teams gets an adaptive card whose words are shown as they were written', () => {
  const { type, attachments } = JSON.parse(bodyOf(report, 'teams', consoleSpeech('en')));
  expect([type, attachments[0].contentType]).toEqual(['message', 'application/vnd.microsoft.card.adaptive']);
  const card = JSON.stringify(attachments[0].content);
  expect(card).toContain('{\u200b{DATE');
  expect(card).not.toContain('{{');
  expect(card).not.toContain('"TextBlock"');
  expect(attachments[0].content.actions).toEqual([
    { type: 'Action.OpenUrl', title: 'Open in the console', url: report.data.link },
  ]);
});

test('programs get the report as it is', () => {
  expect(JSON.parse(bodyOf(report, 'json', consoleSpeech('en')))).toEqual(report);
});

test('what does not get through is tried ten times within three days and a bit, and is given up then', () => {
  const failed = { status: 500, ms: 1, reply: '', retryAfter: null };
  let now = 0;
  for (let attempts = 0; attempts < 9; attempts++) {
    const { state, dueAt } = verdictOn(failed, attempts, now);
    expect(state).toBe('due');
    expect(dueAt).toBeGreaterThan(now);
    now = dueAt ?? 0;
  }
  expect(now / 3_600_000).toBeCloseTo(75.6, 1);
  expect(verdictOn(failed, 9, now).state).toBe('failed');
  expect(verdictOn({ ...failed, status: 204 }, 0, 0).state).toBe('sent');
  expect(verdictOn({ ...failed, status: 410 }, 0, 0)).toMatchObject({ state: 'failed', isGone: true });
  expect(verdictOn({ ...failed, retryAfter: 999_999 }, 0, 0).dueAt).toBe(86_400_000);
});

test('only addresses of the public internet are public', () => {
  for (const address of ['8.8.8.8', '93.184.216.34', '172.32.0.1', '2606:4700::1111', '2a00:1450:4001::1'])
    expect([address, isPublic(address)]).toEqual([address, true]);
  for (const address of [
    ...['0.0.0.0', '10.0.0.1', '100.64.0.1', '127.0.0.1', '127.255.1.1', '169.254.169.254', '172.16.0.1'],
    ...['172.31.255.255', '192.168.1.1', '198.18.0.1', '224.0.0.1', '255.255.255.255', '192.0.2.1'],
    ...['::', '::1', '::ffff:10.0.0.1', '::ffff:8.8.8.8', 'fe80::1', 'fc00::1', 'fd12::1', 'ff02::1'],
    ...['64:ff9b::a00:1', '2001::1', '2001:db8::1', '2002:a00:1::', 'example.com', ''],
  ])
    expect([address, isPublic(address)]).toEqual([address, false]);
});
