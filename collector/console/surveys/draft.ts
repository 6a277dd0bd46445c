import { type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
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

/** What somebody has begun to change of the surveys; begun again with what holds by then whenever it is read. */
export function useSurveysDraft(now: SettingsAreaNow): Draft {
  const draft = useMemo(() => withUndo(settingsDraft(now)), [now]);
  useEffect(() => draft.leave, [draft]);
  return draft;
}
