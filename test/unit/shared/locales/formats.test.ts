import { expect, it } from 'vitest';
import { consoleSpeech } from '../../../../collector/words/console-words.ts';
import { ratingFormats } from '../../../../shared/helpdesks/steps/rating-formats.ts';
import { IMPORT_SCALES } from '../../../../shared/protocol/console/import-fields.ts';
import { csatFormats, formatOf } from '../../../../shared/survey/formats.ts';

const asked = (['nps', 'ces', 'yesno'] as const).map((kind) => formatOf({ kind } as never));
/** Every scale an answer is kept on: a survey's, a former tool's, a helpdesk's own. */
const formats = new Set([...csatFormats, ...asked, ...IMPORT_SCALES, ...ratingFormats]);

it.each(['en', 'es', 'ro', 'pt-BR', 'fr', 'de', 'it', 'ar'])('every scale has a name in %s', (tag) => {
  const { language, wordFor } = consoleSpeech(tag);
  expect(language).toBe(tag);
  const names = [...formats].map((format) => [format, wordFor(`format.${format}`)] as const);
  expect(names.filter(([, name]) => !name)).toEqual([]);
  const helpdesks = ratingFormats.map((format) => wordFor(`format.${format}`));
  expect(new Set(helpdesks).size).toBe(helpdesks.length);
});
