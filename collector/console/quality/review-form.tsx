import { type Signal, signal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import type { ReviewCase } from '../../../shared/protocol/console/quality.ts';
import type { Marks } from '../../../shared/quality/criteria.ts';
import { newId } from '../client/new-id.ts';
import { send } from '../client/request.ts';
import { useAttempt } from '../kit/attempt.ts';
import { FormEnd } from '../kit/form-end.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { MarkChoices } from './marks.tsx';
import { tell } from './words.tsx';

interface Draft {
  /** Sent twice it is one review. */
  readonly id: string;
  readonly marks: Signal<Marks>;
  readonly strength: Signal<string>;
  readonly words: Signal<string>;
}

/** What was begun stays while the console is open, also when the case is closed meanwhile. */
const drafts = new Map<string, Draft>();

function draftOf(session: string): Draft {
  const draft = drafts.get(session) ?? {
    id: newId(),
    ...{ marks: signal<Marks>({}), strength: signal(''), words: signal('') },
  };
  drafts.set(session, draft);
  return draft;
}

/** The review itself: a mark for every criterion, a strength first, and what would make it better. */
export function ReviewForm({
  session,
  criteria: { version, criteria },
  blind,
  onSent,
}: Pick<ReviewCase, 'session' | 'criteria'> & { readonly blind: boolean; onSent(): void }): VNode {
  const draft = draftOf(session);
  const { busy, trouble, attempt } = useAttempt();
  if (version === 0) return <p>{tell('form.no criteria')}</p>;

  const isWhole = (): boolean =>
    criteria.every(({ id }) => draft.marks.value[id] !== undefined) && draft.strength.value.trim() !== '';

  const sendIt = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    trouble.value = null;
    if (!isWhole()) {
      trouble.value = tell('form.missing');
      return;
    }
    await attempt(async () => {
      const [marks, strength, words] = [draft.marks.value, draft.strength.value, draft.words.value];
      const review = { id: draft.id, criteria: version, marks: { ...marks }, strength, words };
      await send('/v1/console/quality/cases/:session/review', review, { params: { session } });
      drafts.delete(session);
      onSent();
    });
  };

  return (
    <form class="handle stack" aria-label={tell('form')} onSubmit={(event) => void sendIt(event)}>
      <h3>{tell('form')}</h3>
      <TextArea label={tell('form.strength')} text={draft.strength} />
      <MarkChoices
        criteria={criteria}
        marks={draft.marks.value}
        onMark={(id, mark) => {
          draft.marks.value = { ...draft.marks.value, [id]: mark };
        }}
      />
      <TextArea label={tell('form.words')} text={draft.words} />
      <p class="quiet small">{tell(blind ? 'stand.calibration' : 'form.seen')}</p>
      <FormEnd label={tell('form.send')} busy={busy} trouble={trouble} />
    </form>
  );
}
