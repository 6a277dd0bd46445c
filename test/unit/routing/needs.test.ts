import { describe, expect, it } from 'vitest';
import { needsOf } from '../../../shared/routing/needs.ts';

const queues = [{ id: 'help' }, { id: 'urgent', required: { phone: 1 }, priority: 80 }];
const rules = [
  { name: 'Mac', when: { platform: 'mac' }, needs: { mac: 3 }, topic: 'mac' },
  {
    name: 'Sign-in',
    when: { problem: ['signin', 'password'] },
    needs: { mac: 2 },
    prefers: { signin: 3 },
    topic: 'signin',
  },
  { name: 'Urgent', when: { urgency: 'high' }, queue: 'urgent', tier: 'L2' as const },
  { name: 'Later', when: { urgency: 'high' }, queue: 'help', priority: 10 },
];

describe('needsOf', () => {
  it('adds up every matching rule: the higher level wins, the first queue, topic and priority count', () => {
    const answers = { platform: 'mac', problem: 'password', urgency: 'high' };
    expect(needsOf(answers, rules, queues, 'es-MX')).toEqual({
      queue: 'urgent',
      required: { phone: 1, mac: 3 },
      preferred: { signin: 3 },
      tier: 'L2',
      topic: 'mac',
      priority: 10,
      language: 'es',
      rules: ['Mac', 'Sign-in', 'Urgent', 'Later'],
    });
  });

  it('falls back to the first queue when nothing matches', () => {
    expect(needsOf({ platform: 'linux' }, rules, queues, null)).toMatchObject({
      queue: 'help',
      required: {},
      tier: 'L1',
      topic: null,
      priority: 50,
      language: null,
    });
  });

  it.each([
    ['es-MX', 'es'],
    ['pt_BR', 'pt'],
    // Browsers say nb, desks write no.
    ['nb-NO', 'no'],
    ['nn', 'no'],
    // Of pages in no language, or in several.
    ['und', null],
    ['mul', null],
    ['zxx', null],
    ['qaa', null],
    ['', null],
  ])('reads %j as the language %s', (locale, language) => {
    expect(needsOf({}, rules, queues, locale).language).toBe(language);
  });

  it('matches any of several ticked answers', () => {
    expect(needsOf({ problem: ['billing', 'signin'] }, rules, queues, 'en').rules).toEqual(['Sign-in']);
  });

  it('ignores a rule that names a queue the desk does not have', () => {
    const gone = [{ name: 'Old', when: {}, queue: 'gone' }, ...rules];
    expect(needsOf({ urgency: 'high' }, gone, queues, 'en').queue).toBe('urgent');
  });

  it('never takes an inherited property for an answer', () => {
    const odd = [{ name: 'Odd', when: { constructor: String(Object) }, topic: 'odd' }];
    expect(needsOf({}, odd, queues, 'en').topic).toBeNull();
  });

  it('refuses a desk without queues', () => {
    expect(() => needsOf({}, rules, [], 'en')).toThrow('at least one queue');
  });
});
