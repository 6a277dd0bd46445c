import type { Health } from '../messages/health.ts';
import type { OfferLine, OverlayView, PromiseLine, Told } from '../messages/overlay.ts';
import { isBad } from '../numbers/answers.ts';
import type { Localization } from '../numbers/localization.ts';
import { scoreText } from '../numbers/score-text.ts';

interface Known extends Pick<OverlayView, 'card' | 'health'> {
  readonly offers: readonly OfferLine[];
  /** What is promised of this ticket and falls due next; null without a promise. */
  readonly promise: PromiseLine | null;
  /** A customer asks to talk again: one sentence, or null. */
  readonly notice: string | null;
  /** With whom this ticket is shared, and what it counts for each; null: with nobody. */
  readonly shared: string | null;
}

const calm: readonly Health['helpdesk' | 'collector']['state'][] = [
  'ok',
  'syncing',
  'paused',
  'unknown',
  'not paired',
];

/**
 * What wants the agent's eye on this ticket, the most pressing first: what the chip says, counts and draws, and what the
 * card begins with. What has more to it opens the part of the panel where that stands.
 */
export function overlayAlerts(
  { card, offers, promise, notice, shared, health }: Known,
  l10n: Localization,
): Pick<OverlayView, 'told' | 'alerts' | 'mark' | 'summary'> {
  const { words } = l10n;
  const told = (score: Parameters<typeof scoreText>[0]) =>
    `${words['card.after']}: ${scoreText(score, l10n)}`;
  const bad = card?.after.find(isBad);
  const low = bad ? told(bad) : null;
  const sick = [health.helpdesk, health.collector].filter(({ state }) => !calm.includes(state));
  const pressing = [
    notice,
    low,
    promise?.state === 'attention' && promise.text,
    ...sick.map(({ text }) => text),
  ].filter((text) => typeof text === 'string');
  const near = [
    promise?.state === 'near' && promise.text,
    offers.length > 0 && words['offer.title'],
    card?.hints?.some(({ seen }) => seen === null) && words['hint.new'],
  ].filter((text) => typeof text === 'string');
  const score = bad ? undefined : card?.after.find(({ value }) => value !== null);
  const calmly = [promise?.state === 'none' && promise.text, score && told(score)].filter(
    (text) => typeof text === 'string',
  );
  const lines: readonly (Told | null)[] = [
    notice === null ? null : { text: notice, opens: 'today' },
    low === null ? null : { text: low, opens: 'customers' },
    promise && { ...promise, opens: 'today' },
    shared === null ? null : { text: shared },
    // Read and answered in the panel, as keys typed over a page are heard there.
    card?.review ? { text: `${words['card.review']}: ${card.review.strength}`, opens: 'growing' } : null,
  ];
  return {
    told: lines.filter((line) => line !== null),
    alerts: pressing.length + near.length,
    mark: pressing.length > 0 ? 'attention' : near.length > 0 ? 'near' : score ? 'met' : null,
    summary: [...pressing, ...near, ...calmly],
  };
}
