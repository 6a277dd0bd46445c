import type { Health } from '../messages/health.ts';
import type { OverlayView } from '../messages/overlay.ts';
import { isBad } from '../numbers/answers.ts';
import type { Localization } from '../numbers/localization.ts';
import { scoreText } from '../numbers/score-text.ts';

type Known = Pick<OverlayView, 'card' | 'offers' | 'promise' | 'notice' | 'health'>;

const calm: readonly Health['helpdesk' | 'collector']['state'][] = ['ok', 'syncing', 'unknown', 'not paired'];

/** What wants the agent's eye on this ticket, the most pressing first: what the chip says, counts and draws. */
export function overlayAlerts(
  { card, offers, promise, notice, health }: Known,
  l10n: Localization,
): Pick<OverlayView, 'low' | 'alerts' | 'mark' | 'summary'> {
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
  return {
    low,
    alerts: pressing.length + near.length,
    mark: pressing.length > 0 ? 'attention' : near.length > 0 ? 'near' : score ? 'met' : null,
    summary: [...pressing, ...near, ...calmly],
  };
}
