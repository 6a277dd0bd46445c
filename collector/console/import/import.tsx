import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import type { ImportCheck, ImportDone } from '../../../shared/protocol/console/imports.ts';
import { read, upload } from '../client/request.ts';
import { useAttempt } from '../kit/attempt.ts';
import { FormEnd } from '../kit/form-end.tsx';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { Found } from './found.tsx';
import { Imported } from './imported.tsx';
import { tell } from './words.ts';

/** A former tool's answers: a file is looked at as often as somebody likes, and kept when they say so. */
export function ImportPage(): VNode {
  const { data, error, reload } = useResource('imports', (signal) => read('/v1/console/imports', { signal }));
  const name = useSignal('');
  const file = useSignal<File | null>(null);
  /** What was said instead of what was found out. */
  const said = useSignal<Readonly<Record<string, string>>>({});
  const found = useSignal<ImportCheck | null>(null);
  const done = useSignal<ImportDone | null>(null);
  const { busy, trouble, attempt } = useAttempt();

  const query = (): URLSearchParams => new URLSearchParams({ name: name.value, ...said.value });
  const look = (): Promise<void> =>
    attempt(async () => {
      done.value = null;
      const { value } = file;
      if (value !== null && value.size > (data?.most ?? 0)) {
        throw new Error(tell('too large', { mb: Math.floor((data?.most ?? 0) / 1_048_576) }));
      }
      if (value !== null) found.value = await upload('/v1/console/imports/check', value, query());
    });
  const keep = (): Promise<void> =>
    attempt(async () => {
      if (file.value === null) return;
      done.value = await upload('/v1/console/imports', file.value, query());
      found.value = null;
      reload();
    });
  return (
    <>
      {error && <Failure error={error} onRetry={reload} />}
      <section class="card stack" aria-labelledby="import">
        <h2 id="import">{tell('title')}</h2>
        <p class="quiet">{tell('what')}</p>
        <form
          class="stack"
          onSubmit={(event: TargetedSubmitEvent<HTMLFormElement>) => {
            event.preventDefault();
            void look();
          }}
        >
          <label class="field">
            {tell('name')}
            <input
              required
              dir="ltr"
              pattern="[a-z0-9][a-z0-9\-]{0,29}"
              aria-describedby="import-name"
              value={name}
              onInput={({ currentTarget }) => {
                name.value = currentTarget.value;
              }}
            />
            <span id="import-name" class="small">
              {tell('name what')}
            </span>
          </label>
          <label class="field">
            {tell('file')}
            <input
              required
              type="file"
              accept=".csv,.tsv,.txt,text/csv"
              onChange={({ currentTarget }) => {
                file.value = currentTarget.files?.[0] ?? null;
                said.value = {};
                found.value = null;
                done.value = null;
              }}
            />
          </label>
          <FormEnd label={tell(busy.value ? 'looking' : 'look')} busy={busy} trouble={trouble} plain />
        </form>
        <p role="status">
          {done.value && tell('kept', { added: done.value.added, known: done.value.known })}
        </p>
        {found.value && (
          <Found
            found={found.value}
            busy={busy.value}
            onSay={(field, value) => {
              said.value = { ...said.value, [field]: value };
              void look();
            }}
            onKeep={() => void keep()}
          />
        )}
      </section>
      {data && <Imported imports={data.imports} onRemoved={reload} />}
    </>
  );
}
