import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { SettingsAreaNow } from '../../../shared/protocol/console/settings.ts';
import { problemsIn } from '../../../shared/survey/problems.ts';
import type { Survey } from '../../../shared/survey/survey.ts';
import { read } from '../client/request.ts';
import { named, tell } from '../editing/words.ts';
import { Link } from '../kit/link.tsx';
import { Failure, Notice } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { place as address, go } from '../kit/router.ts';
import { type Place, placed, placedIn, type SurveysDocument, without, withSurvey } from './document.ts';
import { useSurveysDraft } from './draft.ts';
import { SurveyEditor } from './editor.tsx';
import { SurveyList } from './list.tsx';
import { Preview } from './preview.tsx';
import { PublishBar } from './publish.tsx';

const PAGE = 'set-up/surveys';

/** What customers are asked: every survey, and the one that is edited. */
export function SurveysPage(): VNode {
  const { data, error, reload } = useResource('surveys', async (signal) => {
    const params = { area: 'surveys' };
    const [now, { surveys }] = await Promise.all([
      read('/v1/console/settings/areas/:area', { params, signal }),
      read('/v1/console/gallery', { signal }),
    ]);
    return { now, gallery: surveys };
  });
  return (
    <>
      {error && !data && <Failure error={error} onRetry={reload} />}
      {data && <Surveys {...data} />}
    </>
  );
}

function Surveys({
  now,
  gallery,
}: {
  readonly now: SettingsAreaNow;
  readonly gallery: readonly Survey[];
}): VNode {
  const draft = useSurveysDraft(now);
  const done = useSignal<number | null>(null);
  const fixed = now.source === 'file';
  const document = draft.document.value;
  const surveys = placedIn(document, gallery);
  const chosen = address.value.search.get('survey');
  const edited = fixed ? undefined : surveys.find(({ survey }) => survey.id === chosen);

  const settle = async (number: number | null, said?: SurveysDocument): Promise<void> => {
    const newest = await read('/v1/console/settings/areas/:area', { params: { area: 'surveys' } });
    draft.settle(newest.document as SurveysDocument, newest.number, said);
    done.value = number;
  };
  const choose = (where: Place, survey: Survey): void => {
    const taken = surveys
      .filter(({ place }) => place !== where || where === 'open')
      .map(({ survey: one }) => one.id);
    const id = taken.includes(survey.id) ? `${survey.id.slice(0, 30)}-${taken.length + 1}` : survey.id;
    draft.change(placed(document, where, { ...survey, id }));
    done.value = null;
    go(PAGE, new URLSearchParams({ survey: id }));
  };

  return (
    <>
      {fixed && (
        <Notice title={tell('source.file')}>
          <p>{tell('source.file what')}</p>
          <Link page="set-up/settings">{tell('source.title')}</Link>
        </Notice>
      )}
      <div role="status">
        {done.value !== null && <p class="card done">{tell('publish.done', { number: done.value })}</p>}
      </div>
      {edited ? (
        <>
          <div class="row">
            <Link page={PAGE}>{tell('surveys.back')}</Link>
            <strong>{named('ready', edited.survey.id)}</strong>
          </div>
          <div class="editor">
            <SurveyEditor
              key={edited.survey.id}
              survey={edited.survey}
              onChange={(survey) => {
                done.value = null;
                draft.change(withSurvey(document, edited.place, edited.survey.id, survey));
              }}
            />
            <Preview survey={edited.survey} turn={draft.sent.value} />
          </div>
        </>
      ) : (
        <SurveyList
          surveys={surveys}
          gallery={gallery}
          fixed={fixed}
          onChoose={choose}
          onRemove={(place, id) => draft.change(without(document, place, id))}
        />
      )}
      {!fixed && (edited || draft.kept.value !== 'clean') && (
        <PublishBar
          draft={draft}
          blocked={surveys.some(({ survey }) => [...problemsIn(survey)].length > 0)}
          onSettled={(...settled) => void settle(...settled)}
        />
      )}
    </>
  );
}
