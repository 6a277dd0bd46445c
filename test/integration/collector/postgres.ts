import { openPostgres } from '../../../collector/store/postgres/open.ts';
import { startPostgres } from '../../support/postgres-server.ts';

/** Starts the server that the tests' collectors keep their stores in, with an empty store to copy. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startPostgres();
  await server.create('overdesk_empty');
  await (await openPostgres(server.url('overdesk_empty'))).close();
  process.env['OVERDESK_TEST_POSTGRES'] = server.url('DATABASE');
  return () => server.stop();
}
