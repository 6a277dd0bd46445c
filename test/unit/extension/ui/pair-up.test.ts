import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairUp } from '../../../../extension/ui/kpi/pair-up.ts';

const kpi = (id: string, partner: string | null) => ({ id, partner });

describe('pairing numbers', () => {
  it('puts a speed beside its quality, in the order given', () => {
    const csat = kpi('csat', null);
    const reopens = kpi('reopens', null);
    const reply = kpi('reply', 'csat');
    const volume = kpi('volume', 'reopens');
    expect(pairUp([csat, reopens, reply, volume])).toEqual([
      { kpi: csat, beside: [reply] },
      { kpi: reopens, beside: [volume] },
    ]);
  });

  it('never loses or doubles a number, whatever leans on whatever', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.constantFrom(...ids, 'elsewhere')), { minLength: 5, maxLength: 5 }),
        (partners) => {
          const kpis = ids.map((id, index) => kpi(id, partners[index] ?? null));
          const shown = pairUp(kpis).flatMap(({ kpi, beside }) => [kpi, ...beside]);
          expect(shown.map(({ id }) => id).sort()).toEqual(ids);
        },
      ),
    );
  });
});
