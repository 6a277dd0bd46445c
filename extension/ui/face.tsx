import type { VNode } from 'preact';
import { face, STAR } from '../../shared/survey/faces.ts';

/** The face the customer chose, 1 (most unhappy) to 5. Named by its neighbour text. */
export function Face({ point }: { readonly point: number }): VNode {
  return (
    <svg class="face" viewBox="0 0 32 32" aria-hidden="true">
      <path d={face(point)} fill="none" />
    </svg>
  );
}

/** A row of stars, `point` of `max` filled. Named by its neighbour text. */
export function Stars({ point, max }: { readonly point: number; readonly max: number }): VNode {
  return (
    <svg class="face" viewBox={`0 0 ${max * 32} 32`} aria-hidden="true">
      {Array.from({ length: max }, (_, at) => at * 32).map((x) => (
        <path
          key={x}
          transform={`translate(${x} 0)`}
          d={STAR}
          fill={x < point * 32 ? 'currentColor' : 'none'}
        />
      ))}
    </svg>
  );
}
