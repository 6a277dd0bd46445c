import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { Criteria } from '../../../shared/protocol/console/quality.ts';
import { read } from '../client/request.ts';
import { may, me } from '../client/session.ts';
import { momentText } from '../kit/format.ts';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { CriteriaForm } from './criteria-form.tsx';
import { tell, Worded } from './words.tsx';

/** What cases are reviewed for: everybody reads it, who may edit it publishes a new version. */
export const CriteriaPage = (): VNode => <Worded>{() => <Page />}</Worded>;

function Page(): VNode {
  const { data, error, reload } = useResource('criteria', (signal) =>
    read('/v1/console/quality/criteria', { signal }),
  );
  return (
    <>
      <header class="stack tight">
        <h1>{tell('list')}</h1>
        <p class="quiet">{tell('list.what')}</p>
      </header>
      {error && <Failure error={error} onRetry={reload} />}
      {data && (may('quality.edit') ? <Edited found={data} onPublished={reload} /> : <Read found={data} />)}
    </>
  );
}

/** The newest version in the form; another one of the list below on request. */
function Edited({ found, onPublished }: { readonly found: Criteria; onPublished(): void }): VNode {
  const chosen = useSignal<Criteria['versions'][number] | null>(null);
  const from = chosen.value ?? found;
  return (
    <>
      <CriteriaForm
        key={`${found.version} ${from.version}`}
        after={found.version}
        criteria={from.criteria}
        onPublished={() => {
          chosen.value = null;
          onPublished();
        }}
      />
      <Versions
        found={found}
        onUse={(version) => {
          chosen.value = version;
        }}
      />
    </>
  );
}

const Read = ({ found }: { readonly found: Criteria }): VNode => (
  <section class="card stack">
    {found.criteria.length === 0 && <p class="quiet">{tell('list.none')}</p>}
    <ul class="plain-list">
      {found.criteria.map(({ id, name, help, critical }) => (
        <li key={id}>
          <bdi>{name}</bdi> {critical && <span class="badge">{tell('is critical')}</span>}
          {help !== '' && <p class="quiet small">{help}</p>}
        </li>
      ))}
    </ul>
  </section>
);

function Versions({
  found,
  onUse,
}: {
  readonly found: Criteria;
  onUse(version: Criteria['versions'][number]): void;
}): VNode | null {
  if (found.versions.length < 2) return null;
  const zone = me()?.zone ?? 'UTC';
  return (
    <section class="card stack" aria-labelledby="versions">
      <h2 id="versions">{tell('versions')}</h2>
      <ul class="plain-list">
        {found.versions.map((one) => (
          <li key={one.version} class="apart">
            <span>
              {tell(one.madeBy === null ? 'versions.file' : 'versions.by', {
                version: one.version,
                at: momentText(one.madeAt, zone),
                name: one.madeBy ?? '',
              })}
            </span>
            <button type="button" onClick={() => onUse(one)}>
              {tell('versions.use', { version: one.version })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
