import type { VNode } from 'preact';
import type { Samples as AllSamples, Sample, SampleCase } from '../../../shared/protocol/console/quality.ts';
import { momentText } from '../kit/format.ts';
import { Icon } from '../kit/icon.tsx';
import { say, wordFor } from '../kit/language.ts';
import { openCase } from './case-address.ts';
import { Draw } from './draw.tsx';
import { tell } from './words.tsx';

/** Cases drawn to be reviewed, with how they were drawn; whose they were is not told. */
export function Samples({
  samples: { samples, zone },
  onDrawn,
}: {
  readonly samples: AllSamples;
  onDrawn(): void;
}): VNode {
  return (
    <section class="card stack" aria-labelledby="samples">
      <h2 id="samples">{tell('cases')}</h2>
      <p class="quiet">{tell('cases.what')}</p>
      <Draw zone={zone} onDrawn={onDrawn} />
      {samples.length === 0 && <p class="quiet">{tell('sample.none')}</p>}
      {samples.map((sample, i) => (
        <Drawn key={sample.id} sample={sample} zone={zone} newest={i === 0} />
      ))}
    </section>
  );
}

const kindText = (topic: string | null, channel: string): string =>
  `${topic ?? say('none.topic')} · ${wordFor(`channel.${channel}`) ?? channel}`;

function Drawn({
  sample,
  zone,
  newest,
}: {
  readonly sample: Sample;
  readonly zone: string;
  readonly newest: boolean;
}): VNode {
  const { at, cases, of, from, to, seed, strata } = sample;
  const drawn = strata.reduce((sum, stratum) => sum + stratum.drawn, 0);
  return (
    <details class="drawn" open={newest}>
      <summary>{tell('sample.line', { n: drawn, of, at: momentText(at, zone) })}</summary>
      <ul class="plain-list">
        {cases.map((one) => (
          <Case key={one.session} one={one} zone={zone} />
        ))}
      </ul>
      <details>
        <summary class="quiet">{tell('sample.how')}</summary>
        <p class="quiet small">{tell('sample.seed', { from, to, seed: String(seed) })}</p>
        <ul class="quiet small">
          {strata.map((stratum) => (
            <li key={kindText(stratum.topic, stratum.channel)}>
              {tell('sample.kind', {
                kind: kindText(stratum.topic, stratum.channel),
                drawn: stratum.drawn,
                of: stratum.of,
              })}
            </li>
          ))}
        </ul>
      </details>
    </details>
  );
}

function Case({ one, zone }: { readonly one: SampleCase; readonly zone: string }): VNode {
  const { session, at, topic, channel, ticket, state, mine } = one;
  const shown = state === 'calibration' && mine ? 'sent' : state;
  const isDone = shown === 'reviewed' || shown === 'sent';
  return (
    <li class="apart">
      <div>
        <bdi>{kindText(topic, channel)}</bdi>
        {ticket && <> · {say('sheet.ticket', { id: ticket.id })}</>}
        <p class="quiet small">{momentText(at, zone)}</p>
      </div>
      <div class="row">
        <span class="badge" data-state={isDone ? 'done' : state === 'appealed' ? 'new' : 'with'}>
          <Icon name={isDone ? 'check' : 'waits'} />
          {tell(`state.${shown}`)}
        </span>
        <button
          type="button"
          aria-label={tell('open of', { at: momentText(at, zone) })}
          onClick={() => openCase(session)}
        >
          {tell('open')}
        </button>
      </div>
    </li>
  );
}
