// @vitest-environment happy-dom

import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { OverlayView } from '../../../../extension/messages/overlay.ts';
import { Overlay } from '../../../../extension/ui/overlay/overlay.tsx';
import { overlayAlerts } from '../../../../extension/views/overlay-alerts.ts';
import { overlays } from '../../../fixtures/stories/views.ts';
import { localized } from '../texts.ts';

const l10n = await localized('en');
const story = (name: string): OverlayView => overlays[name] ?? expect.unreachable();
const nothing = () => undefined;
const show = (view: OverlayView) =>
  render(
    <Overlay
      {...{ view, ticket: '1041', open: view.open, onToggle: nothing, onOffer: nothing, onSeen: nothing }}
      onCode={async () => ({ ok: false, text: '' })}
    />,
  ).container;
const chip = () => screen.getByRole('button', { name: /^Overdesk: / });
const mark = () => chip().querySelector('.badge .mark')?.getAttribute('data-state') ?? null;

afterEach(cleanup);

describe('the chip', () => {
  it('never draws a low score as a good one: it is what the card begins with', () => {
    const card = show(story('partial'));
    expect(mark()).toBe('attention');
    expect(card.querySelector('.card section')?.textContent).toBe('Their feedback: 2 of 5 · Dissatisfied');
    expect(chip().getAttribute('aria-label')).toContain('Their feedback: 2 of 5 · Dissatisfied');
    cleanup();
    show(story('full'));
    expect(mark()).toBe('met');
  });

  it('counts what wants the eye, and says it, the most pressing first', () => {
    const partial = story('partial');
    const busy = {
      ...partial,
      ...{ notice: 'A customer asks', offers: story('offered').offers, promise: null, shared: null },
    };
    show({ ...busy, ...overlayAlerts(busy, l10n) });
    expect(chip().querySelector('.badge')?.textContent).toBe('3');
    expect(chip().getAttribute('aria-label')?.split('. ').slice(1)).toEqual([
      ...['A customer asks', 'Their feedback: 2 of 5 · Dissatisfied', l10n.words['offer.title']],
    ]);
  });

  it('leads from what it tells to the part of the panel that has more of it', () => {
    show(story('partial'));
    const { href, target } = screen.getByRole<HTMLAnchorElement>('link', { name: /^Their feedback/ });
    expect([new URL(href).pathname, new URL(href).hash, target]).toEqual([
      ...['/sidepanel.html', '#customers', '_blank'],
    ]);
    cleanup();
    show(story('promised'));
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
      'sidepanel.html#today',
    ]);
    expect(screen.getByText(/^Shared with Ben Ray/)).not.toBeNull();
  });

  it('draws a sick connection, a promise and nothing at all as what they are', () => {
    show(story('sick closed'));
    expect([mark(), chip().querySelector('.badge')?.textContent]).toEqual(['attention', '2']);
    cleanup();
    show(story('promised'));
    expect(mark()).toBe('near');
    cleanup();
    show(story('plain'));
    expect(mark()).toBeNull();
  });
});

describe('the numbers', () => {
  it('stand with their own last weeks, drawn and in words, where any had enough cases', () => {
    const card = show(story('full'));
    const trends = screen.getAllByRole('img', { name: /, week by week: / });
    expect(trends[0]?.getAttribute('aria-label')).toMatch(
      /^Customer satisfaction \(CSAT\), week by week: \d+% \(n = 12\) in the week of .+, \d+% \(n = 12\) in the week of Nov 21\./,
    );
    // A number that is not there has no line either.
    expect(trends).toHaveLength(story('full').kpis.filter(({ value }) => value !== null).length);
    expect(card.querySelectorAll('.kpi')).toHaveLength(story('full').kpis.length);
  });
});
