import type { VNode } from 'preact';
import type { ReviewCase } from '../../../shared/protocol/console/quality.ts';
import { Wide } from '../kit/wide.tsx';
import { tell } from './words.tsx';

/** Everybody's review of a case side by side, once the reader has sent theirs. Nobody is named. */
export function Blind({ blind, criteria }: Pick<ReviewCase, 'blind' | 'criteria'>): VNode {
  const heads = blind.map(({ mine }, i) => ({ key: i, title: tell(mine ? 'blind.mine' : 'blind.other') }));
  return (
    <section class="stack">
      <p>{tell('stand.awaited')}</p>
      <Wide title={tell('agree')}>
        <table class="quality-table">
          <thead>
            <tr>
              <th scope="col">{tell('criterion')}</th>
              {heads.map(({ key, title }) => (
                <th key={key} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {criteria.criteria.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                {blind.map(({ marks }, i) => (
                  <td key={heads[i]?.key}>{tell(`mark.${marks[id] ?? 'none'}`)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
      {blind.map(({ strength, words }, i) => (
        <div key={heads[i]?.key} class="stack">
          <h3>{heads[i]?.title}</h3>
          <p class="words">{strength}</p>
          {words !== '' && <p class="words">{words}</p>}
        </div>
      ))}
    </section>
  );
}
