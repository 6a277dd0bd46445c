import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkConfig } from '../../../collector/config/check.ts';
import { ConfigError } from '../../../collector/config/config-error.ts';
import { readConfig } from '../../../collector/config/read.ts';
import { startCollector } from '../../../collector/server.ts';
import { needsOf } from '../../../shared/routing/needs.ts';
import { CONFIG, freshFolder } from './support.ts';

const complaint = (input: unknown): string => {
  try {
    checkConfig(input);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
};

test('the example configuration can be used as it stands, and routes', async () => {
  const file = new URL('../../../collector/config.example.json', import.meta.url).pathname;
  const { surveys, desk } = await readConfig(file);
  expect(surveys.before?.id).toBe('diagnose');
  expect(surveys.after?.id).toBe('combined');
  const asked = new Set(surveys.before?.questions.map(({ id }) => id));
  for (const rule of desk.rules) {
    for (const [question, answer] of Object.entries(rule.when)) {
      expect(asked).toContain(question);
      const options = surveys.before?.questions.find(({ id }) => id === question);
      expect(JSON.stringify(options)).toContain(`"value":"${answer}"`);
    }
  }
  expect(needsOf({ platform: 'mac' }, desk.rules, desk.queues, 'es').required).toEqual({ mac: 3 });
});

test('every fault is named with its path and what to do', () => {
  const { desk } = CONFIG;
  const all = complaint({
    ...CONFIG,
    leads: ['nobody'],
    next: 'ticket',
    surveys: { before: 'no-such-survey', after: 'diagnose' },
    mail: {
      smtp: { host: 'mail.test' },
      from: { address: 'support@shop.test' },
      survey: { schedule: 'nights' },
      tickets: true,
    },
    desk: {
      ...desk,
      queues: [{ id: 'support', name: 'Support', required: { amiga: 2 }, schedule: 'never' }],
      rules: [{ name: 'x', queue: 'nowhere' }],
    },
  });
  expect(all).toContain(
    'publicUrl: mail is sent, so it must say under which address the links in it lead here',
  );
  expect(all).toContain('mail.tickets: solved tickets are asked about, so the collector must know');
  expect(all).toContain('mail.survey.schedule: "nights" is not among desk.schedules');
  expect(all).toContain('leads.0: "nobody" is not among desk.agents');
  expect(all).toContain('helpdesk: next is "ticket"');
  expect(all).toContain(
    'surveys.before: there is no ready-made survey "no-such-survey"; take one of diagnose',
  );
  expect(all).toContain('surveys.after: "diagnose" is a survey for before the session');
  expect(all).toContain('desk.queues.0.schedule: "never" is not among desk.schedules');
  expect(all).toContain('desk.queues.0.required.amiga: skill "amiga" is not among desk.skills');
  expect(all).toContain('desk.rules.0.queue: "nowhere" is not among desk.queues');
});

test('values of the wrong shape are named by path', () => {
  const shaped = complaint({
    ...CONFIG,
    origins: ['https://shop.test/path'],
    zone: 'Mars/Base',
    colour: 'red',
  });
  expect(shaped).toContain('origins.0: an origin is scheme, host and port, without a path');
  expect(shaped).toContain('zone: this is no IANA time zone');
  expect(shaped).toContain('colour: ');
});

test('a file is told by line, whatever is wrong in it', async () => {
  const folder = await freshFolder();
  const file = join(folder, 'help.json');
  const lines = (text: string, what: string): number => text.slice(0, text.indexOf(what)).split('\n').length;
  const { desk } = CONFIG;
  const dangling = {
    ...CONFIG,
    leads: ['ana', 'nobody'],
    desk: { ...desk, rules: [{ name: 'x', queue: 'nowhere' }] },
  };
  const misshapen = {
    ...CONFIG,
    zone: 'Mars/Base',
    colour: 'red',
    origins: ['{"]', 'https://shop.test/path'],
  };
  for (const [config, ...found] of [
    [dangling, ['"nobody"', 'leads.1'], ['"nowhere"', 'desk.rules.0.queue']],
    [misshapen, ['"Mars/Base"', 'zone'], ['"colour"', 'colour'], ['/path"', 'origins.1']],
  ] as const) {
    const text = JSON.stringify(config, null, 2);
    await writeFile(file, text);
    const told = await readConfig(file).catch(({ message }: Error) => message);
    for (const [what, place] of found) expect(told).toContain(`line ${lines(text, what)}, ${place}: `);
  }
  await writeFile(file, '{\n  "company": "Example",\n  "site": shop\n}');
  await expect(readConfig(file)).rejects.toThrow('line 3');
});

test('a file that is not there, is not JSON, or names a secret that is not set', async () => {
  const folder = await freshFolder();
  await expect(readConfig(join(folder, 'none.json'))).rejects.toThrow('cannot be read');
  await writeFile(join(folder, 'broken.json'), '{"company": ');
  await expect(readConfig(join(folder, 'broken.json'))).rejects.toThrow('is not JSON');
  const example = new URL('../../../collector/config.example.json', import.meta.url);
  const settings = checkConfig(JSON.parse(await readFile(example, 'utf8')));
  await expect(startCollector({ settings, data: folder, env: {}, log: 'silent' })).rejects.toThrow(
    'The environment variable OVERDESK_RT_TOKEN is not set',
  );
});

test('an address on the web’s mail takes every form that mail has, and no other text', () => {
  const mail = (address: string) =>
    complaint({
      ...CONFIG,
      publicUrl: 'https://help.test',
      mail: { smtp: { host: 'm.test' }, from: { address } },
    });
  for (const address of ['r&d@shop.test', 'help@shop.xn--p1ai', 'bounce+a=b@shop.test', "o'neil@shop.test"]) {
    expect([address, mail(address)]).toEqual([address, '']);
  }
  for (const text of [
    'shop.test',
    'help@',
    'help@shop.test, ana@shop.test',
    'Ana <help@shop.test>',
    'help @shop.test',
  ]) {
    expect([text, mail(text)]).toEqual([text, expect.stringContaining('mail.from.address')]);
  }
});

test('a survey whose words refer to an answer nobody gives is refused by its name', () => {
  const { before, after } = CONFIG.surveys;
  const [first, ...others] = before.questions;
  const asking = (en: string) =>
    complaint({
      ...CONFIG,
      surveys: {
        before: { ...before, questions: [first, { ...others[0], title: { en } }, ...others.slice(1)] },
        after,
      },
    });
  expect(asking('What is wrong with your {{platform}} ({{context.shop}})?')).toBe('');
  expect(asking('What is wrong with your {{platfrom}}?')).toContain(
    'surveys.before: {{platfrom}} stands in its words, but no question has that id',
  );
});

/** The configuration of the tests with something changed in a copy of it. */
function changed(change: (config: ReturnType<typeof copy>) => void): ReturnType<typeof copy> {
  const config = copy();
  change(config);
  return config;
}
// biome-ignore lint/suspicious/noExplicitAny: what a file may hold is any.
const copy = (): any => structuredClone(CONFIG);

test.each([
  ['https://Shop.Example.com', 'https://shop.example.com'],
  ['https://shop.example.com:443', 'https://shop.example.com'],
  ['https://müller.example', 'https://xn--mller-kva.example'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
])('the origin %s is what a browser calls %s', (written, sent) => {
  expect(checkConfig(changed((config) => (config.origins = [written]))).origins).toEqual([sent]);
});

test.each([
  ['Help.Example.com', 'help.example.com'],
  ['help.example.com:8443', 'help.example.com'],
  ['hilfe.müller.example', 'hilfe.xn--mller-kva.example'],
  ['[::1]:8080', '::1'],
  ['::1', '::1'],
])('the host %s is found as %s', (written, named) => {
  expect(checkConfig(changed((config) => (config.hosts = [written]))).hosts).toEqual([named]);
});

test.each<[string, (config: ReturnType<typeof copy>) => void]>([
  ['origins.0: an origin is scheme', (config) => (config.origins = ['https://*.example.com'])],
  ['origins.0: an origin is scheme', (config) => (config.origins = ['https://shop.example.com?x'])],
  ['hosts.0: a host is a name', (config) => (config.hosts = ['https://help.example.com'])],
  ['hosts.0: a host is a name', (config) => (config.hosts = ['help.example.com/'])],
  ['publicUrl: links are built upon it', (config) => (config.publicUrl = 'https://help.example.com/?a=1')],
  ['proxies.0: a proxy is an IP address', (config) => (config.proxies = ['nginx'])],
  ['proxies.0: a proxy is an IP address', (config) => (config.proxies = ['10.0.0.0/40'])],
  ['desk.agents.3.id: two have the id "maria"', ({ desk }) => desk.agents.push({ ...desk.agents[0] })],
  ['desk.queues.1.id: two have the id "support"', ({ desk }) => desk.queues.push({ ...desk.queues[0] })],
  ['desk.agents.0.languages.0: a language is a tag', ({ desk }) => (desk.agents[0].languages = ['Spanish'])],
  [
    'surveys.after: both surveys have the id "before-help"',
    ({ surveys }) => (surveys.after.id = 'before-help'),
  ],
  [
    'two options of "platform" have the value "mac"',
    ({ surveys }) => surveys.before.questions[0].options.push(surveys.before.questions[0].options[0]),
  ],
  ['question "csat" has no title', ({ surveys }) => (surveys.after.questions[0].title = {})],
  [
    'option "mac" of "platform" has no label',
    ({ surveys }) => (surveys.before.questions[0].options[0].label = { en: ' ' }),
  ],
  ['"english" is no language', ({ surveys }) => (surveys.after.questions[0].title = { english: 'Well?' })],
])('what could never work is refused: %s', (told, change) => {
  expect(complaint(changed(change))).toContain(told);
});

test('proxies are named by address or network', () => {
  const proxies = ['10.0.0.5', '10.0.0.0/8', 'fd00::/8', 'loopback'];
  expect(checkConfig(changed((config) => (config.proxies = proxies))).proxies).toEqual(proxies);
});

test('a byte order mark is no fault, another encoding is told with its line', async () => {
  const file = join(await freshFolder(), 'config.json');
  const text = JSON.stringify(CONFIG, null, 1);
  await writeFile(file, `\uFEFF${text}`);
  expect((await readConfig(file)).company).toBe('Test & Co');
  await writeFile(file, Buffer.from(text.replace('Test & Co', 'Müller'), 'latin1'));
  await expect(readConfig(file)).rejects.toThrow('is not UTF-8, line 2: save it');
});
