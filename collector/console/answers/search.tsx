import { useSignal, useSignalEffect } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import { useId } from 'preact/hooks';
import { choose, filter } from '../filter/state.ts';
import { Icon } from '../kit/icon.tsx';
import { say } from '../kit/language.ts';

/** Words to look for in comments. They are part of the filter and stand in the address like the rest of it. */
export function Search(): VNode {
  const typed = useSignal(filter.value.words ?? '');
  const id = useId();
  // The back button, or a chip that is taken out, changes what stands here.
  useSignalEffect(() => {
    typed.value = filter.value.words ?? '';
  });
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const words = typed.value.trim();
    choose({ words: words === '' ? undefined : words });
  };
  return (
    <search>
      <form class="row search" onSubmit={submit}>
        <label for={id} class="unseen">
          {say('search.label')}
        </label>
        <span class="with-icon">
          <Icon name="search" />
          <input
            id={id}
            type="search"
            value={typed}
            maxLength={200}
            placeholder={say('search.label')}
            onInput={({ currentTarget }) => {
              typed.value = currentTarget.value;
            }}
          />
        </span>
        <button type="submit">{say('search.go')}</button>
      </form>
    </search>
  );
}
