import type { VNode } from 'preact';
import type { Problems } from '../../../shared/protocol/console/problems.ts';
import { may } from '../client/session.ts';
import { Link } from '../kit/link.tsx';
import { PAGE, searchForMissed } from './wish.ts';
import { tell } from './words.tsx';

/** Words that no article answers, and the way to one that does. */
export const Missed = ({ missed }: Pick<Problems, 'missed'>): VNode => (
  <section class="card stack" aria-labelledby="missed">
    <h2 id="missed">{tell('missed.title')}</h2>
    <p class="quiet">{tell('missed.what')}</p>
    {missed.length === 0 ? (
      <p>{tell('missed.none')}</p>
    ) : (
      <ul class="plain-list stack">
        {missed.map(({ words, times, days }) => (
          <li key={words}>
            <strong>
              <bdi>{words}</bdi>
            </strong>{' '}
            <span class="quiet">{tell('missed.line', { n: times, days })}</span>{' '}
            {may('settings.publish') && (
              <Link page={PAGE} search={searchForMissed(words)} title={tell('missed.write for', { words })}>
                {tell('missed.write')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    )}
  </section>
);
