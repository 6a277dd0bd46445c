import type { SettingsAreaNow, SettingsDocument } from '../../../shared/protocol/console/settings.ts';
import { send } from '../client/request.ts';
import { me, sendAs } from '../client/session.ts';
import { type KeptDraft, keptDraft } from '../kit/kept-draft.ts';

/** What somebody has begun to change of an area. `onSaved`: heard when the server has got it by itself. */
export const settingsDraft = <Document extends SettingsDocument>(
  { area, number, document, draft }: SettingsAreaNow,
  onSaved?: () => void,
): KeptDraft<Document> => {
  const person = me()?.id ?? '';
  return keptDraft<Document>({
    ...{ name: area, person },
    // An area's document is what its configuration says: `check` sees to the shape.
    holds: { base: number, document: document as Document },
    begun: draft && { ...draft, document: draft.document as Document },
    send: (kept) =>
      sendAs(person, () => send('/v1/console/settings/areas/:area/draft', kept, { params: { area } })),
    ...(onSaved && { onSaved }),
  });
};
