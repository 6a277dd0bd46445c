import type { VNode } from 'preact';
import { hasCodes } from '../filter/names.ts';
import { presetDays } from '../filter/period.ts';
import { choose, clear, filter, today } from '../filter/state.ts';
import { say } from '../kit/language.ts';

/** What will stand here, in outline, and the one step that fills it. */
export function NoAnswers({ ever }: { readonly ever: boolean }): VNode {
  const chosen = filter.value;
  const filtered =
    hasCodes(chosen) ||
    chosen.low ||
    chosen.words !== undefined ||
    chosen.score !== undefined ||
    chosen.kind !== undefined;
  return (
    <section class="card empty">
      <svg class="outline" viewBox="0 0 480 120" aria-hidden="true">
        <path d="M8 28H104M8 60H72M8 84H96" />
        <path d="M160 88C200 84 220 52 264 60S340 40 372 44 440 28 464 30" />
        <path d="M160 108H464" />
      </svg>
      <h2>{say(filtered ? 'empty.filtered' : ever ? 'empty.period' : 'empty.never')}</h2>
      {filtered ? (
        <button type="button" class="primary" onClick={clear}>
          {say('filter.clear')}
        </button>
      ) : ever ? (
        <button type="button" class="primary" onClick={() => choose(presetDays('90', today()))}>
          {say('empty.widen')}
        </button>
      ) : (
        <p class="quiet">{say('empty.never what')}</p>
      )}
    </section>
  );
}
