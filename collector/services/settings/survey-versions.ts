import type { SettingsDocument } from '../../../shared/protocol/console/settings.ts';
import { changesBetween } from '../../../shared/survey/changes.ts';
import { prepared } from '../../../shared/survey/prepare.ts';
import { Survey } from '../../../shared/survey/survey.ts';
import type { Store } from '../../store/store.ts';

/** A survey's version is counted here, not by whoever edits it: a survey that is not one yet is left for the check to name. */
async function numbered(written: unknown, site: string, store: Store): Promise<unknown> {
  const parsed = Survey.safeParse(written);
  if (!parsed.success) return written;
  const survey = parsed.data;
  const newest = await store.do('readNewestSurvey', { site, id: survey.id });
  if (newest === null) return survey;
  const before = Survey.safeParse(JSON.parse(newest.body));
  const now = prepared({ ...survey, version: newest.version });
  const isSame = before.success && changesBetween(before.data, JSON.parse(JSON.stringify(now))).length === 0;
  return { ...survey, version: isSame ? newest.version : newest.version + 1 };
}

/** The document of the area `surveys` with a new version for each survey that asks other things than before. */
export async function withVersions(
  document: SettingsDocument,
  site: string,
  store: Store,
): Promise<SettingsDocument> {
  const surveys = document['surveys'];
  if (typeof surveys !== 'object' || surveys === null) return document;
  const { before = null, after = null, open = [] } = surveys as Record<string, unknown>;
  return {
    ...document,
    surveys: {
      ...surveys,
      before: await numbered(before, site, store),
      after: await numbered(after, site, store),
      open: Array.isArray(open)
        ? await Promise.all(open.map((survey) => numbered(survey, site, store)))
        : open,
    },
  };
}
