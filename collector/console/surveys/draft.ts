import { type ReadonlySignal, signal } from '@preact/signals';
import type { SettingsAreaNow } from '../../../shared/protocol/console/settings.ts';
import { send } from '../client/request.ts';
import type { SurveysDocument } from './document.ts';

/** Where what somebody has typed is: nowhere but on the screen, at the server, or in this browser only. */
type Kept = 'clean' | 'typing' | 'saved' | 'here';

export interface Draft {
  readonly document: ReadonlySignal<SurveysDocument>;
  /** The version it was made from. */
  readonly base: ReadonlySignal<number>;
  readonly kept: ReadonlySignal<Kept>;
  /** Counts what the server has got: a preview begins again with it. */
  readonly sent: ReadonlySignal<number>;
  readonly canUndo: ReadonlySignal<boolean>;
  change(next: SurveysDocument): void;
  undo(): void;
  /** Resolves once the server has what was typed. Rejects with the RequestError that says why not. */
  save(): Promise<void>;
  /** What is on the screen is published as this version, or the draft is dropped. */
  settle(document: SurveysDocument, number: number): void;
  /** The version somebody else published is seen: what follows is made from it. */
  rebase(number: number): void;
}

const NAME = 'overdesk.console.draft.surveys';
/** After the last key, ms. */
const REST = 500;
const TRY_AGAIN = 5_000;
const MOST_UNDONE = 100;

interface Local {
  readonly base: number;
  readonly document: SurveysDocument;
}

/** This browser's copy, for when the server has not got it. */
function local(): Local | null {
  try {
    const kept = localStorage.getItem(NAME);
    return kept === null ? null : JSON.parse(kept);
  } catch {
    return null;
  }
}

function keepLocal(value: Local | null): void {
  try {
    if (value) localStorage.setItem(NAME, JSON.stringify(value));
    else localStorage.removeItem(NAME);
  } catch {
    // A full or closed storage: the server has it, or says that it has not.
  }
}

/** What somebody has begun to change, kept by itself: by the server, and until then by the browser. */
export function makeDraft(now: SettingsAreaNow): Draft {
  const unsent = local();
  const begun = unsent ?? (now.draft as Local | null);
  const document = signal(begun?.document ?? (now.document as SurveysDocument));
  const base = signal(begun?.base ?? now.number);
  const kept = signal<Kept>(unsent ? 'here' : begun ? 'saved' : 'clean');
  const sent = signal(0);
  const canUndo = signal(false);
  const former: SurveysDocument[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function save(): Promise<void> {
    clearTimeout(timer);
    if (kept.value === 'clean' || kept.value === 'saved') return;
    const said = document.value;
    try {
      const body = { base: base.value, document: said };
      await send('/v1/console/settings/areas/:area/draft', body, { params: { area: 'surveys' } });
    } catch (error) {
      kept.value = 'here';
      timer = setTimeout(() => void save().catch(() => {}), TRY_AGAIN);
      throw error;
    }
    // Something else was typed meanwhile: that is saved by its own turn.
    if (document.value !== said) return;
    keepLocal(null);
    kept.value = 'saved';
    sent.value += 1;
  }

  function show(next: SurveysDocument): void {
    document.value = next;
    kept.value = 'typing';
    keepLocal({ base: base.value, document: next });
    clearTimeout(timer);
    timer = setTimeout(() => void save().catch(() => {}), REST);
  }

  if (unsent) timer = setTimeout(() => void save().catch(() => {}), 0);
  return {
    document,
    base,
    kept,
    sent,
    canUndo,
    change(next) {
      former.push(document.value);
      if (former.length > MOST_UNDONE) former.shift();
      canUndo.value = true;
      show(next);
    },
    undo() {
      const last = former.pop();
      canUndo.value = former.length > 0;
      if (last) show(last);
    },
    save,
    settle(next, number) {
      clearTimeout(timer);
      keepLocal(null);
      former.length = 0;
      canUndo.value = false;
      document.value = next;
      base.value = number;
      kept.value = 'clean';
      sent.value += 1;
    },
    rebase(number) {
      base.value = number;
    },
  };
}
