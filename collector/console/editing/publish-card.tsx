import { useSignal } from '@preact/signals';
import type { ComponentChildren, VNode } from 'preact';
import type {
  CheckedSettings,
  SettingsAreaNow,
  SettingsDocument,
} from '../../../shared/protocol/console/settings.ts';
import { newId } from '../client/new-id.ts';
import { send } from '../client/request.ts';
import { may } from '../client/session.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Trouble } from '../kit/form-end.tsx';
import { say } from '../kit/language.ts';
import type { AreaDraft } from './area-draft.ts';
import { Changes } from './changes.tsx';
import { placeText } from './place-text.ts';
import { tell } from './words.ts';

interface PublishProps {
  readonly area: SettingsAreaNow;
  readonly draft: AreaDraft;
  /** One part of the document whose differences the editor says in its own sentences. */
  readonly said?: { readonly part: string; readonly lines: readonly string[] };
  /** Why it may not be published yet, or null. */
  readonly stops?: string | null;
  /** What would become of it, to be looked at before. */
  readonly children?: ComponentChildren;
  /** The console rules from this version on. */
  onChosen(): void;
}

/** What is different, what is wrong with it, and the one button that makes it hold. */
export function PublishCard({ area, draft, said, stops = null, children, onChosen }: PublishProps): VNode {
  const note = useSignal('');
  const checked = draft.checked.value;
  const inFile = area.source === 'file';
  const isFaulty = (checked?.faults.length ?? 0) > 0;
  return (
    <section class="card stack" aria-labelledby={`draft-${area.area}`}>
      <h2 id={`draft-${area.area}`}>{say('draft.title')}</h2>
      <p class="quiet">{say('draft.what')}</p>
      {said && said.lines.length > 0 && (
        <ul class="changes">
          {said.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {checked && <Checked checked={checked} document={draft.document.value} without={said} />}
      {children}
      {inFile && (
        <FileRules
          onChosen={(number) => {
            draft.follow(number);
            onChosen();
          }}
        />
      )}
      {stops !== null && <p class="trouble">{stops}</p>}
      <label class="field">
        {say('draft.note')}
        <input
          maxLength={500}
          value={note}
          onInput={({ currentTarget }) => {
            note.value = currentTarget.value;
          }}
        />
      </label>
      <div class="row">
        <button
          type="button"
          class="primary"
          disabled={stops !== null || inFile || isFaulty || draft.busy.value}
          onClick={() => void draft.publish(note.value.trim())}
        >
          {say('draft.publish')}
        </button>
        <button type="button" class="plain" onClick={() => draft.drop()}>
          {say('draft.drop')}
        </button>
      </div>
      <Trouble text={draft.trouble} />
    </section>
  );
}

/** Differences as sentences, faults by their place, and what others published meanwhile. */
function Checked({
  checked: { changes, faults, warnings, meanwhile },
  document,
  without,
}: {
  readonly checked: CheckedSettings;
  readonly document: SettingsDocument;
  readonly without: PublishProps['said'];
}): VNode {
  const shown = changes.filter(({ place }) => place[0] !== without?.part);
  return (
    <>
      {(shown.length > 0 || !without || without.lines.length === 0) && <Changes changes={shown} />}
      {(faults.length > 0 || warnings.length > 0) && (
        <ul class="problems">
          {faults.map(({ place, message }) => (
            <li key={place.join() + message} class="trouble">
              {placeText(place, document)}: {message}
            </li>
          ))}
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
      {meanwhile.map((version) => (
        <div key={version.number} class="notice">
          <strong>{tell('publish.meanwhile', { number: version.number, name: version.person.name })}</strong>
          <p>{tell('publish.meanwhile what')}</p>
          <Changes changes={version.changes} />
        </div>
      ))}
    </>
  );
}

/** Nothing can be published while the configuration file rules; whoever administers may hand over here. */
function FileRules({ onChosen }: { onChosen(number: number): void }): VNode {
  const { trouble, attempt } = useAttempt();
  const takeOver = (): Promise<void> =>
    attempt(async () => {
      const { number } = await send('/v1/console/settings/source', { id: newId(), source: 'console' });
      onChosen(number);
    });
  return (
    <div class="notice">
      <p>{say('draft.file rules')}</p>
      {may('settings.manage') ? (
        <button type="button" onClick={() => void takeOver()}>
          {say('draft.take over')}
        </button>
      ) : (
        <p>{say('draft.ask')}</p>
      )}
      <Trouble text={trouble} />
    </div>
  );
}

/** Said once what was published holds. */
export const Published = ({ draft }: { readonly draft: AreaDraft }): VNode => (
  <div role="status">
    {draft.published.value !== null && !draft.begun.value && (
      <p class="card done">{say('draft.published', { number: draft.published.value })}</p>
    )}
  </div>
);
