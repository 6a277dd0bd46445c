import { expect, test } from 'vitest';
import { Statuses } from '../../../../shared/helpdesks/request-tracker/statuses.ts';

/** A Request Tracker that finds tickets of an inactive or active status, or none of either. */
function server(word: 'Inactive' | 'Active' | null) {
  const getJson = async (url: string) => ({
    body: {
      items:
        word !== null && decodeURIComponent(url).includes(`__${word}__`) ? [{ id: '1', type: 'ticket' }] : [],
    },
    at: 0,
  });
  return { base: 'https://rt.test', signal: new AbortController().signal, getJson };
}

test.each([
  ['done', 'Inactive', 'solved'],
  ['Resuelto', 'Inactive', 'solved'],
  ['in Bearbeitung', 'Active', 'open'],
  ['Rechazado', 'Inactive', 'rejected'],
  ['Closed as spam', 'Inactive', 'rejected'],
  ['Duplicat', 'Inactive', 'rejected'],
  ['Abgelehnt', 'Inactive', 'rejected'],
  ['Annulé', 'Inactive', 'rejected'],
  ['rifiutato', 'Inactive', 'rejected'],
  ['Cancelado pelo cliente', 'Inactive', 'rejected'],
  ['مرفوض', 'Inactive', 'rejected'],
  ['Duplikat', 'Inactive', 'rejected'],
  ['Won’t-fix', 'Inactive', 'rejected'],
  ['Cannot reproduce', 'Inactive', 'rejected'],
  ['Correo basura', 'Inactive', 'rejected'],
  ['Retras de client', 'Inactive', 'rejected'],
  ['Zurückgewiesen', 'Inactive', 'rejected'],
  ['Respinto', 'Inactive', 'rejected'],
  ['Recusado', 'Inactive', 'rejected'],
  // A name of ours for what RT says goes on.
  ['cancellation asked', 'Active', 'open'],
  ['invalid', null, 'rejected'],
  ['on the shelf', null, null],
] as const)('%s, which RT calls %s, means %s', async (status, word, meaning) => {
  expect(await new Statuses().meaning(server(word), 'support', status, {})).toBe(meaning);
});

test('what the company explained comes first', async () => {
  expect(await new Statuses().meaning(server('Inactive'), null, 'Rechazado', { rechazado: 'solved' })).toBe(
    'solved',
  );
});
