import type { VNode } from 'preact';
import type { Training } from '../../../shared/protocol/console/training.ts';
import { tell } from './words.tsx';

/** How many people hold a certificate for each skill, and for how many it ends soon: counts of the desk, nobody's name. */
export const Certificates = ({
  certificates,
}: {
  readonly certificates: NonNullable<Training['certificates']>;
}): VNode => (
  <section class="card stack" aria-labelledby="certificates">
    <h2 id="certificates">{tell('certificates')}</h2>
    <p class="quiet">{tell('certificates.what')}</p>
    <ul class="plain-list">
      {certificates.map(({ skill, name, valid, expiring }) => (
        <li key={skill}>
          {valid === 0
            ? tell('certificates.none', { skill: name })
            : tell('certificates.held', { skill: name, valid })}
          {expiring > 0 && ` ${tell('certificates.ending', { count: expiring })}`}
        </li>
      ))}
    </ul>
  </section>
);
