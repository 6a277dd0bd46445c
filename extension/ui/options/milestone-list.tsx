import type { VNode } from 'preact';
import { fill } from '../../../shared/locales/fill.ts';
import { uuid7 } from '../../../shared/protocol/uuid7.ts';
import type { OwnMilestone } from '../../messages/targets.ts';
import { sendMessage } from '../../platform/messaging.ts';
import { endOfDay, periods } from '../targets/target-entry.ts';
import { type PartProps, Section } from './options-part.tsx';

/** The agent's own milestones: set and removed here, marked as reached in the side panel. They stay in this browser. */
export function MilestoneList({ state, settings, locale, words }: PartProps): VNode {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const { milestones } = settings;
  const save = (next: readonly OwnMilestone[]) =>
    state.act(
      'milestone',
      () => sendMessage('options.changeSettings', { milestones: next }),
      () => words['options.saved'],
    );
  const add = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const data = new FormData(form);
    const name = String(data.get('name')).trim();
    const by = endOfDay(String(data.get('by')));
    if (name === '') return state.refuse('milestone', words['aim.bad name']);
    if (by === null || by <= Date.now()) return state.refuse('milestone', words['aim.bad day']);
    const per = periods.find((period) => period === data.get('per')) ?? 'half-year';
    const id = uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
    await save([...milestones, { id, name, by, per }]);
    form.reset();
  };
  return (
    <Section title={words['milestone.title']} part="milestone" state={state}>
      <p class="quiet">{words['milestone.what']}</p>
      {milestones.length > 0 && (
        <ul class="desks">
          {milestones.map((one) => (
            <li key={one.id}>
              <span class="where">
                <span>
                  <bdi>{one.name}</bdi>
                </span>
                <span class="quiet">{day.format(one.by)}</span>
              </span>
              <button
                type="button"
                class="button plain"
                onClick={() => save(milestones.filter(({ id }) => id !== one.id))}
              >
                {fill(words['milestone.drop'], { name: one.name }, locale)}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form class="fields" onSubmit={add} noValidate>
        <div class="field">
          <label for="milestone-name">{words['milestone.name']}</label>
          <input id="milestone-name" name="name" maxLength={200} autocomplete="off" />
        </div>
        <div class="field">
          <label for="milestone-by">{words['milestone.by']}</label>
          <input id="milestone-by" name="by" type="date" />
        </div>
        <div class="field">
          <label for="milestone-per">{words['target.per']}</label>
          <select id="milestone-per" name="per">
            {periods.map((period) => (
              <option key={period} value={period} selected={period === 'half-year'}>
                {words[`target.per ${period}`]}
              </option>
            ))}
          </select>
        </div>
        <div class="row">
          <button type="submit" class="button plain" aria-disabled={state.busy.value === 'milestone'}>
            {words['milestone.add']}
          </button>
        </div>
      </form>
    </Section>
  );
}
