import type { VNode } from 'preact';

/** One of five faces, 1 (most unhappy) to 5: same stroke and eyes, mouths evenly spaced in expression. Named by its neighbour text. */
export function Face({ point }: { readonly point: number }): VNode {
  const bend = point - 3;
  const corner = 15.5 - bend * 0.75;
  return (
    <svg class="face" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <g fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round">
        <circle cx="12" cy="12" r="10" />
        <path d="M9 9.5v.5M15 9.5v.5" stroke-width="2.25" />
        <path d={`M8 ${corner}Q12 ${corner + bend * 2.25} 16 ${corner}`} />
      </g>
    </svg>
  );
}

/** A row of stars, `point` of `max` filled. Named by its neighbour text. */
export function Stars({ point, max }: { readonly point: number; readonly max: number }): VNode {
  return (
    <svg class="stars" viewBox={`0 0 ${max * 18} 18`} width={max * 18} height="18" aria-hidden="true">
      {Array.from({ length: max }, (_, at) => (
        <path
          key={at}
          transform={`translate(${at * 18} 0)`}
          d="m9 1.8 2.2 4.6 5 .7-3.6 3.5.9 5L9 13.2l-4.5 2.4.9-5L1.8 7.1l5-.7z"
          fill={at < point ? 'currentColor' : 'none'}
          stroke="currentColor"
          stroke-width="1.25"
          stroke-linejoin="round"
        />
      ))}
    </svg>
  );
}
