import type { VNode } from 'preact';
import { face, STAR } from '../../../shared/survey/faces.ts';

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
  const stars = Array.from({ length: max }, (_, before) => before + 1);
  return (
    <svg class="face" viewBox={`0 0 ${max * 32} 32`} aria-hidden="true">
      {stars.map((star) => (
        <path
          key={star}
          transform={`translate(${(star - 1) * 32} 0)`}
          d={STAR}
          fill={star <= point ? 'currentColor' : 'none'}
        />
      ))}
    </svg>
  );
}
