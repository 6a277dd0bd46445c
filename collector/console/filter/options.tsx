import type { VNode } from 'preact';
import type { Codes, Dimension } from '../../../shared/protocol/console/filter.ts';
import { numberText } from '../kit/format.ts';
import { say } from '../kit/language.ts';
import { Menu } from './menu.tsx';
import { type Choice, toggled } from './names.ts';
import { choose } from './state.ts';

interface OptionsProps {
  readonly by: Dimension;
  readonly choices: readonly Choice[];
  readonly chosen: Codes | undefined;
}

/** What is listed: what the period has, and what is chosen although it has none of it. */
function listOf({ choices, chosen = [] }: OptionsProps): readonly Choice[] {
  const missing = chosen.filter((code) => !choices.some((choice) => choice.code === code));
  return [...choices, ...missing.map((code) => ({ code, name: code ?? '', n: 0 }))];
}

/** The values of one dimension to choose from, several at once; not there when there is nothing to choose. */
export function Options(props: OptionsProps): VNode | null {
  const { by, chosen = [] } = props;
  const list = listOf(props);
  if (list.length < 2 && chosen.length === 0) return null;
  const title = say(`by.${by}`);
  return (
    <Menu
      title={title}
      more={chosen.length > 0 ? say('filter.by', { what: title, n: chosen.length }) : undefined}
      shown={
        <>
          {title} {chosen.length > 0 && <span class="count">{numberText(chosen.length)}</span>}
        </>
      }
    >
      {list.map(({ code, name, n }) => (
        <label key={code ?? '-'} class="option">
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={() => choose({ [by]: toggled(props.chosen, code) })}
          />
          <bdi>{name}</bdi>
          <span class="quiet figure">{numberText(n)}</span>
        </label>
      ))}
    </Menu>
  );
}
