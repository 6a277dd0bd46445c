import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { RoutingSetUp } from '../../../shared/protocol/console/routing.ts';
import type { Desk } from '../../../shared/routing/desk.ts';
import { tell } from '../editing/words.ts';
import { languageText, skillText } from '../routing/names.ts';

type Skills = Desk['skills'];

/** What skills are called, every language side by side. */
export function SkillsCard({
  skills,
  setUp,
  onChange,
}: {
  readonly skills: Skills;
  readonly setUp: RoutingSetUp;
  /** Null: they may only be read. */
  readonly onChange: ((skills: Skills) => void) | null;
}): VNode {
  const wanted = useSignal('');
  const id = wanted.value.trim();
  const languages = [...new Set([setUp.language, ...setUp.languages])];
  const set = (skill: string, tag: string, text: string): void => {
    const { [tag]: _, ...rest } = skills[skill]?.label ?? {};
    onChange?.({ ...skills, [skill]: { label: text === '' ? rest : { ...rest, [tag]: text } } });
  };
  const without = (gone: string): Skills =>
    Object.fromEntries(Object.entries(skills).filter(([each]) => each !== gone));
  return (
    <section class="card stack" aria-labelledby="skills">
      <h2 id="skills">{tell('skills.title')}</h2>
      <p class="quiet">{tell('skills.what')}</p>
      {Object.entries(skills).map(([skill, { label }]) => (
        <details key={skill}>
          <summary>
            {skillText({ ...setUp, skills }, skill)}{' '}
            <span class="quiet">
              {tell('skills.languages', {
                n: languages.filter((tag) => label[tag]).length,
                of: languages.length,
              })}
            </span>
          </summary>
          <div class="tongues">
            {languages.map((tag) => (
              <label key={tag} class="field">
                <span class={label[tag] ? undefined : 'lacking'}>{languageText(tag)}</span>
                <input
                  lang={tag}
                  readOnly={onChange === null}
                  value={label[tag] ?? ''}
                  onInput={({ currentTarget }) => set(skill, tag, currentTarget.value)}
                />
              </label>
            ))}
          </div>
          {onChange && (
            <div class="row">
              <button type="button" class="plain" onClick={() => onChange(without(skill))}>
                {tell('hours.remove', { what: skillText({ ...setUp, skills }, skill) })}
              </button>
            </div>
          )}
        </details>
      ))}
      {onChange && (
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault();
            if (id === '' || Object.hasOwn(skills, id)) return;
            onChange({ ...skills, [id]: { label: { [setUp.language]: id } } });
            wanted.value = '';
          }}
        >
          <label class="field">
            {tell('skills.new')}
            <input
              value={wanted}
              onInput={({ currentTarget }) => {
                wanted.value = currentTarget.value;
              }}
            />
          </label>
          <button type="submit" disabled={id === '' || Object.hasOwn(skills, id)}>
            {tell('agents.add skill')}
          </button>
        </form>
      )}
    </section>
  );
}
