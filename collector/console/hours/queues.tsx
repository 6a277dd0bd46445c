import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { RoutingSetUp } from '../../../shared/protocol/console/routing.ts';
import type { DeskQueue } from '../../../shared/routing/desk.ts';
import { tell } from '../editing/words.ts';
import { QueueForm } from './queue-form.tsx';

interface QueuesProps {
  readonly queues: readonly DeskQueue[];
  readonly setUp: RoutingSetUp;
  /** Schedules as they are being edited. */
  readonly schedules: readonly string[];
  /** Null: they may only be read. */
  readonly onChange: ((queues: DeskQueue[]) => void) | null;
}

/** Every queue with what it promises; one at a time opens to be changed. */
export function QueuesCard({ queues, setUp, schedules, onChange }: QueuesProps): VNode {
  const open = useSignal<number | null>(null);
  return (
    <section class="card stack" aria-labelledby="queues">
      <h2 id="queues">{tell('queues.title')}</h2>
      <p class="quiet">{tell('queues.what')}</p>
      <ul class="rules">
        {queues.map((queue, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a queue is its place; its name is being typed
          <li key={at}>
            <div class="row between head">
              <div>
                <strong>
                  <bdi>{queue.name || tell('queues.new')}</bdi>
                </strong>
                <p class="quiet small">
                  {tell('queues.facts', {
                    minutes: queue.promiseMinutes,
                    hours: queue.schedule ?? tell('queues.always'),
                  })}
                </p>
              </div>
              {onChange && (
                <button
                  type="button"
                  aria-expanded={open.value === at}
                  aria-label={tell(open.value === at ? 'agents.close of' : 'agents.change of', {
                    name: queue.name || tell('queues.new'),
                  })}
                  onClick={() => {
                    open.value = open.value === at ? null : at;
                  }}
                >
                  {tell(open.value === at ? 'agents.close' : 'agents.change')}
                </button>
              )}
            </div>
            {onChange && open.value === at && (
              <>
                <QueueForm
                  queue={queue}
                  setUp={setUp}
                  schedules={schedules}
                  onChange={(next) => onChange(queues.with(at, next))}
                />
                {queues.length > 1 && (
                  <div class="row">
                    <button
                      type="button"
                      class="plain"
                      onClick={() => {
                        open.value = null;
                        onChange(queues.toSpliced(at, 1));
                      }}
                    >
                      {tell('hours.remove', { what: queue.name || tell('queues.new') })}
                    </button>
                  </div>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {onChange && (
        <div class="row">
          <button
            type="button"
            onClick={() => {
              const fresh = {
                id: '',
                name: '',
                required: {},
                preferred: {},
                priority: 50,
                promiseMinutes: 60,
              };
              onChange([...queues, { ...fresh, overflow: [] }]);
              open.value = queues.length;
            }}
          >
            {tell('queues.add')}
          </button>
        </div>
      )}
    </section>
  );
}
