import { describe, expect, test } from 'vitest';
import { RoutingRule } from '../../../shared/routing/desk.ts';
import { problemsOf, stopsPublishing } from '../../../shared/routing/rule-problems.ts';
import { agent, desk } from './support.ts';

const team = desk({
  skills: { mac: { label: {} }, billing: { label: {} } },
  queues: [
    { id: 'help', name: 'Help' },
    { id: 'mac', name: 'Mac', required: { mac: 4 } },
  ],
  agents: [agent('ana', { mac: 4 }), agent('bo', { billing: 3, mac: 2 })],
});
const askable = { platform: ['mac', 'windows'], what: null };

const found = (...rules: object[]) =>
  problemsOf(
    rules.map((rule) => RoutingRule.parse({ name: 'r', ...rule })),
    team,
    askable,
  ).map(({ rule, part, key, code }) => [rule, part, key, code].join(' '));

describe('problems of rules', () => {
  test('a sound rule has none', () => {
    expect(found({ when: { platform: 'mac' }, needs: { mac: 4 }, queue: 'mac' })).toEqual([]);
    expect(found({ when: { what: 'anything' }, priority: 90 })).toEqual([]);
  });

  test('each stands at its field', () => {
    expect(
      found(
        { name: ' ', when: { platform: ['mac', 'linux'], plan: 'gold' }, needs: { mac: 3 } },
        { when: {} },
        { needs: { cobol: 1 }, prefers: { fortran: 2 }, queue: 'gone' },
        { needs: { mac: 5 } },
      ),
    ).toEqual([
      '0 name  no-name',
      '0 when platform unknown-option',
      '0 when plan unknown-question',
      '1 needs  nothing',
      '2 queue  unknown-queue',
      '2 needs cobol unknown-skill',
      '2 prefers fortran unknown-skill',
      '3 needs mac nobody-has',
    ]);
  });

  test('what nobody has together counts with what the queue asks for', () => {
    expect(found({ needs: { mac: 2, billing: 3 } })).toEqual([]);
    expect(found({ needs: { billing: 3 }, queue: 'mac' })).toEqual(['0 needs  nobody-has-all']);
  });

  test('only what a desk cannot run by keeps it from being published', () => {
    const stops = ['no-name', 'unknown-skill', 'unknown-queue', 'nobody-has', 'unknown-option'] as const;
    expect(stops.filter((code) => stopsPublishing({ code }))).toEqual([
      'no-name',
      'unknown-skill',
      'unknown-queue',
    ]);
  });
});
