import * as imports from '../../console/imports.ts';
import { defineRoutes } from '../../route.ts';

/** Answers of a former tool, as a file of `application/octet-stream`. */
export const importRoutes = defineRoutes({
  readImports: {
    method: 'GET',
    path: '/v1/console/imports',
    summary: 'What was imported',
    audience: 'console',
    right: 'answers.import',
    reply: imports.Imports,
  },
  checkImport: {
    method: 'POST',
    path: '/v1/console/imports/check',
    summary:
      'How a CSV of answers would be read: what is found out, what is missing, what is refused; nothing is kept',
    audience: 'console',
    right: 'answers.import',
    query: imports.ImportQuery,
    bodyLimit: 5 << 20,
    reply: imports.ImportCheck,
  },
  importAnswers: {
    method: 'POST',
    path: '/v1/console/imports',
    summary: 'Keep its answers; the same file again adds nothing',
    audience: 'console',
    right: 'answers.import',
    query: imports.ImportQuery,
    bodyLimit: 5 << 20,
    reply: imports.ImportDone,
  },
  removeImport: {
    method: 'POST',
    path: '/v1/console/imports/:id/remove',
    summary: 'Take an import back, with all its answers',
    audience: 'console',
    right: 'answers.import',
    reply: null,
  },
});
