import type { Askable, RoutingSetUp } from '../../../shared/protocol/console/routing.ts';
import { say as sayWords } from '../../../shared/survey/words.ts';
import { languageText } from '../kit/format.ts';
import { localeNow, wordFor } from '../kit/language.ts';

/** What things of the desk are called in the reader's language; by their id where nobody has named them. */

type SetUp = Pick<RoutingSetUp, 'askable' | 'language' | 'queues' | 'skills'>;

const askableBy = ({ askable }: SetUp, id: string): Askable | undefined =>
  askable.find((each) => each.id === id);

export const questionText = (setUp: SetUp, id: string): string =>
  sayWords(askableBy(setUp, id)?.title ?? {}, localeNow(), setUp.language) || id;

export const optionText = (setUp: SetUp, question: string, value: string): string => {
  const option = askableBy(setUp, question)?.options.find((each) => each.value === value);
  return sayWords(option?.label ?? {}, localeNow(), setUp.language) || value;
};

export const skillText = (setUp: SetUp, skill: string): string =>
  sayWords(setUp.skills[skill]?.label ?? {}, localeNow(), setUp.language) || skill;

export const queueText = ({ queues }: SetUp, id: string): string =>
  queues.find((queue) => queue.id === id)?.name ?? id;

export const channelText = (channel: string): string => wordFor(`channel.${channel}`) ?? channel;

export { languageText };

export const listText = (
  items: readonly string[],
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string => new Intl.ListFormat(localeNow(), { type }).format(items);
