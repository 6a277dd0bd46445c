import { NOT_BUILT } from '../checks/built.ts';
import { ApplicationError } from '../services/errors.ts';
import { readBuiltFiles, sendBuiltFile } from './built-files.ts';
import type { Handlers } from './handlers.ts';
import { explain } from './page-troubles.ts';

/** Serves the built widget under /widget/; the collector knows nothing else about it. `folder` null: none is built. */
export async function widgetFileHandlers(folder: string | null): Promise<Handlers<'readWidgetFile'>> {
  const files = folder === null ? null : await readBuiltFiles(folder);
  return {
    async readWidgetFile({ params, request, reply }) {
      const file = files?.get(params['*']);
      // The tag may be all right: it says what is not.
      if (files === null && params['*'] === 'overdesk.js') {
        return explain(request, reply, 'print', NOT_BUILT);
      }
      if (!file) throw new ApplicationError('not-found', 'There is no such file; build the widget first.');
      return sendBuiltFile(request, reply, file, 'public, max-age=300, stale-while-revalidate=86400');
    },
  };
}
