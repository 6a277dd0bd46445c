import { describe, expect, it } from 'vitest';
import { roleIn, withRole } from '../../../shared/settings/roles.ts';

/** Roles of the console, as an admin changes them. */
const people = ['lena', 'wim', 'maria'];

describe('changing a role', () => {
  it('names the admins once one of the leads is no more of them', () => {
    expect(withRole({ leads: ['lena', 'wim'] }, 'wim', 'lead', people)).toEqual({
      leads: ['lena', 'wim'],
      admins: ['lena'],
    });
  });

  it('lets an admin lead as well, and takes both from whoever becomes an agent', () => {
    const more = withRole({ leads: ['lena'] }, 'maria', 'admin', people);
    expect(more).toEqual({ leads: ['lena', 'maria'], admins: ['lena', 'maria'] });
    const less = more && withRole(more, 'lena', 'agent', people);
    expect(less).toEqual({ leads: ['maria'], admins: ['maria'] });
    expect(less && people.map((id) => roleIn(less, id))).toEqual(['agent', 'agent', 'admin']);
  });

  it('keeps the last admin, also beside one who has left the desk', () => {
    expect(withRole({ leads: ['lena'] }, 'lena', 'lead', people)).toBeNull();
    expect(withRole({ leads: ['lena', 'gone'] }, 'lena', 'agent', people)).toBeNull();
    expect(withRole({ leads: ['wim'], admins: ['lena'] }, 'lena', 'agent', people)).toBeNull();
  });

  it('changes nothing by what holds already', () => {
    const said = { leads: ['wim', 'lena'], admins: ['lena'] };
    expect(withRole(said, 'wim', 'lead', people)).toEqual(said);
  });
});
