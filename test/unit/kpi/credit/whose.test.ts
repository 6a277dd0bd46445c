import { describe, expect, it } from 'vitest';
import {
  creditForOutcome,
  creditOf,
  creditOfOne,
  creditTo,
  creditToAll,
  madeCredits,
  needsReview,
  substantive,
  TEAM,
} from '../../../../shared/kpi/credit/credit.ts';
import { HOUR, participant, solved } from '../support/facts.ts';

/** Whom a ticket counts for. */
const looking = (agent: string) => participant(agent, { roles: ['reviewer'], substantive: false });
const handing = (agent: string) => participant(agent, { handedOver: true });
const of = (...participants: ReturnType<typeof participant>[]) =>
  solved('1', 'owner', HOUR, { participants });

describe('a credit', () => {
  it('is one and the same object for the same agents in the same order, asked for in between or not', () => {
    const [ana, both] = [creditOf(['whose ana']), creditOf(['whose ana', 'whose ben'])];
    expect([ana.agents, both.agents]).toEqual([['whose ana'], ['whose ana', 'whose ben']]);
    expect(creditOf(['whose cleo'])).not.toBe(ana);
    expect(creditOf(['whose ana'])).toBe(ana);
    expect(creditOf(['whose ana', 'whose cleo'])).not.toBe(both);
    expect(creditOf(['whose ana', 'whose ben'])).toBe(both);
    expect(creditOf(['whose ben', 'whose ana'])).not.toBe(both);
  });

  it('counts for the team unless told otherwise, and is another then', () => {
    const [with_, without] = [creditOf(['whose ana']), creditOf(['whose ana'], false)];
    expect([with_.team, without.team, without.agents]).toEqual([true, false, ['whose ana']]);
    expect(without).not.toBe(with_);
    expect(creditOf(['whose ana'], false)).toBe(without);
  });

  it('of nobody is the team’s, or nobody’s at all', () => {
    expect([TEAM.team, TEAM.agents, creditOf([])]).toEqual([true, [], TEAM]);
    expect(creditOf([], false)).toMatchObject({ team: false, agents: [] });
    expect(creditOfOne(null)).toBe(TEAM);
    expect(creditOfOne('whose ana')).toBe(creditOf(['whose ana']));
  });

  it('stands at the place its code says, a new one at the next', () => {
    const all = madeCredits();
    const next = all.length;
    const late = creditOf([`whose ${crypto.randomUUID()}`]);
    expect([late.code, all[next], all.length]).toEqual([next, late, next + 1]);
    expect(all.map(({ code }) => code)).toEqual([...all.keys()]);
  });
});

describe('who took part', () => {
  it('are those who did something, in their order', () => {
    const ticket = of(participant('a'), looking('r'), participant('b'));
    expect(substantive(ticket).map(({ agent }) => agent)).toEqual(['a', 'b']);
    expect(creditToAll(ticket)).toBe(creditOf(['a', 'b']));
    expect(creditToAll(of(looking('r')))).toBe(TEAM);
  });
});

describe('what counts for one', () => {
  it('counts for the team alone where nobody is named', () => {
    expect(creditTo(of(participant('a')), null)).toBe(TEAM);
    expect(creditTo(of(), 'a')).toBe(creditOf(['a']));
  });

  it('does not count for whoever handed it over completely, and for anybody else as before', () => {
    const ticket = of(handing('a'), participant('b'));
    expect(creditTo(ticket, 'a')).toBe(TEAM);
    expect(creditTo(ticket, 'b')).toBe(creditOf(['b']));
    expect(creditTo(ticket, 'somebody else')).toBe(creditOf(['somebody else']));
  });
});

describe('an outcome', () => {
  const several = of(participant('a'), looking('r'), participant('b'));
  const alone = of(looking('r'), participant('a'));
  const left = of(handing('a'));
  const nobody = of(looking('r'));

  it('that is good counts for all who took part', () => {
    expect(creditForOutcome(several, true)).toBe(creditOf(['a', 'b']));
    expect(creditForOutcome(alone, true)).toBe(creditOf(['a']));
    expect(creditForOutcome(left, true)).toBe(creditOf(['a']));
  });

  it('that is bad counts for whoever was alone, unless they had handed it over, and of several for none', () => {
    expect(creditForOutcome(alone, false)).toBe(creditOf(['a']));
    expect(creditForOutcome(left, false)).toBe(TEAM);
    expect(creditForOutcome(several, false)).toBe(TEAM);
  });

  it('counts for the owner where nobody took part', () => {
    for (const good of [true, false]) {
      expect(creditForOutcome(nobody, good)).toBe(creditOf(['owner']));
      expect(creditForOutcome({ ...nobody, owner: null }, good)).toBe(TEAM);
    }
  });

  it('goes to a review when it is bad and of several', () => {
    expect([several, alone, nobody].map((ticket) => needsReview(ticket, false))).toEqual([
      true,
      false,
      false,
    ]);
    expect(needsReview(several, true)).toBe(false);
  });
});
