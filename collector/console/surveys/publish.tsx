import { computed, useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { CheckedSettings } from '../../../shared/protocol/console/settings.ts';
import { newId } from '../client/new-id.ts';
import { RequestError, send } from '../client/request.ts';
import { Changes } from '../editing/changes.tsx';
import { tell } from '../editing/words.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Trouble } from '../kit/form-end.tsx';
import { Notice } from '../kit/notice.tsx';
import type { SurveysDocument } from './document.ts';
import type { Draft } from './draft.ts';

const params = { area: 'surveys' };

interface PublishProps {
  readonly draft: Draft;
  /** Nothing may be published while a field says what is wrong with it. */
  readonly blocked: boolean;
  /** Published as this version, of what was said; or dropped. What holds is read again. */
  onSettled(number: number | null, said?: SurveysDocument): void;
}

/** Where the draft is, and the way to publish it: what changes is seen before. */
export function PublishBar({ draft, blocked, onSettled }: PublishProps): VNode {
  const looked = useSignal<CheckedSettings | null>(null);
  const note = useSignal('');
  const { busy, trouble, attempt } = useAttempt();
  const kept = draft.kept.value;
  const told = useMemo(
    () =>
      computed(() => {
        const failure = draft.failure.value;
        const refused = failure instanceof RequestError && failure.kind === 'refused';
        return trouble.value ?? (refused ? failure.message : null);
      }),
    [draft, trouble],
  );

  const check = async (): Promise<void> => {
    const body = { base: draft.base.value, document: draft.document.value };
    looked.value = await send('/v1/console/settings/areas/:area/check', body, { params });
  };
  // Somebody published in between: what they changed is looked at first.
  const lookAtChanged = async (error: unknown): Promise<void> => {
    if (error instanceof RequestError && error.problem?.name === 'settings-changed')
      await check().catch(() => {});
  };
  const look = (): Promise<void> =>
    attempt(async () => {
      await draft.save();
      await check();
    });
  const publish = (): Promise<void> =>
    attempt(async () => {
      // A draft that arrives after its publication would stand there as begun anew.
      await draft.save();
      const newest = looked.value?.meanwhile.at(-1)?.number;
      if (newest !== undefined) draft.rebase(newest);
      const said = draft.document.value;
      await draft.save();
      const body = { id: newId(), base: draft.base.value, document: said, note: note.value };
      const { number } = await send('/v1/console/settings/areas/:area/publish', body, { params });
      looked.value = null;
      note.value = '';
      onSettled(number, said);
    }, lookAtChanged);
  const drop = (): Promise<void> =>
    attempt(async () => {
      await draft.drop();
      looked.value = null;
      onSettled(null);
    });

  return (
    <section class="card stack publish" aria-label={tell('publish.look')}>
      {looked.value && (
        <Looked
          looked={looked.value}
          note={note.value}
          busy={busy.value}
          blocked={blocked}
          onNote={(text) => {
            note.value = text;
          }}
          onPublish={() => void publish()}
          onClose={() => {
            looked.value = null;
          }}
        />
      )}
      <div class="row between">
        <span class="quiet" role="status">
          {tell(`draft.${kept}`)}
        </span>
        <div class="row">
          <button type="button" disabled={!draft.canUndo.value} onClick={() => draft.undo()}>
            {tell('editor.undo')}
          </button>
          <button type="button" disabled={kept === 'clean' || busy.value} onClick={() => void drop()}>
            {tell('draft.drop')}
          </button>
          {!looked.value && (
            <button
              type="button"
              class="primary"
              disabled={kept === 'clean' || busy.value}
              onClick={() => void look()}
            >
              {tell('publish.look')}
            </button>
          )}
        </div>
      </div>
      <Trouble text={told} />
    </section>
  );
}

interface LookedProps {
  readonly looked: CheckedSettings;
  readonly note: string;
  readonly busy: boolean;
  readonly blocked: boolean;
  onNote(text: string): void;
  onPublish(): void;
  onClose(): void;
}

function Looked(props: LookedProps): VNode {
  const { looked, note, busy, blocked, onNote, onPublish, onClose } = props;
  const { faults, warnings, changes, meanwhile } = looked;
  return (
    <div class="stack">
      <h2>{tell('publish.title')}</h2>
      {meanwhile.map(({ number, person, changes: theirs }) => (
        <Notice key={number} title={tell('publish.meanwhile', { name: person.name, number })}>
          <p>{tell('publish.meanwhile what')}</p>
          <Changes changes={theirs} />
        </Notice>
      ))}
      <Changes changes={changes} />
      {faults.length > 0 && (
        <Notice title={tell('publish.faulty')}>
          <ul class="changes" lang="en" dir="ltr">
            {faults.map(({ place, message }) => (
              <li key={place.join('.') + message}>
                {place.join(' › ')}: {message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {warnings.length > 0 && (
        <details>
          <summary>{tell('publish.warnings')}</summary>
          <ul class="changes" lang="en" dir="ltr">
            {warnings.map((warning) => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </details>
      )}
      <label class="field">
        {tell('publish.note')}
        <input value={note} maxLength={500} onInput={({ currentTarget }) => onNote(currentTarget.value)} />
      </label>
      <div class="row">
        <button
          type="button"
          class="primary"
          disabled={busy || blocked || faults.length > 0}
          onClick={onPublish}
        >
          {tell(busy ? 'publish.busy' : meanwhile.length > 0 ? 'publish.over' : 'publish.go')}
        </button>
        <button type="button" onClick={onClose}>
          {tell('publish.close')}
        </button>
        {blocked && <span class="trouble">{tell('publish.faulty')}</span>}
      </div>
    </div>
  );
}
