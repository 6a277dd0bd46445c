import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { Procedure } from '../../../shared/procedures/procedure.ts';
import type { SettingsAreaNow } from '../../../shared/protocol/console/settings.ts';
import { read } from '../client/request.ts';
import { may } from '../client/session.ts';
import { useAreaDraft } from '../editing/area-draft.ts';
import { PublishCard, Published } from '../editing/publish-card.tsx';
import { say } from '../kit/language.ts';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { ProcedureForm } from './form.tsx';
import { recallText } from './texts.ts';
import { TryIt } from './try-it.tsx';
import { tell } from './words.ts';

/** What to do in critical situations, and which cases recall it. */
export function ProceduresPage(): VNode {
  const { data, error, reload } = useResource('procedures', (signal) =>
    read('/v1/console/settings/areas/:area', { params: { area: 'procedures' }, signal }),
  );
  return (
    <>
      <p class="quiet">{tell('what')}</p>
      {error && <Failure error={error} onRetry={reload} />}
      {data ? <Editor area={data} onChanged={reload} /> : !error && <p role="status">{say('loading')}</p>}
    </>
  );
}

/** Areas' documents are what the configuration says: `check` sees to their shape. */
const proceduresIn = ({ document }: Pick<SettingsAreaNow, 'document'>): readonly Procedure[] =>
  (document['procedures'] ?? []) as readonly Procedure[];

/** The topics that routing rules give to cases: a case has no other. */
async function deskTopics(signal: AbortSignal): Promise<readonly string[]> {
  const params = { area: 'rules' } as const;
  const { document } = await read('/v1/console/settings/areas/:area', { params, signal });
  const rules = (document['rules'] ?? []) as readonly { readonly topic?: string }[];
  return [...new Set(rules.flatMap(({ topic }) => topic ?? []))];
}

/** Its id is read where changes are told, and in the configuration file. */
function emptyBeside(others: readonly Procedure[]): Procedure {
  let n = others.length + 1;
  while (others.some(({ id }) => id === `procedure-${n}`)) n++;
  return {
    ...{ id: `procedure-${n}`, name: '', steps: [] },
    recall: { words: [], topics: [], lowScore: false },
  };
}

function Editor({ area, onChanged }: { readonly area: SettingsAreaNow; onChanged(): void }): VNode {
  const draft = useAreaDraft(area, onChanged);
  const { data: topics } = useResource('procedure-topics', deskTopics);
  const procedures = proceduresIn({ document: draft.document.value });
  const mayEdit = may('settings.publish');
  const added = useSignal('');
  const change = (next: readonly Procedure[]): void => draft.change({ procedures: next });
  const add = (): void => {
    const procedure = emptyBeside(procedures);
    added.value = procedure.id;
    change([...procedures, procedure]);
  };
  return (
    <>
      <Published draft={draft} />
      <section class="card stack" aria-labelledby="procedures">
        <h2 id="procedures">{tell('list')}</h2>
        {procedures.length === 0 && <p class="quiet">{tell('none')}</p>}
        {procedures.map((procedure) => (
          <details key={procedure.id} open={procedure.id === added.value}>
            <summary>
              <bdi>{procedure.name || tell('new')}</bdi>{' '}
              <span class="quiet small">{recallText(procedure)}</span>
            </summary>
            <ProcedureForm
              procedure={procedure}
              topics={topics}
              isNew={procedure.id === added.value}
              onChange={
                mayEdit
                  ? (changed) => change(procedures.map((one) => (one.id === changed.id ? changed : one)))
                  : null
              }
              onRemove={() => change(procedures.filter(({ id }) => id !== procedure.id))}
            />
          </details>
        ))}
        {mayEdit && (
          <div class="row">
            <button type="button" onClick={add}>
              {tell('add')}
            </button>
          </div>
        )}
      </section>
      {draft.begun.value && <PublishCard area={area} draft={draft} onChosen={onChanged} />}
      {procedures.length > 0 && <TryIt procedures={procedures} />}
    </>
  );
}
