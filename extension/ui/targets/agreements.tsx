import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Target } from '../../../shared/kpi/targets/target.ts';
import { uuid7 } from '../../../shared/protocol/uuid7.ts';
import type { AgreementLine, CommandResult, Past, TargetCommand } from '../../messages/targets.ts';
import { StateMark } from '../kit/mark.tsx';
import type { Wording } from '../kit/wording.ts';
import { TargetForm } from './target-form.tsx';

export interface AgreementsProps extends Wording {
  /** Tells this list's fields from another's on the same page. */
  readonly id: string;
  readonly agreements: readonly AgreementLine[];
  /** The agent's own earlier periods; null for the lead, who knows nobody's. */
  readonly past: Past | null;
  /** KPI ids no target is offered on. */
  readonly unsourced: readonly string[];
  readonly onCommand: (command: TargetCommand) => Promise<CommandResult>;
}

/** Targets between agent and lead, each with what the reader may do now: accept, decline, propose another, end. */
export function Agreements({
  propose,
  ...props
}: AgreementsProps & {
  /** Whether a new target may be proposed below the list. */
  readonly propose: boolean;
}): VNode {
  const { id, agreements, past, words, onCommand } = props;
  const [told, tell] = useState<{ readonly ok: boolean; readonly text: string } | null>(null);
  const [busy, occupy] = useState(false);
  const last = useRef({ id: '', said: '' });
  const outcome = useRef<HTMLDivElement>(null);

  const act = async (command: TargetCommand, done: string) => {
    if (busy) return;
    occupy(true);
    const answer = await onCommand(command).catch(
      (error: Error) => ({ ok: false, text: error.message }) as const,
    );
    occupy(false);
    tell(answer.ok ? { ok: true, text: done } : answer);
    // The button that was pressed may be gone: the keyboard goes on from what came of it.
    if (answer.ok) outcome.current?.focus();
  };
  /** Proposed again after a silence it is the same proposal: its id stays while it says the same. */
  const offer = (target: Target, insteadOf: string | null) => {
    const said = JSON.stringify([target, insteadOf]);
    if (last.current.said !== said) last.current = { id: newId(), said };
    void act({ id: last.current.id, propose: target, insteadOf }, words['agree.proposed']);
  };
  return (
    <>
      {agreements.length === 0 ? (
        <p class="quiet">{words['agree.none']}</p>
      ) : (
        <ul class="list">
          {agreements.map((one) => (
            <li key={one.id}>
              <p id={`${id}-${one.id}`}>{one.text}</p>
              <p class="quiet">
                {one.word}
                {one.reach && ` · ${one.reach}`}
              </p>
              <Steps
                one={one}
                about={`${id}-${one.id}`}
                busy={busy}
                words={words}
                onStep={(step) => void act({ id: one.id, step }, words['agree.done'])}
              />
              {one.steps.includes('decline') && (
                <details>
                  <summary aria-describedby={`${id}-${one.id}`}>{words['agree.another']}</summary>
                  <TargetForm
                    {...props}
                    id={`${id}-${one.id}-another`}
                    start={one.target}
                    past={past}
                    label={words['agree.propose']}
                    busy={busy}
                    onTarget={(target) => offer(target, one.id)}
                  />
                </details>
              )}
            </li>
          ))}
        </ul>
      )}
      {propose && (
        <details>
          <summary>{words['agree.new']}</summary>
          <TargetForm
            {...props}
            id={`${id}-new`}
            past={past}
            label={words['agree.propose']}
            busy={busy}
            onTarget={(target) => offer(target, null)}
          />
        </details>
      )}
      <div role="status" ref={outcome} tabIndex={-1}>
        {told && (
          <p class={told.ok ? 'told' : 'wrong'}>
            <StateMark state={told.ok ? 'met' : 'attention'} />
            {told.text}
          </p>
        )}
      </div>
    </>
  );
}

function Steps({
  one,
  about,
  busy,
  words,
  onStep,
}: Pick<Wording, 'words'> & {
  readonly one: AgreementLine;
  /** The id of the words the buttons are about. */
  readonly about: string;
  readonly busy: boolean;
  readonly onStep: (step: AgreementLine['steps'][number]) => void;
}): VNode | null {
  if (one.steps.length === 0) return null;
  const said = {
    accept: words['agree.accept'],
    decline: words['agree.decline'],
    withdraw: words[one.ends ? 'agree.end' : 'agree.take back'],
  };
  return (
    <div class="row">
      {one.steps.map((step) => (
        <button
          key={step}
          type="button"
          class={step === 'accept' ? 'button' : 'button plain'}
          aria-describedby={about}
          aria-disabled={busy}
          onClick={() => onStep(step)}
        >
          {said[step]}
        </button>
      ))}
    </div>
  );
}

const newId = (): string => uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
