import { SettingsArea as Areas, type SettingsArea } from '../../../shared/protocol/console/settings.ts';
import { type ConsolePerson, mayDo } from '../../services/console/people.ts';
import type { AppContext } from '../../services/context.ts';
import { ApplicationError } from '../../services/errors.ts';
import { checkDocument } from '../../services/settings/check.ts';
import { overviewOf, versionInFull } from '../../services/settings/history.ts';
import { giveBack, publish, takeBack, takeOver } from '../../services/settings/publish.ts';
import type { Handlers } from '../handlers.ts';

function areaOf({ area }: { readonly area: string }): SettingsArea {
  const known = Areas.safeParse(area);
  if (!known.success) throw new ApplicationError('not-found', `There is no part "${area}" of the settings.`);
  return known.data;
}

/** The area, when this person may publish it: who leads is decided by whoever administers. */
function ownArea(who: ConsolePerson, params: { readonly area: string }): SettingsArea {
  const area = areaOf(params);
  if (area === 'roles' && !mayDo(who, 'settings.manage'))
    throw new ApplicationError(
      'not-allowed',
      'Only an admin says who leads and administers. Nothing was changed.',
    );
  return area;
}

/** The desk's settings: read, changed, compared, taken back. */
export function consoleSettingsHandlers(
  context: AppContext,
): Handlers<
  | 'readSettings'
  | 'readSettingsVersion'
  | 'readSettingsArea'
  | 'checkSettings'
  | 'publishSettings'
  | 'takeBackSettings'
  | 'keepSettingsDraft'
  | 'chooseSettingsSource'
> {
  const { live, store, now } = context;
  const { site } = live.file;

  return {
    readSettings: ({ query }) => overviewOf(query.before, context),
    async readSettingsVersion({ params }) {
      const number = Number(params.number);
      return versionInFull(Number.isSafeInteger(number) ? number : 0, context);
    },
    async readSettingsArea({ who, params }) {
      const area = areaOf(params);
      await live.refresh();
      const draft = await store.do('readSettingsDraft', { site, area, person: who.id });
      return {
        area,
        source: live.source,
        number: live.source === 'file' ? 0 : (live.number ?? 0),
        document: live.documents[area],
        draft: draft && {
          base: draft.base,
          changedAt: draft.changedAt,
          document: JSON.parse(draft.body),
        },
      };
    },
    checkSettings: ({ params, body }) => checkDocument({ ...body, area: areaOf(params) }, context),
    async publishSettings({ who, params, body: { document, ...rest } }) {
      const documents = { [ownArea(who, params)]: document };
      return publish({ ...rest, person: who.id, what: 'published', documents }, context);
    },
    async takeBackSettings({ who, params, body }) {
      return takeBack({ ...body, person: who.id, area: ownArea(who, params) }, context);
    },
    async keepSettingsDraft({ who, params, body: { base, document } }) {
      await store.do('keepSettingsDraft', {
        ...{ site, area: areaOf(params), person: who.id, base, now: now() },
        body: document && JSON.stringify(document),
      });
    },
    async chooseSettingsSource({ who, body: { id, source } }) {
      const by = { id, person: who.id };
      return source === 'console' ? takeOver(by, context) : giveBack(by, context);
    },
  };
}
