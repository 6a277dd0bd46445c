import { type ReadonlySignal, signal } from '@preact/signals';
import { RequestError } from '../client/request.ts';
import { type Begun, draftCopy, type Typed } from './draft-copy.ts';
import { openDrafts } from './open-drafts.ts';

/**
 * Where what somebody has typed is: on its way, at the server, in this browser only, there because the server refuses it as
 * it is, or, where the browser has no room either, on the screen alone.
 */
type Kept = 'clean' | 'typing' | 'saved' | 'here' | 'refused' | 'screen';

export interface KeptDraft<Document> {
  readonly document: ReadonlySignal<Document>;
  /** The version it was made from. */
  readonly base: ReadonlySignal<number>;
  readonly kept: ReadonlySignal<Kept>;
  /** Why the server has not got it, as of the last try; null when it has, or nothing was tried. */
  readonly failure: ReadonlySignal<Error | null>;
  /** Counts what the server has got: a preview begins again with it. */
  readonly sent: ReadonlySignal<number>;
  change(next: Document): void;
  /** Resolves once the server has what was typed. Rejects with the RequestError that says why not. */
  save(): Promise<void>;
  /** Has the server forget it. What is on the screen stays until it is settled. */
  drop(): Promise<void>;
  /**
   * This version holds: `said` was published as it, or the draft is dropped. What was typed since then is begun anew from
   * it; without `said` nothing was.
   */
  settle(document: Document, number: number, said?: Document): void;
  /** The version somebody else published is seen: what follows is made from it. */
  rebase(number: number): void;
  /** Whoever typed goes elsewhere: what the server has not got is sent once more, and stays in this browser until then. */
  leave(): void;
}

interface KeptThere<Document> extends Begun<Document> {
  /** By the server's clock, UTC ms. */
  readonly changedAt: number;
}

interface Draftable<Document> {
  /** Under which it is kept in this browser. */
  readonly name: string;
  /** Who is signed in. */
  readonly person: string;
  /** What holds now. */
  readonly holds: Begun<Document>;
  /** What the server keeps of it; null: nothing was begun. */
  readonly begun: KeptThere<Document> | null;
  /** Has the server keep it; without a document: forget it. */
  send(draft: { readonly base: number; readonly document: Document | null }): Promise<unknown>;
  /** Heard when the server has got it by itself, without `save` having been called. */
  onSaved?(): void;
}

/** After the last key, ms. */
const REST = 500;
const TRY_AGAIN = 5_000;

/** The same words will be refused every time, whoever waits: `change` sends others. */
const isForGood = (error: unknown): boolean =>
  error instanceof RequestError &&
  (error.problem?.name === 'malformed-body' || error.problem?.name === 'body-too-large');

/**
 * Has the same person gone on elsewhere since this was typed? Clocks differ, so the server must keep something else than
 * it did then, too.
 */
const isOutdated = <Document>(
  { typedAt, over }: Typed<Document>,
  there: KeptThere<Document> | null,
): boolean =>
  there !== null &&
  typedAt !== undefined &&
  there.changedAt > typedAt &&
  over !== JSON.stringify(there.document);

/** What somebody has begun to change, kept by itself: by the server, and until then by the browser. */
export function keptDraft<Document>(of: Draftable<Document>): KeptDraft<Document> {
  const copy = draftCopy<Document>(of.name, of.person);
  const typed = copy.read();
  const unsent = typed && !isOutdated(typed, of.begun) ? typed : null;
  if (typed && !unsent) copy.remove();
  let there = of.begun && JSON.stringify(of.begun.document);
  const first = unsent ?? of.begun ?? of.holds;
  const document = signal(first.document);
  const base = signal(first.base);
  const kept = signal<Kept>(unsent ? 'here' : of.begun ? 'saved' : 'clean');
  const failure = signal<Error | null>(null);
  const sent = signal(0);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isLeft = false;
  let isCopied = true;
  /** Drafts go one after the other: what arrives last is what stays. */
  let sending: Promise<unknown> = Promise.resolve();

  async function send(next: Document | null): Promise<void> {
    clearTimeout(timer);
    const former = sending;
    sending = former.catch(() => {}).then(() => of.send({ base: base.value, document: next }));
    await sending;
    there = next && JSON.stringify(next);
  }

  async function save(): Promise<void> {
    if (kept.value === 'clean' || kept.value === 'saved') return;
    const said = document.value;
    // Something else was typed meanwhile, or it was settled: that is saved by its own turn, or not at all.
    const isPast = (): boolean => document.value !== said || kept.value === 'clean';
    try {
      await send(said);
    } catch (error) {
      if (!isPast()) fail(error as Error);
      throw error;
    }
    if (isPast()) return;
    copy.remove();
    kept.value = 'saved';
    failure.value = null;
    sent.value += 1;
  }

  function fail(error: Error): void {
    const refused = isForGood(error);
    kept.value = !isCopied ? 'screen' : refused ? 'refused' : 'here';
    failure.value = error;
    if (!refused) saveIn(TRY_AGAIN);
  }

  function saveIn(ms: number): void {
    clearTimeout(timer);
    if (isLeft) return;
    timer = setTimeout(() => void save().then(of.onSaved, () => {}), ms);
  }

  function change(next: Document): void {
    document.value = next;
    kept.value = 'typing';
    isCopied = copy.write({ base: base.value, document: next, typedAt: Date.now(), over: there });
    saveIn(REST);
  }

  openDrafts.add(save);
  if (unsent) saveIn(0);
  return {
    ...{ document, base, kept, failure, sent, save, change },
    async drop() {
      try {
        await send(null);
      } catch (error) {
        // It is not dropped: what was typed is still owed to the server.
        if (kept.value !== 'clean' && kept.value !== 'saved') saveIn(TRY_AGAIN);
        throw error;
      }
      clearTimeout(timer);
      copy.remove();
      kept.value = 'clean';
    },
    settle(next, number, said = document.value) {
      if (document.value !== said) {
        base.value = number;
        change(document.value);
        return;
      }
      clearTimeout(timer);
      copy.remove();
      document.value = next;
      base.value = number;
      kept.value = 'clean';
      failure.value = null;
      sent.value += 1;
    },
    rebase(number) {
      base.value = number;
    },
    leave() {
      isLeft = true;
      openDrafts.delete(save);
      void save().catch(() => {});
    },
  };
}
