import type { VNode } from 'preact';
import type { AlertRule, Alerts } from '../../../shared/protocol/console/alerts.ts';
import { send } from '../client/request.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Trouble } from '../kit/form-end.tsx';
import { RuleForm } from './rule-form.tsx';
import { sentenceOf, tell } from './words.ts';

interface RulesProps {
  readonly alerts: Alerts;
  onChanged(): void;
}

/** What one wants to be told of, and one more of it. */
export const Rules = ({ alerts, onChanged }: RulesProps): VNode => (
  <section class="card stack" aria-labelledby="alert-rules">
    <h2 id="alert-rules">{tell('rules')}</h2>
    {alerts.rules.length === 0 && <p class="quiet">{tell('rules none')}</p>}
    <ul class="plain-list" aria-labelledby="alert-rules">
      {alerts.rules.map((rule) => (
        <Rule key={rule.id} rule={rule} onChanged={onChanged} />
      ))}
    </ul>
    <RuleForm alerts={alerts} onAdded={onChanged} />
  </section>
);

function Rule({ rule, onChanged }: { readonly rule: AlertRule; onChanged(): void }): VNode {
  const { busy, trouble, attempt } = useAttempt();
  const said = sentenceOf(rule);
  const queue = rule.kind === 'nobody-there' ? null : (rule.queue ?? tell('all queues'));
  const remove = (): Promise<void> =>
    attempt(async () => {
      await send('/v1/console/alert-rules/:id/remove', null, { params: { id: rule.id } });
      onChanged();
    });
  return (
    <li class="row between">
      <span class="stack tight">
        <span>{said}</span>
        <span class="quiet small">
          {[queue, rule.webhooks && tell('with webhooks')].filter(Boolean).join(' · ')}
        </span>
        {rule.rests && <span class="quiet small">{tell('rests')}</span>}
        {trouble.value !== null && <Trouble text={trouble} />}
      </span>
      <button
        type="button"
        disabled={busy}
        aria-label={tell('do', { what: tell('remove'), name: said })}
        onClick={() => void remove()}
      >
        {tell('remove')}
      </button>
    </li>
  );
}
