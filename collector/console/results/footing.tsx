import type { VNode } from 'preact';
import type { Results } from '../../../shared/protocol/console/results.ts';
import { IntervalBar } from '../charts/bar.tsx';
import { endText, momentText, valueText } from '../kit/format.ts';
import { say } from '../kit/language.ts';

/** Of those asked, how many answered; and of whom nothing is known. */
export function ResponseRate({ response }: Pick<Results, 'response'>): VNode {
  return (
    <section class="card stack" aria-labelledby="response">
      <h2 id="response">{say('response.title')}</h2>
      {response === null || response.rate === null || response.interval === null ? (
        <p class="quiet">{say(response === null ? 'response.filtered' : 'response.nobody')}</p>
      ) : (
        <>
          <p class="value medium figure">{valueText(response.rate, 'share')}</p>
          <p>{say('response.of', { asked: response.asked, answered: response.answered })}</p>
          <IntervalBar value={response.rate} interval={response.interval} possible={[0, 1]} />
          <p class="quiet small">
            {say('response.interval', {
              low: endText(response.interval.low, 'share'),
              high: endText(response.interval.high, 'share'),
            })}{' '}
            {response.notAsked > 0 && say('response.not asked', { n: response.notAsked })}
          </p>
        </>
      )}
    </section>
  );
}

/** What the figures stand on: which date counts, whose days, what is left out, how fresh. */
export function Footing({
  results: { zone, lastAt, leftOut, filling },
}: {
  readonly results: Results;
}): VNode {
  return (
    <footer class="footing quiet small">
      <p>{say('footing.date', { zone })}</p>
      <p>{lastAt === null ? say('footing.never') : say('footing.last', { at: momentText(lastAt, zone) })}</p>
      {leftOut
        .filter(({ n }) => n > 0)
        .map(({ reason, n }) => (
          <p key={reason}>{say(`left out.${reason}`, { n })}</p>
        ))}
      {filling && <p>{say('footing.filling')}</p>}
    </footer>
  );
}
