import { describe, expect, it } from 'vitest';
import { customerLanguages } from '../../../shared/locales/customers.ts';
import { decide } from '../../../shared/routing/decide.ts';
import type { AgentState, Decision, RoutingCase } from '../../../shared/routing/decision.ts';
import { explain, explainInParts, explainOffer } from '../../../shared/routing/explain.ts';
import { needsOf } from '../../../shared/routing/needs.ts';
import { agent, desk, free, NOW, waitingCase } from './support.ts';

const everyLanguage = ['ar', 'de', 'en', 'es', 'fr', 'it', 'pt', 'ro'];
const shop = desk({
  skills: {
    mac: { label: { en: 'Mac' } },
    signin: { label: { en: 'sign-in', es: 'inicio de sesión', ro: 'autentificare' } },
  },
  schedules: { office: { zone: 'Europe/Madrid', week: { '1': [['09:00', '18:00']] } } },
  queues: [{ id: 'help', name: 'Help', schedule: 'office' }],
  agents: [
    {
      ...agent('marta', { mac: 4, signin: 3 }, { languages: everyLanguage, growing: ['signin'] }),
      name: 'Marta',
    },
    { ...agent('william', { windows: 5 }, { languages: everyLanguage }), name: 'William' },
  ],
  rules: [
    { name: 'Mac', when: { platform: 'mac' }, needs: { mac: 3 } },
    { name: 'Sign-in', when: { problem: 'signin' }, prefers: { signin: 2 } },
  ],
});
const says = (answers: Record<string, string>, locale: string, more: Partial<RoutingCase> = {}) =>
  waitingCase('c', { needs: needsOf(answers, shop.rules, shop.queues, locale), ...more });
const decided = (of: RoutingCase, agents: Record<string, AgentState>, now = NOW): Decision =>
  decide(of, shop, { now, agents });
const both = { marta: free(), william: free() };
const customer = (language: string) => ({ audience: 'customer', language }) as const;

describe('explain', () => {
  it('tells the customer in their language who helps and why', () => {
    const tell = (locale: string) =>
      explain(decided(says({ platform: 'mac' }, locale), both), shop, customer(locale));
    expect(tell('es-MX')).toBe('Le atiende Marta: conoce Mac y está libre ahora.');
    expect(tell('ro')).toBe('Vă ajută Marta: cunoaște Mac și poate răspunde acum.');
    expect(tell('en')).toBe('Marta is helping you: knows Mac and is free now.');
  });

  it('tells the same in parts: who, and why in a few words each', () => {
    const parts = (of: RoutingCase, agents: Record<string, AgentState>) =>
      explainInParts(decided(of, agents), shop, customer('es'));
    expect(parts(says({ platform: 'mac' }, 'es'), both)).toMatchObject({
      who: 'Le atiende Marta.',
      why: ['conoce Mac', 'está libre ahora'],
    });
    const waiting = parts(says({ platform: 'mac' }, 'es'), {});
    expect(waiting).toEqual({ sentence: waiting.who, who: waiting.sentence, why: [] });
  });

  it('tells the agent in theirs, and only them what is theirs to know', () => {
    const of = says({ platform: 'mac', problem: 'signin' }, 'en', {
      last: { agent: 'marta', at: NOW - 1000 },
    });
    const decision = decided(of, both);
    expect(explain(decision, shop, { audience: 'agent', language: 'es' })).toBe(
      'Te llega este caso: conoces Mac e inicio de sesión, ayudaste a este cliente la última vez y estás libre ahora.',
    );
    const fresh = decided(says({ platform: 'mac', problem: 'signin' }, 'en'), both);
    expect(explain(fresh, shop, { audience: 'agent', language: 'en' })).toContain(
      'you want to grow in sign-in',
    );
    expect(explain(fresh, shop, customer('en'))).not.toContain('grow');
  });

  it('tells whoever waits for an answer of the agent asked just that, in every language', () => {
    const asked = [{ agent: 'marta', times: 1, until: NOW + 1 }];
    const tell = (locale: string) =>
      explain(decided(says({ platform: 'mac' }, locale, { asked }), both), shop, customer(locale));
    expect(tell('en')).toBe('We have asked someone who knows Mac; you keep your place.');
    expect(tell('es')).toBe('Hemos avisado a quienes conocen Mac; usted conserva su turno.');
    expect(new Set(everyLanguage.map(tell)).size).toBe(everyLanguage.length);
  });

  it('names the language only when it made a difference', () => {
    const one = {
      ...shop,
      agents: shop.agents.map((a) => (a.id === 'william' ? { ...a, languages: ['en'] } : a)),
    };
    const decision = decide(says({}, 'ro'), one, { now: NOW, agents: both });
    expect(explain(decision, one, customer('ro'))).toContain('vorbește limba dumneavoastră');
    expect(explain(decision, one, { audience: 'agent', language: 'en' })).toContain('you speak Romanian');
  });

  it('says who is worth waiting for, and never blames', () => {
    const decision = decided(says({ platform: 'mac' }, 'en'), { marta: { ...free(), status: 'busy' } });
    expect(explain(decision, shop, customer('en'))).toBe(
      'Everyone who knows Mac is helping someone at the moment; you keep your place.',
    );
  });

  it('speaks in the register of the site, where a language has two', () => {
    const tell = (language: string) =>
      explain(decided(says({ platform: 'mac' }, language), both), shop, {
        ...customer(language),
        register: 'informal',
      });
    expect(tell('es-MX')).toBe('Te atiende Marta: conoce Mac y está libre ahora.');
    expect(tell('it')).toMatch(/^Ti aiuta Marta/);
    expect(tell('pt-BR')).toMatch(/^Marta vai atender você/);
    const italian = decided(says({}, 'it'), {});
    expect(explain(italian, shop, customer('it'))).toContain('aiutarLa');
  });

  it('tells a date as people write it, in English the same everywhere', () => {
    const tuesday = decided(says({}, 'en'), both, NOW + 86_400_000);
    for (const tag of ['en', 'en-US', 'en-GB'])
      expect(explain(tuesday, shop, customer(tag))).toBe(
        'We are closed at the moment. We will be back: Monday 9 March, 9:00.',
      );
    expect(explain(tuesday, shop, customer('ro'))).toContain('Revenim: luni, 9 martie, 9:00.');
  });

  it('says when we are back, on the clock of the desk', () => {
    const tuesday = decided(says({}, 'es'), both, NOW + 86_400_000);
    expect(explain(tuesday, shop, customer('es'))).toMatch(
      /^Ahora mismo está cerrado\. Volvemos: lunes, 9 de marzo, 0?9:00/,
    );
    const nobody = decided(says({ platform: 'mac' }, 'en'), { william: free() });
    expect(explain(nobody, shop, customer('en'))).toContain('will answer as soon as we are back');
  });

  it('speaks English where it has no words, and has words for every outcome in every language it has', () => {
    const decisions = [
      decided(says({ platform: 'mac' }, 'en'), both),
      decided(says({ platform: 'mac' }, 'en'), { marta: { ...free(), status: 'busy' } }),
      decided(says({}, 'en'), both, NOW + 86_400_000),
      decided(says({ platform: 'mac' }, 'en'), {}),
    ];
    expect(explain(decisions[0] ?? raise(), shop, customer('nl'))).toContain('is helping you');
    for (const language of Object.keys(customerLanguages))
      for (const audience of ['customer', 'agent'] as const)
        for (const decision of decisions) {
          const sentence = explain(decision, shop, { audience, language });
          expect(sentence).not.toMatch(/[{}]|undefined|null/);
          expect(sentence.length).toBeGreaterThan(15);
        }
  });
});

