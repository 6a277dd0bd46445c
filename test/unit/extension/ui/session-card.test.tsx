// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { SessionNote, scoreText } from '../../../../extension/ui/session-card.tsx';
import { agentLanguages } from '../../../../shared/locales/agent/words.ts';
import type { ScoreLine } from '../../../../shared/protocol/agent.ts';
import { card } from '../../../fixtures/stories/views.ts';

const speech = { locale: 'en', words: agentLanguages.en } as const;
const draw = (drawn: Parameters<typeof SessionNote>[0]['card']) =>
  render(<SessionNote card={drawn} {...speech} />).container;
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

  it('shows the reasons chosen for a rating beside the rating', () => {
    const reasons = [
      { question: 'reasons', title: 'What could be better?', answer: 'The wait, The language' },
    ];
    const [term] = draw({ ...card, reasons }).querySelectorAll('section[aria-live] .said dt');
    expect(term?.textContent).toBe('What could be better?');
    expect(term?.nextElementSibling?.textContent).toBe('The wait, The language');
  });

  it.each(['not asked', 'asked', 'partial'] as const)('says what comes next while %s', (afterState) => {
    expect(draw({ ...card, after: [], afterState }).textContent).toContain(
      agentLanguages.en[`after.${afterState}`],
    );
  });

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
    expect(scoreText(line, speech)).toBe(text);
  });
});
