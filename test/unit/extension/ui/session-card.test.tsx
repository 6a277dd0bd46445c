// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { scoreText } from '../../../../extension/numbers/score-text.ts';
import { SessionNote } from '../../../../extension/ui/session/session-card.tsx';
import { agentLanguages } from '../../../../shared/locales/agents.ts';
import type { ScoreLine } from '../../../../shared/protocol/session-card.ts';
import { card } from '../../../fixtures/stories/views.ts';

const l10n = { locale: 'en', words: agentLanguages.en } as const;
const draw = (drawn: Parameters<typeof SessionNote>[0]['card']) =>
  render(<SessionNote card={drawn} {...l10n} />).container;
const score = (part: Partial<ScoreLine>): ScoreLine => ({
  kind: 'csat',
  format: 'csat.faces.5',
  value: 4,
  text: null,
  ...part,
});

afterEach(cleanup);

describe('the session card', () => {
  it('shows every answer beside its question, and why the case came here', () => {
    const container = draw(card);
    for (const { title, answer } of card.said) {
      const term = [...container.querySelectorAll('dt')].find(({ textContent }) => textContent === title);
      expect(term?.nextElementSibling?.textContent).toBe(answer);
    }
    expect(container.textContent).toContain(card.why);
    expect(container.textContent).toContain('Invoice of September');
  });

  it('shows the customer’s comment as written, markup and all', () => {
    const comment = score({ kind: 'comment', value: null, text: '<b>Hi</b> & bye' });
    const container = draw({ ...card, after: [comment] });
    expect(container.querySelector('.comment')?.textContent).toBe('<b>Hi</b> & bye');
    expect(container.querySelector('.comment b')).toBeNull();
  });

  it('shows each of two comments under its question', () => {
    const said = (title: string, text: string) =>
      score({ kind: 'comment', question: title, value: null, text, title });
    const after = [said('What was wrong?', 'The wait'), said('And what was right?', 'Maria')];
    const { container, rerender } = render(<SessionNote card={{ ...card, after }} {...l10n} />);
    const shown = () => [...container.querySelectorAll('.scores div')].map(({ textContent }) => textContent);
    expect(shown()).toEqual(['What was wrong?The wait', 'And what was right?Maria']);
    rerender(<SessionNote card={{ ...card, after: after.toReversed() }} {...l10n} />);
    expect(shown()).toEqual(['And what was right?Maria', 'What was wrong?The wait']);
  });

  it('shows the reasons chosen for a rating beside the rating', () => {
    const reasons = [
      { question: 'reasons', title: 'What could be better?', answer: 'The wait, The language' },
    ];
    const [term] = draw({ ...card, reasons }).querySelectorAll('section[aria-live] .said dt');
    expect(term?.textContent).toBe('What could be better?');
    expect(term?.nextElementSibling?.textContent).toBe('The wait, The language');
  });

  it('offers sentences of empathy in the customer’s language, folded, where the collector sends some', () => {
    const phrases = ['Entiendo que esto moleste.'];
    const list = draw({ ...card, locale: 'es-MX', phrases }).querySelector('details > ul');
    expect([list?.getAttribute('lang'), list?.textContent]).toEqual(['es-MX', 'Entiendo que esto moleste.']);
    expect(draw(card).querySelector('details')).toBeNull();
  });

  it('begins with what the desk does in a critical situation, step by step', () => {
    const procedures = [{ name: 'Lost data', steps: ['Stop whatever writes', 'Call the second tier'] }];
    const first = draw({ ...card, procedures }).querySelector('section');
    expect(first?.querySelector('h2')?.textContent).toBe('What to do: Lost data');
    expect([...(first?.querySelectorAll('ol > li') ?? [])].map((step) => step.textContent)).toEqual([
      'Stop whatever writes',
      'Call the second tier',
    ]);
    expect(draw(card).querySelector('ol')).toBeNull();
  });

  it.each(['not asked', 'asked', 'partial'] as const)('says what comes next while %s', (afterState) => {
    expect(draw({ ...card, after: [], afterState }).textContent).toContain(
      agentLanguages.en[`after.${afterState}`],
    );
  });

  it.each(['page', 'link', 'email', 'call'] as const)(
    'says alike by which way an answer came: %s',
    (answeredBy) => {
      for (const words of Object.values(agentLanguages)) {
        const { container } = render(
          <SessionNote card={{ ...card, answeredBy }} locale="en" words={words} />,
        );
        const line = container.querySelector('section[aria-live] > p');
        expect(line?.textContent).toBe(words[`answered.${answeredBy}`]);
        expect(line?.className).toBe('quiet');
      }
    },
  );

  it('says what will appear when no session belongs to the ticket', () => {
    expect(draw(null).textContent).toBe(agentLanguages.en['card.none']);
  });
});

describe('a score in words', () => {
  it.each([
    [score({}), '4 of 5 · Satisfied'],
    [score({ format: 'csat.stars.5', value: 1 }), '1 of 5 · Very dissatisfied'],
    [score({ format: 'csat.number.10', value: 8 }), '8 of 10'],
    [score({ kind: 'nps', format: 'nps.11', value: 0 }), '0 of 10'],
    [score({ kind: 'ces', format: 'ces.7', value: 6 }), '6 of 7'],
    [score({ kind: 'solved', format: 'yesno', value: 0 }), 'Not yet'],
  ])('%j', (line, text) => {
    expect(scoreText(line, l10n)).toBe(text);
  });
});
