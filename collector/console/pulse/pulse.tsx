import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { Pulse, PulseEvery } from '../../../shared/protocol/console/pulse.ts';
import { read, send } from '../client/request.ts';
import { may } from '../client/session.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Trouble } from '../kit/form-end.tsx';
import { say } from '../kit/language.ts';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { Ideas } from './ideas.tsx';
import { Results } from './results.tsx';
import { RoundForm } from './round-form.tsx';
import { tell, Worded } from './words.tsx';

/** What people say of their work: asked, told together, and nobody's. */
export const PulsePage = (): VNode => <Worded>{() => <Page />}</Worded>;

function Page(): VNode {
  const { data, error, reload } = useResource('pulse', (signal) => read('/v1/console/pulse', { signal }));
  return (
    <>
      {error && <Failure error={error} onRetry={reload} />}
      {data ? <Loaded pulse={data} onChanged={reload} /> : !error && <p role="status">{say('loading')}</p>}
    </>
  );
}

function Loaded({ pulse, onChanged }: { readonly pulse: Pulse; onChanged(): void }): VNode {
  const { least, enough, open } = pulse;
  return (
    <>
      <header class="stack tight">
        <h1>{tell('title')}</h1>
        <p class="quiet">{tell('what', { least })}</p>
        {!enough && <p class="trouble">{tell('few', { least })}</p>}
      </header>
      <div class="beside">
        <div class="stack">
          {open.length === 0 && <p class="card quiet">{tell('off')}</p>}
          {open.map((round) => (
            <RoundForm key={`${round.survey} ${round.from}`} round={round} onSent={onChanged} />
          ))}
          <Ideas pulse={pulse} />
        </div>
        <div class="stack">
          <Results results={pulse.results} />
          {may('pulse.plan') && <Plan every={pulse.every} onChanged={onChanged} />}
        </div>
      </div>
    </>
  );
}

const EVERY = ['off', 'week', 'month'] as const satisfies readonly PulseEvery[];

function Plan({ every, onChanged }: { readonly every: PulseEvery; onChanged(): void }): VNode {
  const chosen = useSignal<PulseEvery>(every);
  const saved = useSignal(false);
  const { busy, trouble, attempt } = useAttempt();
  const save = (): Promise<void> =>
    attempt(async () => {
      await send('/v1/console/pulse/plan', { every: chosen.value });
      saved.value = true;
      onChanged();
    });
  return (
    <section class="card">
      <form
        class="row below"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <label class="field">
          {tell('every')}
          <select
            value={chosen}
            onChange={({ currentTarget }) => {
              chosen.value = currentTarget.value as PulseEvery;
              saved.value = false;
            }}
          >
            {EVERY.map((one) => (
              <option key={one} value={one}>
                {tell(`every.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" disabled={busy}>
          {tell('plan')}
        </button>
        <span role="status">{saved.value && tell('plan.saved')}</span>
        <Trouble text={trouble} />
      </form>
    </section>
  );
}
