import { rowsOf } from '../rows.ts';
import { type HubSpotServer, wholeList } from './lists.ts';
import { OwnerRow, PipelineRow, type StageRow } from './rows.ts';

/** People, pipelines and stages of an account. */
export interface Names {
  /** Owners by their own number, those who left among them. */
  readonly owners: ReadonlyMap<string, OwnerRow>;
  /** An owner's number by the number of their user. */
  readonly ownerOf: ReadonlyMap<string, string>;
  /** Labels of pipelines by number. */
  readonly pipelines: ReadonlyMap<string, string>;
  readonly stages: ReadonlyMap<string, StageRow>;
}

/** Names behind HubSpot's numbers. They hardly change: asked for once in a worker's life. */
export class Directory {
  #known: Promise<Names> | null = null;

  names(server: HubSpotServer): Promise<Names> {
    this.#known ??= namesOf(server).catch((error: unknown) => {
      this.#known = null;
      throw error;
    });
    return this.#known;
  }
}

async function namesOf(server: HubSpotServer): Promise<Names> {
  const page = { limit: '100' };
  const listed = [
    ...(await wholeList(server, '/crm/v3/owners', { ...page, archived: 'true' })),
    ...(await wholeList(server, '/crm/v3/owners', { ...page, archived: 'false' })),
  ];
  const owners = rowsOf(listed, OwnerRow, 'owners', () => undefined);
  const found = await wholeList(server, '/crm/v3/pipelines/tickets');
  const pipelines = rowsOf(found, PipelineRow, 'pipelines', () => undefined);
  const stages = pipelines.flatMap(({ stages }) => {
    const first = Math.min(...stages.map(({ displayOrder }) => displayOrder));
    return stages.map((stage) => ({ ...stage, isFirst: stage.displayOrder === first }));
  });
  return {
    owners: new Map(owners.map((owner) => [owner.id, owner])),
    ownerOf: new Map(
      owners.flatMap(({ id, userId, userIdIncludingInactive: former }) => {
        const user = userId ?? former;
        return user === null ? [] : [[user, id]];
      }),
    ),
    pipelines: new Map(pipelines.map(({ id, label }) => [id, label])),
    stages: new Map(stages.map((stage) => [stage.id, stage])),
  };
}
