import { type ReadonlySignal, useComputed, useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type {
  CheckedSettings,
  SettingsArea,
  SettingsAreaNow,
  SettingsDocument,
} from '../../../shared/protocol/console/settings.ts';
import { newId } from '../client/new-id.ts';
import { RequestError, send } from '../client/request.ts';
import { troubleText, useAttempt } from '../kit/attempt.ts';
import { settingsDraft } from './settings-draft.ts';

/** An area's document as it is being edited: kept as a draft by itself, holding once it is published. */
export interface AreaDraft {
  readonly document: ReadonlySignal<SettingsDocument>;
  /** Something was changed: here, or before the page was opened. */
  readonly begun: ReadonlySignal<boolean>;
  /** What is wrong with it, how it differs, and what others published meanwhile; null until it was looked at. */
  readonly checked: ReadonlySignal<CheckedSettings | null>;
  readonly trouble: ReadonlySignal<string | null>;
  readonly busy: ReadonlySignal<boolean>;
  /** The version that was just published, or null. */
  readonly published: ReadonlySignal<number | null>;
  change(document: SettingsDocument): void;
  drop(): void;
  /** What was begun is to follow this version. */
  follow(number: number): void;
  publish(note: string): Promise<void>;
}

/** Begins with what this browser could not send yet, else with the draft that was kept, else with what holds. */
export function useAreaDraft(now: SettingsAreaNow, onPublished: () => void): AreaDraft {
  const params: { readonly area: SettingsArea } = { area: now.area };
  const checked = useSignal<CheckedSettings | null>(null);
  const published = useSignal<number | null>(null);
  const id = useRef(newId());
  const { busy, trouble, attempt } = useAttempt();
  const onSaved = useRef(() => {});
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is being typed outlives what is read again
  const draft = useMemo(() => settingsDraft<SettingsDocument>(now, () => onSaved.current()), []);
  const { document, base, kept, failure } = draft;
  const begun = useComputed(() => kept.value !== 'clean');
  const told = useComputed(() => trouble.value ?? (failure.value && troubleText(failure.value)));

  const check = async (): Promise<void> => {
    const said = document.value;
    const found = await send(
      '/v1/console/settings/areas/:area/check',
      { base: base.value, document: said },
      { params },
    );
    // Something else was typed meanwhile: that is looked at by its own turn.
    if (document.value !== said || !begun.value) return;
    checked.value = found;
    const newest = found.meanwhile.at(-1)?.number;
    if (newest !== undefined) draft.rebase(newest);
  };
  onSaved.current = () => {
    if (kept.value === 'saved') void attempt(check);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was begun on another day
  useEffect(() => {
    if (kept.value === 'saved') void attempt(check);
    return draft.leave;
  }, []);

  return {
    ...{ document, begun, checked, trouble: told, busy, published },
    change(next) {
      published.value = null;
      // Another text is another publication.
      id.current = newId();
      draft.change(next);
    },
    drop: () =>
      void attempt(async () => {
        await draft.drop();
        draft.settle(now.document, now.number);
        checked.value = null;
      }),
    follow: draft.rebase,
    publish: (note) =>
      attempt(
        async () => {
          const said = { document: document.value, id: id.current, note };
          await draft.save();
          const body = { ...said, base: base.value };
          const { number } = await send('/v1/console/settings/areas/:area/publish', body, { params });
          published.value = number;
          draft.settle(said.document, number, said.document);
          checked.value = null;
          onPublished();
        },
        async (error) => {
          // Somebody published in between: what they changed is shown before it is tried again.
          if (error instanceof RequestError && error.problem?.name === 'settings-changed')
            await check().catch(() => {});
        },
      ),
  };
}
