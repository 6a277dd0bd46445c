import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import type { Loyalty } from '../../../shared/protocol/console/loyalty.ts';
import { Ticks } from '../agents/ticks.tsx';
import { useAttempt } from '../kit/attempt.ts';
import { FormEnd } from '../kit/form-end.tsx';
import { isolated } from '../kit/format.ts';
import { tell } from './words.ts';

/** Which topics are complaints: a tick each. */
export function TopicsForm({
  topics,
  onSave,
}: {
  readonly topics: Loyalty['topics'];
  onSave(complaints: string[]): Promise<number>;
}): VNode {
  /** As ticked since; null: as it is kept. */
  const changed = useSignal<readonly string[] | null>(null);
  const told = useSignal('');
  const { busy, trouble, attempt } = useAttempt();
  const chosen = changed.value ?? topics.filter(({ complaint }) => complaint).map(({ code }) => code);
  const save = (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    told.value = '';
    return attempt(async () => {
      told.value = tell('saved', { version: await onSave([...chosen]) });
      changed.value = null;
    });
  };
  return (
    <section class="card stack" aria-labelledby="complaint-topics">
      <h2 id="complaint-topics">{tell('topics.title')}</h2>
      {topics.length === 0 && <p class="quiet">{tell('reason.no topics')}</p>}
      {topics.length > 0 && (
        <form class="stack" onSubmit={(event) => void save(event)}>
          <Ticks
            title={tell('topics.what')}
            options={topics.map(({ code, n }) => [code, `${isolated(code)} · ${tell('topics.n', { n })}`])}
            chosen={chosen}
            onChange={(codes) => {
              changed.value = codes;
            }}
          />
          <FormEnd label={tell('topics.save')} {...{ busy, trouble, told }} />
        </form>
      )}
    </section>
  );
}
