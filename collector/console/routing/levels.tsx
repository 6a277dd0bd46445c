import type { VNode } from 'preact';
import type { RoutingSetUp } from '../../../shared/protocol/console/routing.ts';
import type { SkillLevels } from '../../../shared/routing/desk.ts';
import { Icon } from '../kit/icon.tsx';
import { say } from '../kit/language.ts';
import { skillText } from './names.ts';

const LEVELS = [1, 2, 3, 4, 5];

/** Skills with the level wanted, one a line: choose, add, remove. */
export function Levels({
  title,
  add,
  level: levelWord = say('edit.level'),
  levels,
  setUp,
  onChange,
}: {
  readonly title: string;
  readonly add: string;
  /** What stands before a level. */
  readonly level?: string;
  readonly levels: SkillLevels;
  readonly setUp: RoutingSetUp;
  onChange(levels: SkillLevels): void;
}): VNode {
  const left = Object.keys(setUp.skills).filter((skill) => !Object.hasOwn(levels, skill));
  const [next] = left;
  const without = (skill: string): SkillLevels =>
    Object.fromEntries(Object.entries(levels).filter(([each]) => each !== skill));
  const renamed = (from: string, to: string): SkillLevels =>
    Object.fromEntries(Object.entries(levels).map(([skill, level]) => [skill === from ? to : skill, level]));
  return (
    <fieldset class="stack">
      <legend>{title}</legend>
      {Object.entries(levels).map(([skill, level]) => (
        <div key={skill} class="row">
          <select
            aria-label={say('edit.skill')}
            value={skill}
            onChange={({ currentTarget }) => onChange(renamed(skill, currentTarget.value))}
          >
            {[skill, ...left].map((id) => (
              <option key={id} value={id}>
                {skillText(setUp, id)}
              </option>
            ))}
          </select>
          <label class="row">
            {levelWord}
            <select
              value={String(level)}
              onChange={({ currentTarget }) => onChange({ ...levels, [skill]: Number(currentTarget.value) })}
            >
              {LEVELS.map((each) => (
                <option key={each} value={String(each)}>
                  {each}
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            class="round"
            aria-label={say('edit.remove of', { what: skillText(setUp, skill) })}
            onClick={() => onChange(without(skill))}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
      {next !== undefined && (
        <div>
          <button type="button" onClick={() => onChange({ ...levels, [next]: 3 })}>
            {add}
          </button>
        </div>
      )}
    </fieldset>
  );
}
