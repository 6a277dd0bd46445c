import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type {
  SettingsArea,
  SettingsOverview,
  SettingsVersion,
  SettingsVersionInFull,
} from '../../../shared/protocol/console/settings.ts';
import { newId } from '../client/new-id.ts';
import { read, send } from '../client/request.ts';
import { may, me } from '../client/session.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Trouble } from '../kit/form-end.tsx';
import { agoText, momentText } from '../kit/format.ts';
import { Changes } from './changes.tsx';
import { tell } from './words.ts';

interface HistoryProps {
  readonly overview: SettingsOverview;
  /** Only what concerns this part of the settings; left out: all of it. */
  readonly area?: SettingsArea;
  onPublished(): void;
}

/** Who changed what, each with its differences and the way back to it. */
export function History({ overview, area, onPublished }: HistoryProps): VNode {
  const versions = useSignal(overview.versions);
  const next = useSignal(overview.next);
  const isOf = ({ areas }: SettingsVersion): boolean => area === undefined || areas.includes(area);
  const shown = versions.value.filter(isOf);
  const more = async (): Promise<void> => {
    const query = new URLSearchParams({ before: String(next.value) });
    const page = await read('/v1/console/settings', { query });
    versions.value = [...versions.value, ...page.versions];
    next.value = page.next;
  };
  return (
    <section class="card stack" aria-labelledby="history">
      <h2 id="history">{tell('history.title')}</h2>
      {shown.length === 0 && <p class="quiet">{tell('history.none')}</p>}
      <ul class="plain-list">
        {shown.map((version) => (
          <Version
            key={version.number}
            version={area === undefined ? version : { ...version, areas: [area] }}
            base={overview.number ?? 0}
            rules={overview.source === 'console'}
            onPublished={onPublished}
          />
        ))}
      </ul>
      {next.value !== null && (
        <div class="row">
          <button type="button" onClick={() => void more()}>
            {tell('history.earlier')}
          </button>
        </div>
      )}
    </section>
  );
}

const areasText = (areas: readonly SettingsArea[]): string =>
  areas.map((area) => tell(`area.${area}`)).join(', ');

interface VersionProps {
  readonly version: SettingsVersion;
  /** The newest version. */
  readonly base: number;
  readonly rules: boolean;
  onPublished(): void;
}

function Version({ version, base, rules, onPublished }: VersionProps): VNode {
  const { number, at, person, what, areas, takenFrom, note } = version;
  const full = useSignal<SettingsVersionInFull | null>(null);
  const { trouble, attempt } = useAttempt();
  const look = (): Promise<void> =>
    attempt(async () => {
      const params = { number: String(number) };
      full.value = full.value ? null : await read('/v1/console/settings/versions/:number', { params });
    });
  const takeBack = (area: SettingsArea): Promise<void> =>
    attempt(async () => {
      const body = { id: newId(), base, number, note: '' };
      await send('/v1/console/settings/areas/:area/take-back', body, { params: { area } });
      onPublished();
    });
  return (
    <li class="stack">
      <div class="apart">
        <span>
          <strong>{tell('history.version', { number })}</strong>{' '}
          {tell(`history.${what}`, { name: person.name, areas: areasText(areas), from: takenFrom ?? 0 })}
          {note !== '' && (
            <>
              {' · '}
              <q>{note}</q>
            </>
          )}
        </span>
        <time class="quiet" dateTime={new Date(at).toISOString()} title={momentText(at, me()?.zone ?? 'UTC')}>
          {agoText(at, Date.now())}
        </time>
      </div>
      <div class="row">
        {what !== 'given-back' && what !== 'taken-over' && (
          <button
            type="button"
            aria-expanded={full.value !== null}
            aria-label={tell('history.look of', { number })}
            onClick={() => void look()}
          >
            {tell('history.look')}
          </button>
        )}
        {rules &&
          may('settings.publish') &&
          number < base &&
          areas
            .filter((area) => area !== 'roles' || may('settings.manage'))
            .map((area) => (
              <button key={area} type="button" class="plain" onClick={() => void takeBack(area)}>
                {tell('history.back', { area: tell(`area.${area}`) })}
              </button>
            ))}
        <Trouble text={trouble} />
      </div>
      {full.value?.changes
        .filter(({ area }) => areas.includes(area))
        .map(({ area, changes }) => (
          <Changes key={area} changes={changes} />
        ))}
    </li>
  );
}
