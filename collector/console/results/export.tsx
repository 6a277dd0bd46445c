import type { VNode } from 'preact';
import type { ConsoleWords } from '../../../shared/locales/en/console.ts';
import { addressOf } from '../../../shared/protocol/address.ts';
import type { Path } from '../client/request.ts';
import { may } from '../client/session.ts';
import { filter, queryOf } from '../filter/state.ts';
import { Icon } from '../kit/icon.tsx';
import { say } from '../kit/language.ts';

const FILES = [
  { path: '/v1/console/export/answers.csv', title: 'export.answers csv' },
  { path: '/v1/console/export/answers.ndjson', title: 'export.answers ndjson' },
  { path: '/v1/console/export/sessions.csv', title: 'export.sessions csv' },
  { path: '/v1/console/export/sessions.ndjson', title: 'export.sessions ndjson' },
] as const satisfies readonly { readonly path: Path<'GET'>; readonly title: keyof ConsoleWords }[];

/** The same filter as a file. Links, so that the browser shows how far it is and can call it off. */
export function Export(): VNode | null {
  if (!may('answers.export')) return null;
  const query = queryOf(filter.value);
  return (
    <section class="export" aria-labelledby="export">
      <h2 id="export">{say('export.title')}</h2>
      <p class="quiet small">{say('export.what')}</p>
      <div class="row">
        {FILES.map(({ path, title }) => (
          <a key={path} class="button" href={addressOf(path, { query })} download>
            <Icon name="file" />
            {say(title)}
          </a>
        ))}
      </div>
    </section>
  );
}
