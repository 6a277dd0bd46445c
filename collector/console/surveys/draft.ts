import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { SettingsAreaNow } from '../../../shared/protocol/console/settings.ts';
import { settingsDraft } from '../editing/settings-draft.ts';
import type { KeptDraft } from '../kit/kept-draft.ts';
import type { SurveysDocument } from './document.ts';

/** Surveys as they are being written, each change of which can be taken back. */
export interface Draft extends KeptDraft<SurveysDocument> {
  readonly canUndo: ReadonlySignal<boolean>;
  undo(): void;
}

const MOST_UNDONE = 100;

function withUndo(draft: KeptDraft<SurveysDocument>): Draft {
  const canUndo = signal(false);
  const former: SurveysDocument[] = [];
  return {
    ...draft,
    canUndo,
    change(next) {
      former.push(draft.document.value);
      if (former.length > MOST_UNDONE) former.shift();
      canUndo.value = true;
      draft.change(next);
    },
    undo() {
      const last = former.pop();
      canUndo.value = former.length > 0;
      if (last) draft.change(last);
    },
    settle(document, number, said) {
      former.length = 0;
      canUndo.value = false;
      draft.settle(document, number, said);
    },
  };
}

/** What somebody has begun to change of the surveys; until then what holds, whenever it is read again. */
export function useSurveysDraft(now: SettingsAreaNow): Draft {
  const former = useRef<Draft | null>(null);
  const draft = useMemo(() => {
    const begun = former.current;
    // What is read again may be older than what was saved while it was on its way.
    return begun !== null && begun.kept.peek() !== 'clean' ? begun : withUndo(settingsDraft(now));
  }, [now]);
  former.current = draft;
  useEffect(() => draft.leave, [draft]);
  return draft;
}
