import type { VNode } from 'preact';
import type { Mark, Marks, QualityCriterion } from '../../../shared/quality/criteria.ts';
import { tell } from './words.tsx';

const MARKS: readonly Mark[] = ['yes', 'partly', 'no', 'none'];

/** Yes, partly, no or does not apply, for each criterion. */
export const MarkChoices = ({
  criteria,
  marks,
  onMark,
}: {
  readonly criteria: readonly QualityCriterion[];
  readonly marks: Marks;
  onMark(id: string, mark: Mark): void;
}): VNode => (
  <>
    {criteria.map(({ id, name, help, critical }) => (
      <fieldset key={id} class="marks">
        <legend>
          <bdi>{name}</bdi> {critical && <span class="badge">{tell('is critical')}</span>}
        </legend>
        {help !== '' && <p class="quiet small">{help}</p>}
        <div class="row">
          {MARKS.map((mark) => (
            <label key={mark} class="radio">
              <input
                type="radio"
                name={`mark-${id}`}
                checked={marks[id] === mark}
                onChange={() => onMark(id, mark)}
              />
              {tell(`mark.${mark}`)}
            </label>
          ))}
        </div>
      </fieldset>
    ))}
  </>
);
