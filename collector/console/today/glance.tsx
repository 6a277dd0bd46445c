import type { VNode } from 'preact';
import type { ConsoleNow } from '../../../shared/protocol/console/now.ts';
import { durationText, endText, numberText, valueText } from '../kit/format.ts';
import { say } from '../kit/language.ts';

/** Three figures of this moment, each with what it stands on. */
export function Glance({ live: { now, waits } }: { readonly live: ConsoleNow }): VNode {
  const waiting = now.queues.reduce((sum, queue) => sum + queue.waiting, 0);
  const running = now.queues.reduce((sum, queue) => sum + queue.running, 0);
  const since = now.queues
    .flatMap(({ longestSince }) => longestSince ?? [])
    .toSorted((one, other) => one - other)[0];
  return (
    <dl class="glance">
      <Figure
        title={say('today.waiting')}
        value={numberText(waiting)}
        what={
          since === undefined
            ? say('today.waiting none')
            : say('today.longest', { time: durationText(now.at - since) })
        }
      />
      <Figure title={say('today.running')} value={numberText(running)} what={say('today.running what')} />
      <Figure
        title={say('today.waits kept')}
        value={waits.share === null ? '–' : valueText(waits.share, 'share')}
        what={
          waits.interval === null
            ? say('today.waits none')
            : say('figure.share', {
                low: endText(waits.interval.low, 'share'),
                high: endText(waits.interval.high, 'share'),
                n: waits.n,
              })
        }
      />
    </dl>
  );
}

const Figure = ({
  title,
  value,
  what,
}: {
  readonly title: string;
  readonly value: string;
  readonly what: string;
}): VNode => (
  <div class="card">
    <dt>{title}</dt>
    <dd class="value medium figure">{value}</dd>
    <dd class="quiet small">{what}</dd>
  </div>
);
