import type { VNode } from 'preact';
import type { RoutingSetUp, Trial } from '../../../shared/protocol/console/routing.ts';
import { MINUTE } from '../../../shared/time/durations.ts';
import { durationText } from '../kit/format.ts';
import { Icon } from '../kit/icon.tsx';
import { say } from '../kit/language.ts';
import { channelText, languageText, listText, skillText } from './names.ts';

type Person = Trial['people'][number];
type Lack = Person['lacks'][number];

function lackText(lack: Lack, setUp: RoutingSetUp): string {
  switch (lack.code) {
    case 'skill':
      return say('lack.skill', { skill: skillText(setUp, lack.skill), level: lack.level });
    case 'language':
      return say('lack.language', { language: languageText(lack.language) });
    case 'channel':
      return say('lack.channel', { channel: channelText(lack.channel) });
    default:
      return say(`lack.${lack.code}`, { tier: lack.tier });
  }
}

function standingText({ lacks, now, afterMinutes }: Person, setUp: RoutingSetUp): string {
  if (lacks.length > 0) return listText(lacks.map((lack) => lackText(lack, setUp)));
  const after = afterMinutes > 0 ? [say('people.after', { time: durationText(afterMinutes * MINUTE) })] : [];
  return [say('people.may'), ...after, say(`people.${now}`)].join(' · ');
}

/** Everybody of the desk in the order of their names: whether they may take it, and what they lack. */
export const People = ({
  people,
  setUp,
}: {
  readonly people: Trial['people'];
  readonly setUp: RoutingSetUp;
}): VNode => (
  <section class="stack" aria-labelledby="trial-people">
    <h3 id="trial-people">{say('people.title')}</h3>
    <p class="quiet small">{say('people.what')}</p>
    <ul class="plain-list standings">
      {people.map((person) => {
        const may = person.lacks.length === 0;
        return (
          <li key={person.id} data-may={may}>
            <span class="mark">{may ? <Icon name="check" /> : <Icon name="close" />}</span>
            <bdi>{person.name}</bdi>
            <span class="quiet">{standingText(person, setUp)}</span>
          </li>
        );
      })}
    </ul>
  </section>
);
