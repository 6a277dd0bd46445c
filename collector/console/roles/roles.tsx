import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { ConsoleAccess } from '../../../shared/protocol/console/access.ts';
import type { SettingsAreaNow } from '../../../shared/protocol/console/settings.ts';
import type { Role } from '../../../shared/protocol/roles.ts';
import { type RolesDocument, roleIn, withRole } from '../../../shared/settings/roles.ts';
import { read } from '../client/request.ts';
import { useAreaDraft } from '../editing/area-draft.ts';
import { PublishCard, Published } from '../editing/publish-card.tsx';
import { tell } from '../editing/words.ts';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { PersonRole } from './person-role.tsx';

interface RolesProps {
  readonly people: ConsoleAccess['people'];
  readonly sessions: ConsoleAccess['sessions'];
  onEnded(): void;
}

/** Who leads and who administers, for an admin to change. */
export function Roles(props: RolesProps): VNode {
  const { data, error, reload } = useResource('roles', (signal) =>
    read('/v1/console/settings/areas/:area', { params: { area: 'roles' }, signal }),
  );
  if (data) return <Editor area={data} onChanged={reload} {...props} />;
  return <>{error && <Failure error={error} onRetry={reload} />}</>;
}

/** An area's document is what the configuration says: `check` sees to its shape. */
function rolesIn(document: SettingsAreaNow['document']): RolesDocument {
  const { leads = [], admins } = document as Partial<RolesDocument>;
  return { leads, ...(admins && { admins }) };
}

function Editor({
  area,
  people,
  sessions,
  onChanged,
  onEnded,
}: RolesProps & { readonly area: SettingsAreaNow; onChanged(): void }): VNode {
  const draft = useAreaDraft(area, () => {
    onChanged();
    // Whom one may invite follows from it.
    onEnded();
  });
  const refused = useSignal(false);
  const roles = rolesIn(draft.document.value);
  const holding = rolesIn(area.document);
  const ids = people.map(({ id }) => id);
  const change = (id: string, role: Role): void => {
    const next = withRole(roles, id, role, ids);
    refused.value = next === null;
    if (next !== null) draft.change({ ...next });
  };
  const lines = people.flatMap(({ id, name }) => {
    const [before, after] = [roleIn(holding, id), roleIn(roles, id)];
    return before === after ? [] : [tell(`roles.becomes ${after}`, { name })];
  });
  return (
    <>
      <Published draft={draft} />
      <section class="card stack" aria-labelledby="roles">
        <h2 id="roles">{tell('roles.title')}</h2>
        <p class="quiet">{tell('roles.what')}</p>
        <ul class="plain-list">
          {people.map((person) => (
            <PersonRole
              key={person.id}
              person={person}
              role={roleIn(roles, person.id)}
              sessions={sessions.filter((one) => one.person.id === person.id).length}
              onRole={(role) => change(person.id, role)}
              onEnded={onEnded}
            />
          ))}
        </ul>
        <p role="alert" class="trouble">
          {refused.value && tell('roles.last')}
        </p>
      </section>
      {draft.begun.value && (
        <PublishCard area={area} draft={draft} said={{ part: 'admins', lines }} onChosen={onChanged} />
      )}
    </>
  );
}
