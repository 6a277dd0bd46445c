import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type {
  CheckedSettings,
  SettingsArea,
  SettingsAreaNow,
  SettingsDocument,
} from '../../../shared/protocol/console/settings.ts';
import { newId } from '../client/new-id.ts';
import { RequestError, send } from '../client/request.ts';
import { useAttempt } from '../kit/attempt.ts';

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

/** Until somebody pauses, nothing is sent. */
const PAUSE = 600;

/** Begins with the draft that was kept, else with what holds. */
export function useAreaDraft(now: SettingsAreaNow, onPublished: () => void): AreaDraft {
  const params: { readonly area: SettingsArea } = { area: now.area };
  const document = useSignal(now.draft?.document ?? now.document);
  const begun = useSignal(now.draft !== null);
  const checked = useSignal<CheckedSettings | null>(null);
  const published = useSignal<number | null>(null);
  const base = useRef(now.draft?.base ?? now.number);
  const id = useRef(newId());
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const { busy, trouble, attempt } = useAttempt();

  const check = async (): Promise<void> => {
    const said = document.value;
    const found = await send(
      '/v1/console/settings/areas/:area/check',
      { base: base.current, document: said },
      { params },
    );
    // Something else was typed meanwhile: that is looked at by its own turn.
    if (document.value !== said) return;
    checked.value = found;
    const newest = found.meanwhile.at(-1)?.number;
    if (newest !== undefined) base.current = newest;
  };
  const keep = async (kept: SettingsDocument | null): Promise<void> => {
    await send('/v1/console/settings/areas/:area/draft', { base: base.current, document: kept }, { params });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for what was begun on another day
  useEffect(() => {
    if (begun.value) void attempt(check);
    return () => clearTimeout(timer.current);
  }, []);

  return {
    ...{ document, begun, checked, trouble, busy, published },
    change(next) {
      document.value = next;
      begun.value = true;
      published.value = null;
      // Another text is another publication.
      id.current = newId();
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void attempt(() => keep(next).then(check)), PAUSE);
    },
    drop() {
      clearTimeout(timer.current);
      document.value = now.document;
      base.current = now.number;
      begun.value = false;
      checked.value = null;
      void attempt(() => keep(null));
    },
    follow(number) {
      base.current = number;
    },
    publish: (note) =>
      attempt(
        async () => {
          clearTimeout(timer.current);
          const body = { base: base.current, document: document.value, id: id.current, note };
          const { number } = await send('/v1/console/settings/areas/:area/publish', body, { params });
          published.value = number;
          base.current = number;
          begun.value = false;
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