function raise(): never {
  throw new Error('no decision');
}

describe('explainOffer', () => {
  it('fits on one line: what, and how long it has waited', () => {
    const of = says({ platform: 'mac', problem: 'signin' }, 'en', { waitingSince: NOW - 150_000 });
    expect(explainOffer(of, shop, 'en', NOW)).toBe('Fits you: Mac, sign-in — 2 min waiting');
    expect(explainOffer(says({}, 'en'), shop, 'ro', NOW)).toBe('Pentru tine — 0 min de așteptare');
  });
});

describe('whatever stands in a stored session', () => {
  it('is told in English when its language is no tag', () => {
    const strange = [
      'en_US',
      'C',
      'en-',
      'pt-BR0',
      'constructor',
      'toString',
      'x',
      '',
      'en, fr',
      '__proto__',
    ];
    for (const locale of strange) {
      const of = says({ platform: 'mac' }, locale);
      for (const at of [NOW, NOW + 12 * 3_600_000]) {
        const decision = decided(of, both, at);
        const spoken: Decision = {
          ...decision,
          reasons: [...decision.reasons, { code: 'language', language: locale }],
        };
        for (const audience of ['customer', 'agent'] as const) {
          expect(explain(spoken, shop, { audience, language: locale })).not.toBe('');
        }
      }
      expect(explainOffer(of, shop, locale, NOW)).toMatch(/^Fits you: Mac/);
    }
  });

  it('is told in the site’s own words when its language is no tag', () => {
    const decision = decided(says({ platform: 'mac' }, 'en'), { marta: { ...free(), status: 'busy' } });
    const own = { backUnknown: 'Later.' };
    expect(explain(decision, shop, { audience: 'customer', language: 'en_US!', own })).toBe(
      explain(decision, shop, customer('en')),
    );
  });

  it('is English as a whole where a language has no words: its lists and its clock too', () => {
    const twoSkills = says({ platform: 'mac', problem: 'signin' }, 'en');
    expect(explainOffer(twoSkills, shop, 'fi', NOW)).toBe(explainOffer(twoSkills, shop, 'en', NOW));
  });

  it('names a skill the desk does not know by its id, an inherited property too', () => {
    const offer = waitingCase('c');
    offer.needs.required = { toString: 5 } as Record<string, number>;
    expect(explainOffer(offer, shop, 'en', NOW)).toContain('toString');
  });
});
