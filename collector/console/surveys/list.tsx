import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Survey } from '../../../shared/survey/survey.ts';
import { say as sayWords } from '../../../shared/survey/words.ts';
import { named, tell } from '../editing/words.ts';
import { Icon } from '../kit/icon.tsx';
import { localeNow } from '../kit/language.ts';
import { Link } from '../kit/link.tsx';
import type { Place, Placed } from './document.ts';

const PLACES = ['before', 'after', 'open'] as const satisfies readonly Place[];

interface ListProps {
  readonly surveys: readonly Placed[];
  readonly gallery: readonly Survey[];
  /** Nothing can be changed: the file rules. */
  readonly fixed: boolean;
  onChoose(place: Place, survey: Survey): void;
  onRemove(place: Place, id: string): void;
}

/** What is asked where, and the ready-made surveys to begin with. */
export function SurveyList({ surveys, gallery, fixed, onChoose, onRemove }: ListProps): VNode {
  const choosing = useSignal<Place | null>(null);
  return (
    <>
      {PLACES.map((place) => {
        const here = surveys.filter((one) => one.place === place);
        return (
          <section key={place} class="card stack" aria-labelledby={`place-${place}`}>
            <h2 id={`place-${place}`}>{tell(`surveys.${place}`)}</h2>
            <p class="quiet">{tell(`surveys.${place} what`)}</p>
            {here.length === 0 && <p>{tell('surveys.none')}</p>}
            <ul class="plain-list">
              {here.map(({ survey }) => (
                <Line
                  key={survey.id}
                  survey={survey}
                  fixed={fixed}
                  onRemove={() => onRemove(place, survey.id)}
                />
              ))}
            </ul>
            {!fixed && (
              <div class="row">
                <button
                  type="button"
                  aria-label={tell(
                    here.length > 0 && place !== 'open' ? 'surveys.choose for' : 'surveys.add for',
                    { place: tell(`surveys.${place}`) },
                  )}
                  onClick={() => {
                    choosing.value = place;
                  }}
                >
                  {tell(here.length > 0 && place !== 'open' ? 'surveys.choose' : 'surveys.add')}
                </button>
              </div>
            )}
            {choosing.value === place && (
              <Gallery
                surveys={gallery.filter(({ moment }) => (moment === 'before') === (place === 'before'))}
                onTake={(survey) => {
                  choosing.value = null;
                  onChoose(place, survey);
                }}
                onClose={() => {
                  choosing.value = null;
                }}
                moment={place === 'before' ? 'before' : 'after'}
              />
            )}
          </section>
        );
      })}
    </>
  );
}

function Line({
  survey,
  fixed,
  onRemove,
}: {
  readonly survey: Survey;
  readonly fixed: boolean;
  onRemove(): void;
}): VNode {
  const { id, version, questions } = survey;
  const name = named('ready', id);
  return (
    <li class="apart">
      <div>
        <strong>{name}</strong>
        <p class="quiet small">{tell('surveys.facts', { n: questions.length, version })}</p>
        <Titles survey={survey} />
      </div>
      {!fixed && (
        <div class="row">
          <Link
            page="set-up/surveys"
            search={new URLSearchParams({ survey: id })}
            class="button"
            title={tell('surveys.edit of', { name })}
          >
            {tell('surveys.edit')}
          </Link>
          <button type="button" aria-label={tell('surveys.remove of', { place: name })} onClick={onRemove}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </li>
  );
}

/** What a survey asks, in the reader's language where it speaks it. */
const Titles = ({ survey: { questions, language } }: { readonly survey: Survey }): VNode => (
  <ol class="titles small quiet">
    {questions.map(({ id, title }) => (
      <li key={id} dir="auto">
        {sayWords(title, localeNow(), language)}
      </li>
    ))}
  </ol>
);

interface GalleryProps {
  readonly surveys: readonly Survey[];
  readonly moment: Survey['moment'];
  onTake(survey: Survey): void;
  onClose(): void;
}

function Gallery({ surveys, moment, onTake, onClose }: GalleryProps): VNode {
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  const empty = (): Survey => ({
    id: moment === 'before' ? 'own-before' : 'own-after',
    version: 1,
    moment,
    language: localeNow(),
    questions: [
      {
        id: 'text',
        kind: 'text',
        title: { [localeNow()]: '' },
        required: false,
        long: true,
        maxLength: 2000,
      },
    ],
  });
  return (
    <section class="gallery stack" aria-labelledby="gallery">
      <h3 id="gallery" tabIndex={-1} ref={top}>
        {tell('gallery.title')}
      </h3>
      <p class="quiet small">{tell('gallery.what')}</p>
      <ul class="ready">
        {surveys.map((survey) => (
          <li key={survey.id} class="stack">
            <strong>{named('ready', survey.id)}</strong>
            <Titles survey={survey} />
            <button
              type="button"
              aria-label={tell('gallery.take of', { name: named('ready', survey.id) })}
              onClick={() => onTake(survey)}
            >
              {tell('gallery.take')}
            </button>
          </li>
        ))}
      </ul>
      <div class="row">
        <button type="button" onClick={() => onTake(empty())}>
          {tell('gallery.empty')}
        </button>
        <button type="button" onClick={onClose}>
          {tell('gallery.close')}
        </button>
      </div>
    </section>
  );
}
