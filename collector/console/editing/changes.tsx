import type { VNode } from 'preact';
import type { SettingsChange } from '../../../shared/protocol/console/settings.ts';
import type { Condition } from '../../../shared/survey/survey.ts';
import { languageText } from '../kit/format.ts';
import { named, tell } from './words.ts';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const plainText = (value: string | number | boolean): string =>
  typeof value === 'boolean' ? tell(value ? 'when.yes' : 'when.no') : String(value);

/** Fields that say something in each language. */
const SPOKEN = ['title', 'hint', 'label', 'body', 'thanks'];

const placeName = (name: string, i: number, place: readonly string[]): string =>
  SPOKEN.includes(place[i - 1] ?? '') ? languageText(name) : named('field', name);

/**
 * Of a survey that another one has taken the place of: that alone, and not every question that came or went. Its version
 * is counted by the collector, and follows from the rest.
 */
function told(changes: readonly SettingsChange[]): SettingsChange[] {
  const replaced = changes
    .filter(({ place }) => place.length === 3 && place[2] === 'id')
    .map(({ place }) => place.slice(0, 2).join('\n'));
  return changes.filter(({ place }) =>
    replaced.includes(place.slice(0, 2).join('\n')) ? place[2] === 'id' : place[2] !== 'version',
  );
}

/** A condition as a sentence, by the names of questions and answers. */
export function conditionText(condition: Condition): string {
  if ('not' in condition) return tell('change.not', { what: conditionText(condition.not) });
  if ('all' in condition) return condition.all.map(conditionText).join(tell('change.and'));
  if ('any' in condition) return condition.any.map(conditionText).join(tell('change.or'));
  const { question } = condition;
  if ('atLeast' in condition) return tell('change.at least', { question, answer: condition.atLeast });
  if ('atMost' in condition) return tell('change.at most', { question, answer: condition.atMost });
  if ('answered' in condition) {
    const said = tell('change.answered', { question });
    return condition.answered ? said : tell('change.not', { what: said });
  }
  return tell('change.is', {
    question,
    answer: [condition.is].flat().map(plainText).join(tell('change.or')),
  });
}

const isCondition = (value: Record<string, unknown>): boolean =>
  ['question', 'all', 'any', 'not'].some((key) => Object.hasOwn(value, key));

/** What stood or stands there, in few words. */
function valueText(value: unknown): string {
  if (value === null || value === undefined || value === '') return tell('change.nothing');
  if (typeof value === 'boolean') return tell(value ? 'when.yes' : 'when.no');
  if (Array.isArray(value)) return value.map(valueText).join(', ');
  if (!isObject(value))
    return typeof value === 'number' ? String(value) : tell('change.quoted', { text: String(value) });
  if (isCondition(value)) return conditionText(value as Condition);
  const name = value['title'] ?? value['label'] ?? value['name'] ?? value['id'];
  if (name !== undefined) return valueText(name);
  return Object.entries(value)
    .map(([key, each]) => `${named('field', key)} ${valueText(each)}`)
    .join(', ');
}

function sentence({ place, kind, before, after }: SettingsChange): string {
  const where = place.map(placeName).join(' › ');
  switch (kind) {
    case 'added':
      return tell('change.added value', { place: where, after: valueText(after) });
    case 'removed':
      return tell('change.removed', { place: where });
    case 'moved':
      return tell('change.moved', { place: where, after: (after as string[]).join(', ') });
    default:
      return tell('change.changed', { place: where, before: valueText(before), after: valueText(after) });
  }
}

/** Differences between two versions, a sentence each. */
export const Changes = ({ changes }: { readonly changes: readonly SettingsChange[] }): VNode =>
  told(changes).length === 0 ? (
    <p class="quiet">{tell('change.none')}</p>
  ) : (
    <ul class="changes">
      {told(changes).map((change) => (
        <li key={change.place.join('\n')}>
          <bdi>{sentence(change)}</bdi>
        </li>
      ))}
    </ul>
  );
