import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { fill } from '../../../shared/locales/fill.ts';
import type { Messages } from '../../messages/messages.ts';
import type { PanelView, Shared } from '../../messages/panel.ts';
import type { CommandResult } from '../../messages/targets.ts';
import { StateMark } from '../kit/mark.tsx';
import type { Wording } from '../kit/wording.ts';

type Sharers = Messages['panel.getSharers']['answer'];

interface SharingProps extends Wording {
  readonly tickets: PanelView['shareable'];
  readonly sharersOf: (ticket: string) => Promise<Sharers>;
  readonly onShare: (shared: Shared) => Promise<CommandResult>;
}

/** Hands one of the agent's open tickets up a tier, or brings a colleague in, with a note: what a hand-over needs to cost nothing. */
export function Sharing({ tickets, ...props }: SharingProps): VNode | null {
  const [open, toggle] = useState(false);
  const [told, tell] = useState<CommandResult & { readonly done?: string }>();
  const { words } = props;
  if (tickets.length === 0 && told === undefined) return null;
  return (
    <section class="box" aria-labelledby="share">
      <details onToggle={({ currentTarget }) => toggle(currentTarget.open)}>
        <summary>
          <h2 id="share">{words['share.title']}</h2>
        </summary>
        <p class="quiet">{words['share.free']}</p>
        {open && tickets.length > 0 && <ShareForm tickets={tickets} tell={tell} {...props} />}
        <div role="status">
          {told && (
            <p class={told.ok ? 'told' : 'wrong'}>
              <StateMark state={told.ok ? 'met' : 'attention'} />
              {told.ok ? told.done : told.text}
            </p>
          )}
        </div>
      </details>
    </section>
  );
}

function ShareForm({
  tickets,
  sharersOf,
  onShare,
  tell,
  words,
  locale,
}: SharingProps & {
  readonly tell: (told: (CommandResult & { readonly done?: string }) | undefined) => void;
}): VNode {
  const [chosen, choose] = useState('');
  const [sharers, show] = useState<Sharers | null>(null);
  const [to, address] = useState('');
  const [busy, occupy] = useState(false);
  const note = useRef<HTMLTextAreaElement>(null);
  const aimed = tickets.find(({ id }) => id === chosen) ?? tickets[0];
  const ticket = aimed?.id ?? '';
  useEffect(() => {
    let here = true;
    show(null);
    sharersOf(ticket).then(
      (found) => here && show(found),
      () => here && show({ above: [], colleagues: [] }),
    );
    return () => {
      here = false;
    };
  }, [ticket, sharersOf]);
  const options = (sharers?.above ?? []).map(({ name, tier }) => ({
    key: `queue ${name}`,
    label: fill(words['share.tier'], { queue: name, tier }, locale),
    with: { queue: name },
  }));
  const tiers = (sharers?.tiers ?? []).map((tier) => ({
    key: `tier ${tier}`,
    label: fill(words['share.tier only'], { tier: Number(tier.slice(1)) }, locale),
    with: { tier },
  }));
  const people = (sharers?.colleagues ?? []).map(({ id, name }) => ({
    key: `colleague ${id}`,
    label: name,
    with: { colleague: id },
  }));
  const up = [...options, ...tiers];
  const all = [...up, ...people];
  const aim = all.find(({ key }) => key === to) ?? all[0];
  const isUp = aim !== undefined && !('colleague' in aim.with);

  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const text = note.current?.value.trim() ?? '';
    if (busy || aim === undefined) return;
    if (text === '') {
      tell({ ok: false, text: words['share.no note'] });
      note.current?.focus();
      return;
    }
    occupy(true);
    const answer = await onShare({ ticket, with: aim.with, note: text }).catch(
      (error: Error) => ({ ok: false, text: error.message }) as const,
    );
    occupy(false);
    // What was typed meanwhile stays.
    if (answer.ok && note.current?.value.trim() === text) note.current.value = '';
    const done = words[doneBy(isUp, aimed?.ticket === false)];
    tell(answer.ok ? { ok: true, done: fill(done, { ticket, who: aim.label }, locale) } : answer);
  };
  return (
    <form class="fields" onSubmit={submit} noValidate>
      <div class="field">
        <label for="share-ticket">{words['share.ticket']}</label>
        <select
          id="share-ticket"
          value={ticket}
          onChange={({ currentTarget }) => {
            choose(currentTarget.value);
            tell(undefined);
          }}
        >
          {tickets.map((one) => (
            <option key={one.id} value={one.id}>
              {nameOf(one, words['share.session'])}
            </option>
          ))}
        </select>
      </div>
      {sharers !== null && aim === undefined && <p class="quiet">{words['share.nobody']}</p>}
      {aim !== undefined && (
        <>
          <div class="field">
            <label for="share-to">{words['share.with']}</label>
            <select
              id="share-to"
              value={aim.key}
              onChange={({ currentTarget }) => address(currentTarget.value)}
            >
              <Group label={words['share.up']} options={up} />
              <Group label={words['share.in']} options={people} />
            </select>
          </div>
          <div class="field">
            <label for="share-note">{words['share.note']}</label>
            <textarea id="share-note" ref={note} rows={4} maxLength={10_000} required />
          </div>
          <div class="row">
            <button type="submit" class="button" aria-disabled={busy}>
              {words[isUp ? 'share.do up' : 'share.do in']}
            </button>
          </div>
        </>
      )}
    </form>
  );
}

const doneBy = (isUp: boolean, isSession: boolean) => {
  if (!isUp) return 'share.done in';
  return isSession ? 'share.done session' : 'share.done up';
};

/** A ticket by its number (isolated: an option holds no <bdi>) and subject; a session without one by what its customer said. */
function nameOf({ id, subject, ticket }: PanelView['shareable'][number], session: string): string {
  if (ticket === false) return subject === null ? session : `${session} · ${subject}`;
  return subject === null ? `#${id}` : `\u2068#${id}\u2069 · ${subject}`;
}

function Group({
  label,
  options,
}: {
  readonly label: string;
  readonly options: readonly { readonly key: string; readonly label: string }[];
}): VNode | null {
  if (options.length === 0) return null;
  return (
    <optgroup label={label}>
      {options.map((one) => (
        <option key={one.key} value={one.key}>
          {one.label}
        </option>
      ))}
    </optgroup>
  );
}
